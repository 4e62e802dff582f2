package org.tawama.registrar;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.tawama.register.Reason;

/// On what occasion the program itself states something; each has its words under `register.reason.<code>`. What an
/// officer states has his own reason.
public enum Occasion {
    /// A register begins with the reference data that is shipped.
    FOUNDING,
    /// A file was imported.
    IMPORT,
    /// A table was imported, and what it stated can be taken back together.
    BATCH,
    /// Such a batch is taken back.
    WITHDRAWAL,

    /// A withheld field was erased.
    ERASURE,
    /// Files of a document were erased.
    REMOVAL,
    /// The rules were held against a record again, because another changed that they ask of it.
    EXAMINATION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Reason reason() {
        return Reason.code(code());
    }

    /// @param about for an import, the name of the source that read the file: `founding-page`; for a batch and its
    /// withdrawal, the name of the batch: `twinnings-world-2081`; for an examination, the record that changed
    public Reason reason(String about) {
        return Reason.code(code(), about);
    }

    public static Optional<Occasion> find(String code) {
        return Arrays.stream(values())
                .filter(occasion -> occasion.code().equals(code))
                .findFirst();
    }
}
