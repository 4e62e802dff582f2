package org.tawama.portal;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tawama.dossiers.Typesetter;

/// Sets papers, so few at a time that readers of pages do not wait for them. The typeface is read when the
/// first paper is asked for: a start does not wait for it.
final class Typesetting {
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private static final int PATIENCE_SECONDS = 20;

    private final Semaphore free = new Semaphore(AT_ONCE, true);

    private static final class Loaded {
        static final Typesetter TYPESETTER = Typesetter.load();
    }

    /// @throws Busy when others are served and none is ready in time
    byte[] typeset(byte[] page) {
        try {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new Busy();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return Loaded.TYPESETTER.typeset(page);
        } finally {
            free.release();
        }
    }

    /// Too many papers are being set; a later attempt succeeds.
    static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1;

        Busy() {
            super("too many papers are being set");
        }
    }
}
