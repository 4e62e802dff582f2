package org.tawama.register;

/// What an append acknowledges: the entries from `first` to `last`, both inclusive and 1-based, are durable, and
/// `checkpoint` covers them. If nothing was appended, `last` is `first − 1`.
public record Receipt(long first, long last, Checkpoint checkpoint) {
    /// How many entries were appended.
    public long count() {
        return last - first + 1;
    }
}
