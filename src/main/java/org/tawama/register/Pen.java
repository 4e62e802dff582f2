package org.tawama.register;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// What the one writer of this process holds. The others queue here and not for connections, so that they take none
/// from readers while they wait; they get it in the order in which they came.
final class Pen {
    private final ReentrantLock lock = new ReentrantLock(true);

    /// The edge as this process last wrote it; another process may have appended since, so it is only a guess.
    private volatile Frontier lastEdge = Frontier.EMPTY;

    /// Waits for the pen, however long it takes.
    void take() {
        lock.lock();
    }

    /// Waits for the pen at most so long; throws [RegisterUnavailable] when it is not given back by then.
    void take(Duration limit) {
        try {
            if (lock.tryLock(limit.toNanos(), TimeUnit.NANOSECONDS)) return;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw RegisterUnavailable.busy(ended);
        }
        throw RegisterUnavailable.busy(new IllegalStateException("the pen was not given back within " + limit));
    }

    void giveBack() {
        lock.unlock();
    }

    Frontier lastEdge() {
        return lastEdge;
    }

    /// Only whoever holds the pen may remember.
    void remember(Frontier edge) {
        lastEdge = edge;
    }
}
