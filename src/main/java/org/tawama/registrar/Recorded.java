package org.tawama.registrar;

import java.time.Instant;

/// When the register learnt a record's state.
///
/// @param entry number of the statement, from 1; this decides order
/// @param revision how many statements about this record there were by then, from 1
/// @param at what the clock said; reported, never compared
/// @param validity whether the statement says how things are, or takes back what was said
public record Recorded(long entry, int revision, Instant at, Validity validity) {
    public enum Validity {
        STANDS,
        WITHDRAWN
    }

    /// Of a statement that stands.
    public Recorded(long entry, int revision, Instant at) {
        this(entry, revision, at, Validity.STANDS);
    }
}
