package org.tawama.register;

import java.util.function.BooleanSupplier;

/// Watches one append for the disk on which the log is kept: PostgreSQL that finds no room for its own log ends, and
/// takes the readers with it, so the append must end first.
final class Room {
    /// So much is written before somebody looks again.
    private static final long LOOK_AFTER_BYTES = 1L << 20;

    private final BooleanSupplier left;
    private long unseen;

    Room(BooleanSupplier left) {
        this.left = left;
    }

    /// Throws [RegisterUnavailable] when there is none.
    void require() {
        if (!left.getAsBoolean()) throw RegisterUnavailable.noRoom(new IllegalStateException("too little is left"));
    }

    /// So many bytes are about to be written; throws like [#require].
    void take(long bytes) {
        unseen += bytes;
        if (unseen < LOOK_AFTER_BYTES) return;
        unseen = 0;
        require();
    }
}
