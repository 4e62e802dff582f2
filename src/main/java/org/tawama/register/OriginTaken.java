package org.tawama.register;

/// A second record claims to be made from what a record was already made from; nothing was written.
public final class OriginTaken extends RuntimeException {
    private final String origin;
    private final String holder;

    OriginTaken(String origin, String holder, String claimant) {
        super("origin " + origin + " already became record " + holder + " and cannot become " + claimant);
        this.origin = origin;
        this.holder = holder;
    }

    public String origin() {
        return origin;
    }

    /// The record that has it.
    public String holder() {
        return holder;
    }
}
