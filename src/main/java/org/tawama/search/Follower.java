package org.tawama.search;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawama.opendata.Sheets;
import org.tawama.registrar.Records;

/// Takes the log into the index, entry after entry, on a thread of its own, for as long as it is open.
///
/// A database that is away for a while is waited for. Where the index could not be written, as on a full disk, or a
/// statement was taken in by half, it goes back to what was committed last and tries again; what was shown stays shown
/// meanwhile.
final class Follower implements AutoCloseable {
    private static final int AT_A_TIME = 500;
    private static final int MOST_HIDDEN = 5_000;
    private static final int MOST_UNCOMMITTED = 20_000;
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration BETWEEN_FILES = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final Records records;
    private final Sheets sheets;
    private final Index index;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final java.util.concurrent.locks.Condition shown = lock.newCondition();
    private long shownEntry;
    private long soughtFiles = System.nanoTime() - BETWEEN_FILES.toNanos();
    private boolean looked;
    private volatile boolean closed;

    Follower(Records records, Sheets sheets, Index index) {
        this.records = records;
        this.sheets = sheets;
        this.index = index;
        this.shownEntry = index.entry();
        this.thread = Thread.ofVirtual().name("search-index").unstarted(this::follow);
    }

    void start() {
        thread.start();
    }

    /// Waits until readers see that entry, at most for `patience`; says whether they do.
    boolean awaitShown(long entry, Duration patience) throws InterruptedException {
        var left = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (shownEntry < entry) {
                if (left <= 0 || closed) return false;
                left = shown.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// The same, but gives up as soon as the index has taken nothing in for as long as `stillness`: then the
    /// log is probably away, and waiting is of no use.
    boolean awaitShownWhileGrowing(long entry, Duration patience, Duration stillness) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        var taken = index.entry();
        while (!awaitShown(entry, stillness)) {
            if (closed || index.entry() == taken || System.nanoTime() - end > 0) return false;
            taken = index.entry();
        }
        return true;
    }

    private void follow() {
        while (!closed) {
            try {
                if (!index.whole()) index.mend(records);
                var changes = new Changes(records, sheets, index.entry());
                while (!closed && changes.entry() == index.entry()) step(changes);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failed) {
                if (!closed && !restAfter(failed)) return;
            }
        }
    }

    private static boolean restAfter(RuntimeException failed) {
        LOG.warn("the search index waits and tries again: {}", failed.toString());
        try {
            TimeUnit.NANOSECONDS.sleep(REST.toNanos());
            return true;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void step(Changes changes) throws InterruptedException {
        var statements = records.statements(index.entry() + 1, AT_A_TIME);
        for (var statement : statements) {
            if (closed) return;
            changes.take(statement, index);
            index.reached(statement);
        }
        if (statements.size() < AT_A_TIME || index.entry() - shownEntry >= MOST_HIDDEN) show();
        if (index.uncommitted() >= MOST_UNCOMMITTED) index.commit();
        if (statements.isEmpty() && !records.awaitBeyond(index.entry(), PATIENCE)) rest(changes);
    }

    /// Nothing is left to do: time to keep what was done, and to look once whether the disk kept it.
    private void rest(Changes changes) {
        takeFiles(changes);
        index.commit();
        if (looked) return;
        looked = true;
        if (index.rotten()) index.beginAnew();
    }

    /// A file that was missing comes without a statement: in a register that was made from an exported log.
    private void takeFiles(Changes changes) {
        if (System.nanoTime() - soughtFiles < BETWEEN_FILES.toNanos()) return;
        var kept = records.keptAmong(index.awaited()).stream()
                .filter(file -> !records.pageNumbers(file).isEmpty())
                .toList();
        kept.forEach(file -> changes.takeFile(file, index));
        if (!kept.isEmpty()) index.refresh();
        soughtFiles = System.nanoTime();
    }

    private void show() {
        // An index that was mended is behind what it showed before, and shows the same when it has caught up.
        if (index.entry() < shownEntry || index.entry() == shownEntry && !index.mended()) return;
        index.refresh();
        lock.lock();
        try {
            shownEntry = index.entry();
            shown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Takes as long as the statement under way and a short wait. It is not interrupted: an interrupted write would
    /// cost the index what it has not committed.
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
