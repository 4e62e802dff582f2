package org.tawama.store;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for what another process does, by looking again.
final class Waiting {
    private static final Duration STEP = Duration.ofMillis(20);

    private Waiting() {}

    /// Looks until `done`, at most `limit`; says whether it was. An interrupted wait ends at once.
    static boolean until(Duration limit, BooleanSupplier done) {
        var end = System.nanoTime() + limit.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end || !pause(STEP)) return false;
        }
        return true;
    }

    /// Says whether the pause was slept to its end.
    static boolean pause(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
