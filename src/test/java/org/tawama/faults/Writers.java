package org.tawama.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.tawama.evidence.Source;
import org.tawama.evidence.SourceId;
import org.tawama.parties.Level;
import org.tawama.parties.Party;
import org.tawama.parties.PartyId;
import org.tawama.register.Reason;
import org.tawama.register.Register;
import org.tawama.registrar.Desk;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Registrar;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Period;

/// Writers at work on one register, each as fast as it can, each with a journal. A write is three statements: two new
/// parties and the next revision of the writer's own source, so that half a write would be seen. A write that fails is
/// not tried again; the writer goes on with the next.
///
/// The names of writes must be new to the register: a run has a name of its own.
final class Writers implements AutoCloseable {
    /// How many statements a write is.
    static final int STATEMENTS = 3;

    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(50);

    private final Register register;
    private final Registrar registrar;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean ending;

    /// What a writer was told instead of an acknowledgement, and how long it had waited for it.
    record Failure(RuntimeException why, Duration after) {}

    private Writers(Register register) {
        this.register = register;
        this.registrar = new Registrar(register);
    }

    /// Begins with `count` writers; their journals are `journals/<run>w0.journal` and so on.
    static Writers start(Register register, Path journals, String run, int count) {
        try {
            Files.createDirectories(journals);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        var writers = new Writers(register);
        for (var number = 0; number < count; number++) {
            var name = run + "w" + number;
            writers.threads.add(Thread.ofPlatform()
                    .daemon()
                    .name(name)
                    .start(() -> writers.work(name, journals.resolve(name + ".journal"))));
        }
        return writers;
    }

    private void work(String name, Path path) {
        try (var journal = new Journal(path)) {
            for (var write = 1L; !ending; write++) once(name, write, journal);
        }
    }

    private void once(String name, long write, Journal journal) {
        journal.sent(write);
        var started = System.nanoTime();
        try {
            var written = registrar.write(
                    "faults", "recorded", Reason.code(name + "-" + write), desk -> state(desk, name, write));
            var first = written.last() - STATEMENTS + 1;
            journal.acknowledged(write, first, written.last());
            acknowledged.incrementAndGet();
            for (var revision : register.entries(first, STATEMENTS)) {
                journal.leaf(revision.entry(), revision.leaf().hex());
            }
            journal.saw(register.checkpoint());
        } catch (RuntimeException failed) {
            journal.failed(write, failed);
            failures.add(new Failure(failed, Duration.ofNanos(System.nanoTime() - started)));
            rest();
        }
    }

    private static void state(Desk desk, String name, long write) {
        for (var part = 1; part < STATEMENTS; part++) {
            var text = name + "-" + write + "/" + part;
            var id = new PartyId(desk.idFor(Kind.PARTY, "faults:" + text));
            desk.put(Kind.PARTY, party(id, text), Set.of("faults:" + text));
        }
        desk.put(Kind.SOURCE, source(name, write), Set.of("faults:" + name));
    }

    private static Party party(PartyId id, String text) {
        return new Party(
                id,
                Level.COMMUNE,
                new CountryCode("DZ"),
                List.of(new Party.Name(LocalText.of(text, "", ""), Period.always())),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Source source(String name, long write) {
        return new Source(
                new SourceId("faults-" + name),
                LocalText.of(name, "", ""),
                name + "-" + write,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                LocalText.none(),
                List.of());
    }

    private static void rest() {
        try {
            Thread.sleep(AFTER_A_FAILURE);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /// How many writes were acknowledged by now.
    long acknowledged() {
        return acknowledged.get();
    }

    /// The failures by now, in the order in which they came.
    List<Failure> failures() {
        return List.copyOf(failures);
    }

    /// Lets each writer finish the write under way.
    @Override
    public void close() {
        ending = true;
        try {
            for (var thread : threads) {
                if (!thread.join(Duration.ofSeconds(60))) throw new AssertionError(thread.getName() + " hangs");
            }
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
    }
}
