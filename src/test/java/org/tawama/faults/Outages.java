package org.tawama.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.tawama.app.RunningTawama;
import org.tawama.faults.Readers.Reading;
import org.tawama.register.Checkpoint;
import org.tawama.register.LogKey;
import org.tawama.register.Verdict;
import org.tawama.register.Verification;
import org.tawama.store.ForeignPostgres;
import org.tawama.store.ForeignPostgres.Connections;
import org.tawama.store.PostgresProcesses;
import org.tawama.store.Store;
import org.tawama.store.StoreOptions;

/// A whole server with readers and writers on a PostgreSQL that is taken away from it and given back.
final class Outages implements AutoCloseable {
    /// As long as a face of the register waits; see the application's list of faces.
    static final Duration PATIENCE = Duration.ofMillis(1_800);

    private static final Duration SETTLING = Duration.ofSeconds(2);
    private static final Duration MOST = Duration.ofSeconds(60);
    private static final int FOUNDING_ENTRIES = 2_000;

    private final Path folder;
    private final ForeignPostgres postgres;
    private final RunningTawama tawama;
    private final Readers readers;
    private final Writers writers;

    Outages(Path folder, int readers, int writers) {
        this.folder = folder;
        this.postgres = ForeignPostgres.in(folder);
        this.tawama = RunningTawama.with("--data=" + data(), "--database=" + postgres.address());
        this.readers = Readers.start(tawama.address(), readers, FOUNDING_ENTRIES);
        this.writers = Writers.start(tawama.register().register().within(PATIENCE), journals(), "", writers);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path journals() {
        return folder.resolve("journals");
    }

    /// Waits until the pages were asked for so often that Java knows them.
    Outages warmedUp() throws InterruptedException {
        var end = System.nanoTime() + MOST.toNanos();
        while (readers.all().size() < 500 && System.nanoTime() < end) Thread.sleep(50);
        return this;
    }

    /// The database stops as it does when its machine loses power, for so long.
    Gap stopped(Duration away) throws InterruptedException {
        return gap("stopped for " + away.toSeconds() + " s", postgres::stopImmediately, away, postgres::start);
    }

    /// The postmaster stands still; who is connected stays so, nobody else comes in.
    Gap postmasterFrozen(Duration still) throws InterruptedException {
        var postmaster = List.of(postgres.processes().postmaster());
        return gap(
                "postmaster frozen for " + still.toSeconds() + " s",
                () -> PostgresProcesses.freeze(postmaster),
                still,
                () -> PostgresProcesses.thaw(postmaster));
    }

    /// All of PostgreSQL stands still, connections stay open, nobody answers.
    Gap frozen(Duration still) throws InterruptedException {
        return gap(
                "all frozen for " + still.toSeconds() + " s",
                () -> PostgresProcesses.freeze(postgres.processes().all()),
                still,
                () -> PostgresProcesses.thaw(postgres.processes().all()));
    }

    /// One process that serves a connection is killed; PostgreSQL then throws all others out and recovers.
    Gap backendKilled(int which) throws InterruptedException {
        Runnable killing = () -> {
            var backends = postgres.processes().backends();
            if (!backends.isEmpty()) PostgresProcesses.kill(List.of(backends.get(which % backends.size())));
        };
        return gap("one backend killed", killing, Duration.ofMillis(500), () -> {});
    }

    private Gap gap(String fault, Runnable taking, Duration away, Runnable giving) throws InterruptedException {
        var taken = System.nanoTime();
        taking.run();
        Thread.sleep(away);
        var giveBack = System.nanoTime();
        giving.run();
        var given = System.nanoTime();
        var untilWritten = awaitWritten(given);
        Thread.sleep(SETTLING);
        var lastBad = readers.since(taken).stream()
                .filter(reading -> reading.status() != 200)
                .mapToLong(Reading::ended)
                .max()
                .orElse(given);
        var asked = readers.since(taken).stream()
                .filter(reading -> reading.begun() < giveBack)
                .toList();
        return new Gap(fault, asked, Duration.ofNanos(Math.max(0, lastBad - given)), untilWritten);
    }

    private Duration awaitWritten(long given) throws InterruptedException {
        var before = writers.acknowledged();
        while (writers.acknowledged() == before) {
            if (System.nanoTime() - given > MOST.toNanos()) throw new AssertionError("nothing is written any more");
            Thread.sleep(10);
        }
        return Duration.ofNanos(System.nanoTime() - given);
    }

    /// The connections that are left when nobody asks any more.
    Connections connectionsAtRest() throws InterruptedException {
        readers.close();
        writers.close();
        Thread.sleep(500);
        return postgres.connections();
    }

    /// Holds the register against what its writers remember.
    Checkpoint examine() {
        writers.close();
        var options = StoreOptions.in(data()).withDatabase(postgres.address()).closedByCaller();
        try (var store = Store.open(options)) {
            var key =
                    LogKey.open(data().resolve("log.key"), LogKey.DEFAULT_NAME).verifier();
            var newest = Audit.of(tawama.register().register(), key, Remembered.in(journals()));
            assertThat(Verification.of(store.dataSource(), Set.of(key), entries -> {}))
                    .isEqualTo(new Verdict.Sound(newest.head()));
            return newest;
        }
    }

    List<Writers.Failure> failures() {
        return writers.failures();
    }

    long acknowledged() {
        return writers.acknowledged();
    }

    @Override
    public void close() {
        try (postgres;
                tawama;
                readers;
                writers) {
            PostgresProcesses.thaw(postgres.processes().all());
        }
    }
}
