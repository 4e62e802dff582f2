package org.tawama.register;

/// An entry that hashes and signatures cannot find fault with, and that says nothing which this register could read.
public final class UnfitEntry extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private final long entry;

    /// @param found what is wrong with it; data to show, in no language
    public UnfitEntry(long entry, String found) {
        super(found);
        this.entry = entry;
    }

    long entry() {
        return entry;
    }
}
