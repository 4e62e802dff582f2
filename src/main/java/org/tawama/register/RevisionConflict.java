package org.tawama.register;

/// A writer meant to replace a revision that is not the current one any more; nothing was written.
public final class RevisionConflict extends RuntimeException {
    private final String record;
    private final int expected;
    private final int actual;

    RevisionConflict(String record, int expected, int actual) {
        super("record " + record + " is at revision " + actual + ", not " + expected + ": read it again and redo");
        this.record = record;
        this.expected = expected;
        this.actual = actual;
    }

    public String record() {
        return record;
    }

    /// The revision that the draft named.
    public int expected() {
        return expected;
    }

    /// The current revision, 0 if there is no such record.
    public int actual() {
        return actual;
    }
}
