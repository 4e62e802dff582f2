package org.tawama.registrar;

import java.io.Serial;

/// That a document cannot be recorded, replaced or erased so; nothing was stated.
public final class DocumentRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Ground ground;
    private final String culprit;

    DocumentRefused(Ground ground, String culprit) {
        super(ground + ": " + culprit);
        this.ground = ground;
        this.culprit = culprit;
    }

    public Ground ground() {
        return ground;
    }

    /// What it fails at: an identifier, a digest.
    public String culprit() {
        return culprit;
    }

    /// Why it cannot be done.
    public enum Ground {
        /// What it would belong to is not known, or was withdrawn.
        NO_SUCH_RECORD,
        NO_SUCH_SOURCE,
        NO_SUCH_DOCUMENT,
        /// It would belong to another document.
        OF_A_DOCUMENT,
        /// The file is the file of that document.
        RECORDED_ALREADY,
        /// The agreement has no such action.
        NO_SUCH_ACTION,
        /// The file's bytes are not kept: they come first.
        NOT_KEPT,
        /// The document never had that file.
        NO_SUCH_FILE,
        /// The file was erased already.
        ERASED_ALREADY,
        /// The file was erased from that document, and nobody can bring it again.
        ERASED
    }
}
