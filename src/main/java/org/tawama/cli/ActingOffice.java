package org.tawama.cli;

import org.tawama.register.Author;
import org.tawama.registrar.Registrar;
import picocli.CommandLine.Option;

/// In whose name a command states something. Any code is an office's: the register keeps no list of offices.
final class ActingOffice {
    @Option(
            names = "--office",
            paramLabel = "CODE",
            defaultValue = Registrar.OWN_OFFICE,
            description = "the office in whose name, never a person (default: ${DEFAULT-VALUE})")
    private String office = Registrar.OWN_OFFICE;

    String code() {
        try {
            return new Author(office).office();
        } catch (IllegalArgumentException noCode) {
            throw Refusal.ofWords(office.replaceAll("\\p{Cntrl}", "\uFFFD")
                    + " is no code of an office: write small letters, digits and hyphens with --office, as in archive");
        }
    }
}
