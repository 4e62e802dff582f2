package org.tawama.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tawama.app.RunningTawama;
import org.tawama.faults.Readers.Reading;
import org.tawama.register.LogKey;
import org.tawama.register.RegisterUnavailable;
import org.tawama.store.ForeignPostgres;

/// A whole server with readers and writers whose disk is filled to the last byte by another program, and freed again.
final class FullDisk {
    private static final Duration MOST = Duration.ofSeconds(60);
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofSeconds(10);
    private static final int MEGABYTES = 320;
    private static final int FOUNDING_ENTRIES = 2_000;
    private static final Pattern KNOWN = Pattern.compile("\"known\" ?: ?(\\d+)");

    private final Path place;
    private final int readers;
    private final int writers;
    private final Duration full;

    /// What was seen.
    ///
    /// @param refused writes that were refused while it was full
    /// @param asked the questions asked from when it was full until there was room
    /// @param untilWritten how long after there was room a write was acknowledged
    record Outcome(long acknowledged, List<Writers.Failure> refused, List<Reading> asked, Duration untilWritten) {
        long refusedForRoom() {
            return refused.stream()
                    .filter(failure -> failure.why() instanceof RegisterUnavailable unavailable
                            && unavailable.reason() == RegisterUnavailable.Reason.NO_ROOM)
                    .count();
        }

        long answered(int status) {
            return asked.stream().filter(reading -> reading.status() == status).count();
        }

        @Override
        public String toString() {
            return "%d writes acknowledged and found, %d refused (%d for want of room); while full %d readers answered, %d refused; written again after %d ms"
                    .formatted(
                            acknowledged,
                            refused.size(),
                            refusedForRoom(),
                            answered(200),
                            answered(503),
                            untilWritten.toMillis());
        }
    }

    /// `full` is how long it stays full.
    FullDisk(Path place, int readers, int writers, Duration full) {
        this.place = place;
        this.readers = readers;
        this.writers = writers;
        this.full = full;
    }

    /// The data folder is on the disk: log, index and all. Empty where such a disk cannot be had.
    Optional<Outcome> ofTheDataFolder(SmallDisk.Kind kind) throws InterruptedException {
        var mounted = SmallDisk.mount(kind, place, MEGABYTES);
        if (mounted.isEmpty()) return Optional.empty();
        try (var disk = mounted.get();
                var tawama = RunningTawama.with("--data=" + disk.folder().resolve("data"))) {
            return Optional.of(fill(disk, tawama, disk.folder().resolve("data"), () -> {}, () -> {}));
        }
    }

    /// The disk is that of the own log of a PostgreSQL which somebody else runs: nobody here knows how much
    /// room is left, and PostgreSQL comes to its own end, a PANIC. Where it does not come back by itself, its
    /// operator starts it.
    Optional<Outcome> ofTheDatabase(SmallDisk.Kind kind) throws InterruptedException {
        var mounted = SmallDisk.mount(kind, place, MEGABYTES);
        if (mounted.isEmpty()) return Optional.empty();
        var data = place.resolve("data");
        try (var disk = mounted.get();
                var postgres = ForeignPostgres.in(place, disk.folder());
                var tawama = RunningTawama.with("--data=" + data, "--database=" + postgres.address())) {
            var outcome = fill(disk, tawama, data, postgres::writeMuch, () -> {
                if (!postgres.processes().running()) postgres.start();
            });
            assertThat(postgres.said("PANIC:")).as("panics of PostgreSQL").isPositive();
            return Optional.of(outcome);
        }
    }

    private Outcome fill(SmallDisk disk, RunningTawama tawama, Path data, Runnable neighbour, Runnable operator)
            throws InterruptedException {
        var journals = place.resolve("journals");
        var register = tawama.register().register();
        try (var reading = Readers.start(tawama.address(), readers, FOUNDING_ENTRIES);
                var writing = Writers.start(register.within(Outages.PATIENCE), journals, "", writers)) {
            await(() -> writing.acknowledged() >= 20 && reading.all().size() > 100);

            disk.fill(0);
            var filled = System.nanoTime();
            neighbour.run();
            await(() -> !writing.failures().isEmpty());
            Thread.sleep(full);
            var asked = reading.since(filled);
            var refused = writing.failures();
            var before = writing.acknowledged();

            disk.free();
            operator.run();
            var freed = System.nanoTime();
            await(() -> writing.acknowledged() > before);
            var untilWritten = Duration.ofNanos(System.nanoTime() - freed);
            reading.close();
            writing.close();
            demandIndexed(tawama);
            var key = LogKey.open(data.resolve("log.key"), LogKey.DEFAULT_NAME).verifier();
            Audit.of(register, key, Remembered.in(journals));
            return new Outcome(writing.acknowledged(), refused, asked, untilWritten);
        }
    }

    /// What was recorded is found by search, too.
    private static void demandIndexed(RunningTawama tawama) throws InterruptedException {
        var head = tawama.register().register().head().size();
        var end = System.nanoTime() + CAUGHT_UP_WITHIN.toNanos();
        var known = 0L;
        while (known < head && System.nanoTime() < end) {
            var answer = KNOWN.matcher(tawama.get("/api/v1/parties?limit=1").body());
            if (answer.find()) known = Long.parseLong(answer.group(1));
            Thread.sleep(50);
        }
        assertThat(known).as("what the search knows").isEqualTo(head);
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        var end = System.nanoTime() + MOST.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) throw new AssertionError("it does not come to pass");
            Thread.sleep(10);
        }
    }
}
