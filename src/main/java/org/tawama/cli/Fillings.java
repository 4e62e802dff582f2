package org.tawama.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.tawama.register.Filling;
import org.tawama.register.Verdict;

/// Says in a sentence what became of filling an empty register, and gives the exit code.
record Fillings(PrintWriter out, CommonOptions options) {
    int say(Path file, Filling filling) {
        return switch (filling) {
            case Filling.Filled filled -> {
                out.println("The register holds " + filled.head().size() + " entries of " + file.getFileName()
                        + ", root " + filled.head().root() + ".");
                yield Commands.DONE;
            }
            case Filling.AlreadyThere there -> {
                out.println("The register held all of " + file.getFileName() + " before, "
                        + there.head().size() + " entries; nothing was written.");
                yield Commands.DONE;
            }
            case Filling.Occupied occupied ->
                throw Refusal.ofWords("The register in " + place() + " is not empty (" + occupied.origin() + ", "
                        + occupied.size() + " entries) and nothing was written: name an empty place with --data"
                        + " or --database");
            case Filling.Refused refused ->
                throw Refusal.ofContent("The file " + file + " is broken at " + words(refused.broken())
                        + " and nothing was written: take another copy of it");
        };
    }

    private String place() {
        return options.embedded() ? options.data().toString() : "the database";
    }

    static String words(Verdict.Broken broken) {
        var fault = broken.fault().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "entry " + broken.entry() + ": " + fault + " (" + broken.found() + ")";
    }
}
