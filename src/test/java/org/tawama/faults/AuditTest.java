package org.tawama.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawama.faults.Remembered.Acknowledged;
import org.tawama.register.LogKey;
import org.tawama.register.Reason;
import org.tawama.register.Register;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Registrar;
import org.tawama.store.Store;
import org.tawama.store.TestStore;
import org.tawama.territories.Country;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;

/// An audit that could not fail would prove nothing.
class AuditTest {
    private final Store store = TestStore.fresh();
    private final LogKey key = LogKey.generate("trial.example/log");
    private final Register register = Register.open(store.dataSource(), key, Clock.systemUTC());

    @TempDir
    private Path journals;

    @BeforeEach
    void let_writers_write() throws InterruptedException {
        new Registrar(register)
                .write(
                        "trial",
                        "recorded",
                        Reason.code("trial", "home"),
                        desk -> desk.put(Kind.COUNTRY, country("DZ", "Algérie"), Set.of()));
        try (var writers = Writers.start(register, journals, "", 3)) {
            while (writers.acknowledged() < 9) Thread.sleep(10);
            assertThat(writers.failures()).isEmpty();
        }
    }

    private static Country country(String code, String name) {
        return new Country(
                new CountryCode(code),
                "",
                "",
                LocalText.of(name, "", ""),
                List.of(),
                LocalText.none(),
                Optional.empty(),
                List.of());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void finds_what_was_acknowledged() {
        var newest = Audit.of(register, key.verifier(), Remembered.in(journals));

        assertThat(newest.size()).isGreaterThanOrEqualTo(1 + 9 * Writers.STATEMENTS);
    }

    @Test
    void misses_an_acknowledged_write_that_is_not_there() {
        var remembered = remembered();
        var end = register.head().size();
        remembered.acknowledged().add(new Acknowledged("w0-999", end + 1, end + Writers.STATEMENTS));

        assertRefused(remembered, "w0-999");
    }

    @Test
    void notices_a_write_of_which_one_statement_is_missing() {
        var remembered = remembered();
        new Registrar(register)
                .write(
                        "faults",
                        "recorded",
                        Reason.code("w0-999"),
                        desk -> desk.put(Kind.COUNTRY, country("TN", "Tunisie"), Set.of()));
        remembered.sent().add("w0-999");

        assertRefused(remembered, "w0-999");
    }

    @Test
    void notices_an_entry_number_that_was_given_twice() {
        var remembered = remembered();
        var first = remembered.acknowledged().getFirst();
        remembered.acknowledged().add(new Acknowledged("w0-999", first.first(), first.last()));

        assertRefused(remembered, "given once");
    }

    @Test
    void notices_another_leaf_than_the_one_that_was_read_back() {
        var remembered = remembered();
        var entry = remembered.acknowledged().getFirst().first();
        remembered.leaves().put(entry, "00".repeat(32));

        assertRefused(remembered, "leaf " + entry);
    }

    @Test
    void notices_a_checkpoint_that_is_no_beginning_of_this_log() {
        var remembered = remembered();
        try (var other = TestStore.fresh()) {
            var fork = Register.open(other.dataSource(), key, Clock.systemUTC());
            new Registrar(fork)
                    .write(
                            "trial",
                            "recorded",
                            Reason.code("trial", "fork"),
                            desk -> desk.put(Kind.COUNTRY, country("TN", "Tunisie"), Set.of()));
            remembered.seen().add(fork.checkpoint());
        }

        assertRefused(remembered, "is a beginning of");
    }

    private Remembered remembered() {
        var found = Remembered.in(journals);
        return new Remembered(
                new HashSet<>(found.sent()),
                new ArrayList<>(found.acknowledged()),
                new HashMap<>(found.leaves()),
                new ArrayList<>(found.seen()));
    }

    private void assertRefused(Remembered remembered, String about) {
        assertThatThrownBy(() -> Audit.of(register, key.verifier(), remembered))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(about);
    }
}
