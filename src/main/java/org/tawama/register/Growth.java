package org.tawama.register;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tells followers that the log has grown: at once if this process appended, within a quarter of a second if
/// another did (an import beside a running server).
final class Growth {
    private static final long GLANCE_NANOS = Duration.ofMillis(250).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private volatile Glance lately = new Glance(0, System.nanoTime() - GLANCE_NANOS);

    private record Glance(long size, long atNanos) {}

    /// This process has appended, and the log has `size` entries now.
    void announce(long size) {
        glanced(size);
        lock.lock();
        try {
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long awaitBeyond(JdbcClient sql, long size, Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        var seen = size(sql);
        while (seen <= size && System.nanoTime() - end < 0) {
            pause(Math.min(GLANCE_NANOS, end - System.nanoTime()));
            seen = size(sql);
        }
        return seen;
    }

    /// How long the log is, as of a quarter of a second ago at most; what this process appended counts at once.
    long sizeLately(JdbcClient sql) {
        var last = lately;
        return System.nanoTime() - last.atNanos() < GLANCE_NANOS ? last.size() : size(sql);
    }

    private void pause(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            grown.awaitNanos(nanos);
        } finally {
            lock.unlock();
        }
    }

    private long size(JdbcClient sql) {
        return glanced(sql.sql(SealSql.LAST_SIZE).query(Long.class).single());
    }

    /// A slow reader must not set the clock back behind an append.
    private synchronized long glanced(long size) {
        if (size >= lately.size()) lately = new Glance(size, System.nanoTime());
        return size;
    }
}
