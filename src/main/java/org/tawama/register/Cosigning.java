package org.tawama.register;

import java.time.Instant;

/// What became of a signature that somebody brought for one of the log's checkpoints.
public sealed interface Cosigning {
    /// It is kept, and served with its checkpoint from now on.
    record Kept(String witness, long size, Instant seen) implements Cosigning {}

    /// It is not kept. `witness` is the name that the line bears.
    record Refused(String witness, long size, Reason reason) implements Cosigning {}

    /// Why a cosignature is not kept.
    enum Reason {
        /// The note is no checkpoint of this log.
        ANOTHER_LOG,
        /// The log does not have, at that size, the root that was signed; or it is not that long.
        NOT_OURS,
        /// Nobody added a witness of that name and key.
        UNKNOWN_WITNESS,
        /// The signature is not that of the witness on this checkpoint.
        WRONG_SIGNATURE,
        /// The witness says to have seen it later than now.
        AHEAD_OF_TIME,
        /// The witness has already cosigned a longer log, or this one.
        STALE
    }
}
