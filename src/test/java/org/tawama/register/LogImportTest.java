package org.tawama.register;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.store.Store;
import org.tawama.store.TestStore;

/// What is exported can be imported; takes seconds, for it fills many registers.
class LogImportTest {
    private static final Set<String> SERIES = Set.of("t", "unused");

    @TempDir
    private Path folder;

    private final Trial trial = new Trial();
    private final String ownText = LogKey.newText(Trial.NAME);
    private final LogKey own = LogKey.parse(ownText);

    @AfterEach
    void close() {
        trial.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void has_the_same_entries_and_root_as_any_register_it_came_from(long seed) throws IOException {
        new Sayings(trial, seed).say((int) seed * 2);
        var head = trial.register.head();
        try (var store = TestStore.fresh()) {

            var filling = take(export("log.jsonl"), store);

            var taken = Register.open(store.dataSource(), own, Trial.NOON);
            assertThat(filling).isEqualTo(new Filling.Filled(head));
            assertThat(taken.entries(1, 10_000)).isEqualTo(trial.register.entries(1, 10_000));
            if (seed > 0) assertThat(taken.checkpoint()).isEqualTo(trial.register.checkpoint());
            assertThat(taken.verifierKeys()).containsExactlyInAnyOrder(own.verifier(), trial.key.verifier());
            assertThat(Verification.of(store.dataSource())).isEqualTo(new Verdict.Sound(head));
            assertGoesOn(taken);
        }
    }

    private void assertGoesOn(Register taken) {
        var before = trial.register.head();
        var last = trial.sql().sql("select last from series").query(Long.class).optional();

        var receipt = taken.append(Trial.ARCHIVE, ledger -> List.of(Trial.town("next " + ledger.next("t"), "{}")));

        assertThat(receipt.checkpoint().signedBy(own.verifier())).isTrue();
        assertThat(taken.proveConsistency(before.size(), receipt.last())
                        .proves(before, receipt.checkpoint().head()))
                .isTrue();
        assertThat(taken.find("next " + (last.orElse(0L) + 1))).isPresent();
    }

    /// What was withheld and erased before the log was taken, and what is withheld and erased after; and its backup.
    @Test
    void goes_on_to_withhold_and_to_erase_and_is_backed_up() throws IOException {
        new Sayings(trial, 4).say(8);
        var head = trial.register.head();
        assertThat(trial.register.entries(1, 10_000))
                .anyMatch(entry -> entry.erasure().isPresent());
        try (var store = TestStore.fresh();
                var again = TestStore.fresh()) {
            take(export("log.jsonl"), store);
            var key = Files.writeString(folder.resolve("own.key"), ownText);
            var taken = Register.open(store.dataSource(), own, Trial.NOON);
            taken.append(
                    Trial.ARCHIVE,
                    ledger -> List.of(Trial.town("annaba", "{'phone': '12', 'mail': 'x@y'}")
                            .withholding("/phone", Level.INTERNAL)
                            .withholding("/mail", Level.INTERNAL)));
            taken.append(Trial.ARCHIVE, ledger -> {
                var phone = ledger.withheld("annaba").stream()
                        .filter(field -> field.pointer().equals("/phone"))
                        .map(Withheld::digest);
                return List.of(ledger.erasing(
                        "annaba", "erased", new Erasure(Reason.code("law-18-07"), phone.collect(toSet()))));
            });

            var backup = folder.resolve("taken.zip");
            try (var out = Files.newOutputStream(backup)) {
                Backup.write(taken, store.dataSource(), key, Trial.NOON.instant(), out);
            }
            var filling = Backup.restore(backup, again.dataSource(), folder.resolve("again.key"));

            assertThat(taken.head().size()).isEqualTo(head.size() + 2);
            assertThat(Verification.of(store.dataSource())).isEqualTo(new Verdict.Sound(taken.head()));
            assertThat(filling).isEqualTo(new Filling.Filled(taken.head()));
            assertThat(Verification.of(again.dataSource())).isEqualTo(new Verdict.Sound(taken.head()));
        }
    }

    @Test
    void has_no_value_that_is_not_public() throws IOException {
        trial.append(Trial.town("annaba", "{'phone': '12'}").withholding("/phone", Level.INTERNAL));
        var log = export("log.jsonl");
        try (var store = TestStore.fresh()) {
            take(log, store);

            var taken = Register.open(store.dataSource(), own, Trial.NOON);
            var annaba = taken.find("annaba").orElseThrow();
            assertThat(taken.whole(annaba, Level.RESTRICTED)).isEqualTo(Trial.json("{}"));
            assertThat(annaba.statement()).contains("_sd");
        }
    }

    /// Few entries, so that one bit of every byte can be tried.
    @Test
    void takes_nothing_of_a_log_with_any_changed_byte() throws IOException {
        trial.append(Trial.town("annaba", "{'v': 1}"), Trial.town("oran", "{'v': 1}"));
        var file = export("log.jsonl");
        var bytes = Files.readAllBytes(file);
        try (var store = TestStore.fresh()) {
            for (var at = 0; at < bytes.length; at++) {
                bytes[at] ^= (byte) (1 << at % 8);
                Files.write(file, bytes);
                assertThat(take(file, store)).as("byte %d", at).isInstanceOf(Filling.Refused.class);
                bytes[at] ^= (byte) (1 << at % 8);
            }

            assertThat(Backup.fits(store.dataSource())).isTrue();
        }
    }

    @Test
    void names_the_entry_that_is_wrong() throws IOException {
        new Sayings(trial, 5).say(3);
        var file = export("log.jsonl");
        var lines = Files.readAllLines(file);
        lines.set(3, lines.get(3).replaceFirst("name", "nome"));
        Files.write(file, lines);
        try (var store = TestStore.fresh()) {

            assertThat(take(file, store))
                    .asInstanceOf(type(Filling.Refused.class))
                    .satisfies(refused -> assertThat(refused.broken().entry()).isEqualTo(3));
        }
    }

    @Test
    void takes_nothing_into_a_register_that_has_begun() throws IOException {
        new Sayings(trial, 6).say(2);
        var file = export("log.jsonl");
        var size = trial.register.head().size();

        assertThat(take(file, trial.database())).isEqualTo(new Filling.AlreadyThere(trial.register.head()));
        trial.append(Trial.town("later", "{}"));
        assertThat(take(file, trial.database())).isEqualTo(new Filling.Occupied(Trial.NAME, size + 1));
    }

    private Filling take(Path file, Store store) throws IOException {
        return take(file, store.dataSource());
    }

    private Filling take(Path file, javax.sql.DataSource database) throws IOException {
        return LogImport.take(file, Set.of(trial.key.verifier()), database, name -> own, SERIES, entry -> {});
    }

    private Path export(String name) throws IOException {
        var file = folder.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            LogFile.write(trial.register, trial.register.head().size(), out);
        }
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains("checkpoint");
        return file;
    }
}
