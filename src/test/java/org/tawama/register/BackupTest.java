package org.tawama.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawama.register.Verdict.Fault;
import org.tawama.store.Store;
import org.tawama.store.TestStore;

/// A register goes into a file and comes out of it the same; takes seconds, for it fills many registers.
class BackupTest {
    private static final Instant AT = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    private Path folder;

    private final Trial trial = new Trial();

    @AfterEach
    void close() {
        trial.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void gives_back_any_register_to_the_byte_and_goes_on_with_it(long seed) throws IOException {
        new Sayings(trial, seed).say((int) seed * 2);
        var backup = backUp();
        try (var store = TestStore.fresh()) {

            var filling = Backup.restore(backup, store.dataSource(), folder.resolve("restored.key"));

            var restored =
                    Register.open(store.dataSource(), LogKey.open(folder.resolve("restored.key"), "x"), Trial.NOON);
            assertThat(filling).isEqualTo(new Filling.Filled(trial.register.head()));
            assertThat(export(restored)).isEqualTo(export(trial.register));
            assertThat(tables(store)).isEqualTo(tables(trial));
            assertThat(Verification.of(store.dataSource())).isEqualTo(new Verdict.Sound(trial.register.head()));
            assertGoesOn(restored);
        }
    }

    @Test
    void has_neither_value_nor_salt_that_was_erased_before() throws IOException {
        trial.append(Trial.town("annaba", "{'phone': '12', 'mail': 'x@y'}")
                .withholding("/phone", Level.RESTRICTED)
                .withholding("/mail", Level.INTERNAL));
        var phone = disclosureOf("phone");
        var before = backUp();
        erase("annaba", "/phone");

        var after = backUp();

        assertThat(parts(before)).contains(phone);
        assertThat(parts(after)).doesNotContain(phone, "phone").contains(disclosureOf("mail"));
        assertThat(Backup.withheldValues(after)).isEqualTo(2);
        assertThat(Backup.verify(after, Trust.NOTHING)).isEqualTo(new Verdict.Sound(trial.register.head()));
    }

    /// The register goes on, and so must not become the one of then again.
    @Test
    void brings_no_erased_value_back_into_a_register_that_goes_on() throws IOException {
        trial.append(Trial.town("annaba", "{'phone': '12'}").withholding("/phone", Level.RESTRICTED));
        var before = backUp();
        erase("annaba", "/phone");

        var filling = Backup.restore(before, trial.database(), folder.resolve("log.key"));

        assertThat(filling).isEqualTo(new Filling.Occupied(Trial.NAME, 2));
        assertThat(trial.sql()
                        .sql("select count(*) from disclosure")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /// Whoever made the forgery has the old value, knows the format, and lacks the key.
    @Test
    void is_refused_when_an_erased_value_is_in_it_again_or_another_is_missing() throws IOException {
        trial.append(Trial.town("annaba", "{'phone': '12'}").withholding("/phone", Level.RESTRICTED));
        trial.append(Trial.town("oran", "{'mail': 'x@y'}").withholding("/mail", Level.INTERNAL));
        var line = "{\"disclosure\":\"" + disclosureOf("phone") + "\",\"entry\":1}\n";
        erase("annaba", "/phone");
        var backup = backUp();
        var forged = Map.of(
                Forgery.of(backup, "disclosures.jsonl", text -> line + text), Fault.ERASED_VALUE_KEPT,
                Forgery.of(backup, "disclosures.jsonl", text -> ""), Fault.DISCLOSURE_MISSING,
                taking(backup, 2), Fault.UNREADABLE,
                taking(backup, 9), Fault.UNREADABLE);

        try (var store = TestStore.fresh()) {
            for (var one : forged.entrySet()) {
                assertThat(Backup.restore(one.getKey(), store.dataSource(), folder.resolve("forged.key")))
                        .isInstanceOfSatisfying(
                                Filling.Refused.class,
                                refused -> assertThat(refused.broken().fault()).isEqualTo(one.getValue()));
                assertThat(Backup.fits(store.dataSource())).isTrue();
            }
        }
    }

    private static Path taking(Path backup, int entries) throws IOException {
        return Forgery.of(backup, "manifest.json", text -> text.replaceFirst("\\}$", ",\"taken\":" + entries + "}"));
    }

    private String disclosureOf(String name) {
        return trial.sql().sql("select disclosure from disclosure").query(String.class).list().stream()
                .filter(text -> new String(Base64.getUrlDecoder().decode(text), UTF_8).contains("\"" + name + "\""))
                .findFirst()
                .orElseThrow();
    }

    private void erase(String record, String pointer) {
        trial.register.append(Trial.ARCHIVE, ledger -> {
            var digests = ledger.withheld(record).stream()
                    .filter(field -> field.pointer().equals(pointer))
                    .map(Withheld::digest)
                    .collect(Collectors.toSet());
            return List.of(ledger.erasing(record, "erased", new Erasure(Reason.code("law-18-07"), digests)));
        });
    }

    private static String parts(Path backup) throws IOException {
        var all = new StringBuilder();
        try (var zip = new ZipFile(backup.toFile())) {
            for (var part : zip.stream().toList()) {
                all.append(new String(zip.getInputStream(part).readAllBytes(), UTF_8));
            }
        }
        return all.toString();
    }

    /// Of a log whose key was replaced, and which a witness signs beside it.
    @Test
    void gives_back_the_keys_that_ended_and_what_others_signed() throws IOException {
        var file = folder.resolve("log.key");
        try (var from = TestStore.fresh();
                var into = TestStore.fresh()) {
            var register = watched(from, file);
            var backup = backUp(register, from.dataSource(), file);

            var filling = Backup.restore(backup, into.dataSource(), folder.resolve("restored.key"));

            assertThat(filling).isEqualTo(new Filling.Filled(register.head()));
            assertThat(tables(into)).isEqualTo(tables(from));
            var restored = Register.open(
                    into.dataSource(), KeyFile.at(folder.resolve("restored.key"), "x"), Trial.NOON, () -> true);
            assertThat(restored.cosignedCheckpoint()).isEqualTo(register.cosignedCheckpoint());
            assertThat(restored.append(Trial.ARCHIVE, ledger -> List.of(Trial.town("next", "{}")))
                            .checkpoint()
                            .signedBy(register.keychain().handovers().getFirst().appointed()))
                    .isTrue();
        }
    }

    @Test
    void refuses_another_signature_below_a_checkpoint_and_a_key_that_has_handed_over() throws IOException {
        var file = folder.resolve("log.key");
        try (var from = TestStore.fresh();
                var into = TestStore.fresh()) {
            var before = folder.resolve("before.key");
            var register = watched(from, file);
            var backup = backUp(register, from.dataSource(), file);
            var retired = Files.readString(before);
            for (var forged : List.of(
                    Forgery.of(backup, "cosignatures.jsonl", text -> text.replaceFirst("\"size\":3", "\"size\":2")),
                    Forgery.of(backup, "cosignatures.jsonl", text -> text.replaceFirst("\"size\":3", "\"size\":300")),
                    Forgery.of(backup, "witnesses.jsonl", text -> ""),
                    Forgery.of(backup, "witnesses.jsonl", text -> "{\"witness\":\"nobody\"}\n"),
                    Forgery.of(backup, "log.key", text -> retired))) {
                assertThat(Backup.restore(forged, into.dataSource(), folder.resolve("forged.key")))
                        .isInstanceOf(Filling.Refused.class);
                assertThat(Backup.fits(into.dataSource())).isTrue();
            }
        }
    }

    /// Three entries, a witness who saw them, a new key, a fourth. The old key is kept beside, as `before.key`.
    private Register watched(Store store, Path file) throws IOException {
        var register = Register.open(store.dataSource(), KeyFile.at(file, Trial.NAME), Trial.NOON, () -> true);
        register.append(
                Trial.ARCHIVE, ledger -> List.of(Trial.town("a", "{}"), Trial.town("b", "{}"), Trial.town("c", "{}")));
        var witness = new TrialWitness("witness.example/backup");
        register.addWitness(witness.key());
        register.cosign(witness.cosign(register.checkpoint(), Trial.NOON.instant()));
        Files.copy(file, folder.resolve("before.key"));
        register.rotateKey();
        register.append(Trial.ARCHIVE, ledger -> List.of(Trial.town("d", "{}")));
        return register;
    }

    @Test
    void is_not_written_with_a_key_that_has_handed_over() throws IOException {
        var file = folder.resolve("log.key");
        try (var from = TestStore.fresh()) {
            var register = watched(from, file);

            assertThatThrownBy(() -> backUp(register, from.dataSource(), folder.resolve("before.key")))
                    .isInstanceOf(KeyRefused.class)
                    .hasMessageContaining("make the backup again");
        }
    }

    /// Under the old key, with the next number, from the last entry on.
    private void assertGoesOn(Register restored) {
        var before = trial.register.checkpoint();
        var last = trial.sql().sql("select last from series").query(Long.class).optional();

        var receipt = restored.append(Trial.ARCHIVE, ledger -> List.of(Trial.town("next " + ledger.next("t"), "{}")));

        var proof = restored.proveConsistency(before.size(), receipt.last());
        assertThat(receipt.first()).isEqualTo(before.size() + 1);
        assertThat(receipt.checkpoint().signedBy(trial.key.verifier())).isTrue();
        assertThat(proof.proves(before.head(), receipt.checkpoint().head())).isTrue();
        assertThat(restored.find("next " + (last.orElse(0L) + 1))).isPresent();
    }

    @Test
    void holds_everything_that_no_other_table_can_be_made_from() {
        var tables = new TreeSet<>(trial.sql()
                .sql("select table_name from information_schema.tables where table_schema = current_schema()")
                .query(String.class)
                .list());

        // In it: log, log_key, key_handover, entry, disclosure, taken_log, checkpoint, witness, cosignature, series,
        // kept_file, file_piece, file_text.
        // Derived: the others. What remains of erased values concerns the files of one place.
        assertThat(tables)
                .containsExactlyInAnyOrder(
                        "log",
                        "log_key",
                        "entry",
                        "disclosure",
                        "taken_log",
                        "kept_file",
                        "file_piece",
                        "file_text",
                        "remains",
                        "checkpoint",
                        "series",
                        "key_handover",
                        "witness",
                        "cosignature",
                        "current_record",
                        "reference",
                        "origin",
                        "tree_node",
                        "flyway_schema_history");
    }

    @Test
    void is_one_snapshot_while_others_append() throws Exception {
        new Sayings(trial, 7).say(3);
        var ended = new AtomicBoolean();
        var writing = CompletableFuture.runAsync(() -> {
            var others = new Sayings(trial, 8);
            while (!ended.get()) others.say(1);
        });
        try {
            for (var time = 0; time < 5; time++) {
                assertThat(Backup.verify(backUp(), Trust.NOTHING)).isInstanceOf(Verdict.Sound.class);
            }
        } finally {
            ended.set(true);
            writing.join();
        }
    }

    @Test
    void fills_nothing_but_an_empty_register_and_finishes_what_was_cut_off() throws IOException {
        new Sayings(trial, 9).say(3);
        var backup = backUp();
        var key = folder.resolve("late.key");
        try (var store = TestStore.fresh()) {
            Backup.restore(backup, store.dataSource(), key);
            Files.delete(key); // as if killed before the key was placed

            assertThat(Backup.restore(backup, store.dataSource(), key))
                    .isEqualTo(new Filling.AlreadyThere(trial.register.head()));
            assertThat(key).hasSameTextualContentAs(folder.resolve("log.key"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
        }
        var size = trial.register.head().size();
        trial.append(Trial.town("one more", "{}"));
        assertThat(Backup.restore(backup, trial.database(), folder.resolve("other.key")))
                .isEqualTo(new Filling.Occupied(Trial.NAME, size + 1));
        assertThat(folder.resolve("other.key")).doesNotExist();
    }

    @Test
    void writes_nothing_where_another_key_is_kept() throws IOException {
        new Sayings(trial, 9).say(1);
        LogKey.open(folder.resolve("another.key"), "another.example/log");
        try (var store = TestStore.fresh()) {

            var filling = Backup.restore(backUp(), store.dataSource(), folder.resolve("another.key"));

            assertThat(filling).isEqualTo(new Filling.Occupied("another.example/log", 0));
            assertThat(Backup.fits(store.dataSource())).isTrue();
        }
    }

    @Test
    void refuses_a_backup_that_was_cut_anywhere() throws IOException {
        new Sayings(trial, 11).say(2);
        var whole = Files.readAllBytes(backUp());
        var cut = folder.resolve("cut");

        for (var length = 0; length < whole.length; length += 1 + whole.length / 150) {
            Files.write(cut, Arrays.copyOf(whole, length));

            assertThat(Backup.verify(cut, Trust.NOTHING))
                    .as("cut at %d", length)
                    .isInstanceOf(Verdict.Broken.class);
        }
    }

    /// A bit in a ZIP header that nobody reads may change; then everything that is read is what it was.
    @Test
    void refuses_a_backup_of_which_anything_that_counts_was_changed() throws IOException {
        new Sayings(trial, 12).say(8);
        var whole = Files.readAllBytes(backUp());
        var sound = new Verdict.Sound(trial.register.head());
        var changed = folder.resolve("changed");
        var random = new Random(12);
        var refused = 0;

        for (var time = 0; time < 400; time++) {
            var copy = whole.clone();
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(changed, copy);
            var verdict = Backup.verify(changed, Trust.NOTHING);
            if (verdict instanceof Verdict.Broken) refused++;
            else assertThat(verdict).isEqualTo(sound);
        }

        assertThat(refused).isGreaterThan(300);
    }

    /// Each forgery has a manifest that fits it: its maker knows the format, and not the key.
    @Test
    void leaves_the_register_empty_when_what_it_read_does_not_verify() throws IOException {
        new Sayings(trial, 13).say(3);
        var backup = backUp();
        var key = folder.resolve("forged.key");
        var other = LogKey.newText(Trial.NAME);
        for (var forged : List.of(
                Forgery.of(backup, "disclosures.jsonl", text -> text.replaceFirst("\"entry\":", "\"entry\":9")),
                Forgery.of(backup, "disclosures.jsonl", text -> text.replaceFirst("\"disclosure\":\"W", "$0W")),
                Forgery.of(backup, "checkpoints.jsonl", text -> text.replaceFirst("^.*\n", "")),
                Forgery.of(backup, "checkpoints.jsonl", text -> text.replaceFirst("[^\n]*\n$", "")),
                Forgery.of(backup, "checkpoints.jsonl", text -> "no json\n" + text),
                Forgery.of(backup, "log.jsonl", text -> text.replaceFirst("\"v\"|name", "nome")),
                Forgery.of(backup, "log.key", text -> other),
                Forgery.of(backup, "log.key", text -> "PRIVATE+KEY+\n\n"))) {
            try (var store = TestStore.fresh()) {
                assertThat(Backup.restore(forged, store.dataSource(), key)).isInstanceOf(Filling.Refused.class);
                assertThat(Backup.fits(store.dataSource())).isTrue();
                assertThat(key).doesNotExist();
            }
        }
    }

    private Path backUp() throws IOException {
        var key = folder.resolve("log.key");
        if (Files.notExists(key)) Files.writeString(key, trial.keyText);
        return backUp(trial.register, trial.database(), key);
    }

    private Path backUp(Register register, DataSource database, Path key) throws IOException {
        var file = Files.createTempFile(folder, "backup", ".zip");
        try (var out = Files.newOutputStream(file)) {
            Backup.write(register, database, key, AT, out);
        }
        return file;
    }

    private static byte[] export(Register register) throws IOException {
        var out = new ByteArrayOutputStream();
        LogFile.write(register, register.head().size(), out);
        return out.toByteArray();
    }

    /// All rows of all tables, whatever their order.
    private static Map<String, Object> tables(Store store) {
        return tables(JdbcClient.create(store.dataSource()));
    }

    private static Map<String, Object> tables(Trial trial) {
        return tables(trial.sql());
    }

    private static Map<String, Object> tables(JdbcClient sql) {
        var all = new java.util.TreeMap<String, Object>();
        for (var table : List.of(
                "log",
                "log_key",
                "entry",
                "current_record",
                "reference",
                "origin",
                "disclosure",
                "taken_log",
                "tree_node",
                "checkpoint",
                "key_handover",
                "witness",
                "cosignature",
                "series")) {
            all.put(
                    table,
                    sql.sql("select " + table + "::text from " + table + " order by 1")
                            .query(String.class)
                            .list());
        }
        return all;
    }
}
