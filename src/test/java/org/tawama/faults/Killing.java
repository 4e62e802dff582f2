package org.tawama.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.tawama.register.Checkpoint;
import org.tawama.register.LogKey;
import org.tawama.register.Register;
import org.tawama.register.Verdict;
import org.tawama.register.Verification;
import org.tawama.store.PostgresProcesses;
import org.tawama.store.Store;
import org.tawama.store.StoreOptions;

/// Kills a register at random moments while writers write, opens it again without a hand, and holds it against what
/// the writers remember.
final class Killing {
    private static final Duration MOST = Duration.ofSeconds(60);

    private final Path data;
    private final Path journals;
    private final int writers;
    private final SplittableRandom random;
    private final List<Checkpoint> ends = new ArrayList<>();
    private long acknowledged;
    private long unknown;
    private Duration longestOpening = Duration.ZERO;

    /// What is killed with SIGKILL. Where the register's own process lives on, it must write again by itself.
    enum Victim {
        JVM,
        POSTMASTER,
        ONE_BACKEND,
        POSTGRESQL,
        BOTH;

        boolean leavesJvm() {
            return this != JVM && this != BOTH;
        }
    }

    /// What came of all rounds.
    record Outcome(int rounds, long acknowledged, long unknown, Checkpoint newest, Duration longestOpening) {}

    Killing(Path folder, int writers, long seed) {
        this.data = folder.resolve("data");
        this.journals = folder.resolve("journals");
        this.writers = writers;
        this.random = new SplittableRandom(seed);
    }

    /// Kills `rounds` times, the victims in turn, at a moment between `soonest` and `latest` after the first
    /// write.
    Outcome run(int rounds, Duration soonest, Duration latest) {
        for (var round = 1; round <= rounds; round++) {
            var victim = Victim.values()[(round - 1) % Victim.values().length];
            var moment = Duration.ofMillis(random.nextLong(soonest.toMillis(), latest.toMillis()));
            var folder = journals.resolve("round-%03d".formatted(round));
            try {
                writeUntilKilled("r" + round, folder, victim, moment);
                examine(folder);
            } catch (AssertionError broken) {
                throw new AssertionError(
                        "round " + round + ", " + victim + " killed after " + moment + ", journals in " + folder,
                        broken);
            }
        }
        return examineAll(rounds);
    }

    private void writeUntilKilled(String run, Path folder, Victim victim, Duration moment) {
        var process = start(run, folder);
        try {
            awaitAcknowledged(process, folder, 1);
            TimeUnit.NANOSECONDS.sleep(moment.toNanos());
            kill(victim, process);
            // Each writer may still be told of one write that was done before.
            if (victim.leavesJvm()) awaitAcknowledged(process, folder, acknowledgedIn(folder) + writers + 1);
            end(process);
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start(String run, Path folder) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            Files.createDirectories(folder);
            return new ProcessBuilder(
                            java,
                            "-Xmx256m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            WritingProcess.class.getName(),
                            data.toString(),
                            folder.toString(),
                            run,
                            String.valueOf(writers))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said").toFile())
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void awaitAcknowledged(Process process, Path folder, long count) throws InterruptedException {
        var end = System.nanoTime() + MOST.toNanos();
        while (acknowledgedIn(folder) < count) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("nothing is written any more:\n" + said(folder));
            }
            Thread.sleep(20);
        }
    }

    private static int acknowledgedIn(Path folder) {
        return Remembered.in(folder).acknowledged().size();
    }

    private static String said(Path folder) {
        try {
            return Files.readString(folder.resolve("said"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void kill(Victim victim, Process process) {
        var postgres = PostgresProcesses.embeddedIn(data);
        var jvm = List.of(process.toHandle());
        switch (victim) {
            case JVM -> PostgresProcesses.kill(jvm);
            case POSTMASTER -> PostgresProcesses.kill(List.of(postgres.postmaster()));
            case ONE_BACKEND -> {
                var backends = postgres.backends();
                PostgresProcesses.kill(List.of(backends.get(random.nextInt(backends.size()))));
            }
            case POSTGRESQL -> PostgresProcesses.kill(postgres.all());
            case BOTH -> killBoth(jvm, postgres.all());
        }
    }

    private void killBoth(List<ProcessHandle> jvm, List<ProcessHandle> postgres) {
        var jvmFirst = random.nextBoolean();
        PostgresProcesses.kill(jvmFirst ? jvm : postgres);
        PostgresProcesses.kill(jvmFirst ? postgres : jvm);
    }

    /// Half of those that are still alive are asked to end, the others are not.
    private void end(Process process) throws InterruptedException {
        if (random.nextBoolean()) process.destroy();
        else process.destroyForcibly();
        if (!process.waitFor(MOST.toSeconds(), TimeUnit.SECONDS)) throw new AssertionError("the process does not end");
    }

    private void examine(Path folder) {
        var remembered = Remembered.in(folder);
        var started = System.nanoTime();
        try (var store = Store.open(StoreOptions.in(data))) {
            var key = LogKey.open(data.resolve("log.key"), LogKey.DEFAULT_NAME);
            var register = Register.open(store.dataSource(), key, Clock.systemUTC());
            var opening = Duration.ofNanos(System.nanoTime() - started);
            if (opening.compareTo(longestOpening) > 0) longestOpening = opening;
            var newest = Audit.of(register, key.verifier(), remembered);
            Audit.demandBeginnings(register, key.verifier(), ends);
            assertThat(Verification.of(store.dataSource(), Set.of(key.verifier()), entries -> {}))
                    .isEqualTo(new Verdict.Sound(newest.head()));
            ends.add(newest);
        }
        acknowledged += remembered.acknowledged().size();
        unknown += remembered.sent().size() - remembered.acknowledged().size();
    }

    /// Once more over everything that was remembered in any round.
    private Outcome examineAll(int rounds) {
        var all = Remembered.in(journals);
        try (var store = Store.open(StoreOptions.in(data))) {
            var key = LogKey.open(data.resolve("log.key"), LogKey.DEFAULT_NAME);
            var register = Register.open(store.dataSource(), key, Clock.systemUTC());
            var newest = Audit.of(register, key.verifier(), all);
            return new Outcome(rounds, acknowledged, unknown, newest, longestOpening);
        }
    }
}
