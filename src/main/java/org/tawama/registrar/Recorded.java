package org.tawama.registrar;

import java.time.Instant;

/// When the register learnt a record's state.
///
/// @param entry number of the statement, from 1; this decides order
/// @param revision how many statements about this record there were by then, from 1
/// @param at what the clock said; reported, never compared
public record Recorded(long entry, int revision, Instant at) {}
