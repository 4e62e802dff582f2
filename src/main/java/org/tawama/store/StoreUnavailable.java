package org.tawama.store;

/// Thrown when the store cannot be opened. The message is one sentence for a person: culprit, cause, remedy.
/// Nothing was written unless the sentence says so.
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What kind of obstacle it is, for whoever chooses an exit code or an answer.
    public enum Reason {
        /// The address of the database cannot be understood.
        BAD_ADDRESS,
        /// The data folder cannot be created, read or written.
        FOLDER_UNUSABLE,
        /// The data was written by another version or by another program.
        FOREIGN_DATA,
        /// Another process owns the data folder, or a server of another version runs on it.
        IN_USE,
        /// The disk is full.
        NO_ROOM,
        /// PostgreSQL does not start or does not answer.
        SERVER_DOWN
    }

    private final transient Reason reason;

    StoreUnavailable(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    StoreUnavailable(Reason reason, String sentence, Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// Whether another option on the command line would have helped: the caller chose a wrong address or folder.
    public boolean wrongUsage() {
        return switch (reason) {
            case BAD_ADDRESS, FOLDER_UNUSABLE, FOREIGN_DATA, IN_USE -> true;
            case NO_ROOM, SERVER_DOWN -> false;
        };
    }
}
