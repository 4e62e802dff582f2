package org.tawama.registrar;

/// How much of the log counts as known: the first `entries` entries.
///
/// @param entries how many, at least 0; [Long#MAX_VALUE] means all there is
public record Known(long entries) {
    private static final Known LATEST = new Known(Long.MAX_VALUE);

    public Known {
        if (entries < 0) throw new IllegalArgumentException("fewer than no entries: " + entries);
    }

    /// All that is known.
    public static Known latest() {
        return LATEST;
    }

    /// What was known when entry number `entry` was the newest.
    public static Known at(long entry) {
        return new Known(entry);
    }

    public boolean isLatest() {
        return entries == Long.MAX_VALUE;
    }
}
