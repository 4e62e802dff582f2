package org.tawama.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.tawama.register.Trial.town;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawama.register.Verdict.Broken;
import org.tawama.register.Verdict.Fault;

/// Somebody with every power over the database, but without the key, changes something: it is found, and where.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerificationTest {
    private static final Set<String> TABLES = Set.of(
            "entry",
            "log",
            "log_key",
            "reference",
            "origin",
            "tree_node",
            "checkpoint",
            "current_record",
            "disclosure");

    private final Trial trial = new Trial();

    VerificationTest() {
        trial.append(IntStream.rangeClosed(1, 300)
                .mapToObj(n -> town("t" + n, "{'v': 1, 'phone': '12'}")
                        .because(Reason.words("en", "a reason"))
                        .referringTo(Set.of("dz"))
                        .from(Set.of("line " + n))
                        .withholding("/phone", Level.INTERNAL))
                .toList());
        trial.append(town("t7", "{'v': 2}").from(Set.of("line 7", "line x")));
        trial.append(town("t8", "{'v': 2}"));
    }

    @AfterAll
    void close() {
        trial.close();
    }

    @Test
    void finds_an_honest_register_sound() {
        assertThat(Verification.of(trial.database(), Set.of(trial.key.verifier()), entries -> {}))
                .isEqualTo(new Verdict.Sound(trial.register.head()));
    }

    @Test
    void names_the_first_entry_that_is_wrong_whichever_column_was_changed() {
        var all = new SoftAssertions();

        Map.ofEntries(
                        Map.entry("update entry set body = replace(body, '1', '2') where number = 12", 12),
                        Map.entry("update entry set at = at + interval '1 second' where number = 12", 12),
                        Map.entry("update entry set record = 'other' where number = 12", 12),
                        Map.entry("update entry set kind = 'party' where number = 12", 12),
                        Map.entry("update entry set revision = 9 where number = 12", 12),
                        Map.entry("update entry set office = 'other' where number = 12", 12),
                        Map.entry("update entry set act = 'Recorded' where number = 12", 12),
                        Map.entry("update entry set reason = 'A reason' where number = 12", 12),
                        Map.entry("update entry set reason = null, language = null where number = 12", 12),
                        Map.entry("update entry set language = 'fr' where number = 12", 12),
                        Map.entry("update entry set language = null where number = 12", 12),
                        Map.entry("update entry set body_digest = set_byte(body_digest, 3, 1) where number = 12", 12),
                        Map.entry("update entry set leaf = set_byte(leaf, 31, 1) where number = 12", 12),
                        Map.entry("update entry set number = 1000 where number = 12", 12),
                        Map.entry("delete from entry where number = 12", 12),
                        Map.entry("delete from entry where number > 290", 291),
                        Map.entry("update current_record set entry = 7 where record = 't7'", 301),
                        Map.entry("update current_record set kind = 'party' where record = 't12'", 12),
                        Map.entry("update current_record set revision = 2 where record = 't12'", 12),
                        Map.entry("update current_record set record = 'other' where record = 't12'", 12),
                        Map.entry("delete from current_record where record = 't12'", 12),
                        Map.entry("update reference set target = 'fr' where entry = 12", 12),
                        Map.entry("update reference set entry = 301 where entry = 12", 12),
                        Map.entry("delete from reference where entry = 12", 12),
                        Map.entry("insert into reference values (301, 'dz')", 301),
                        Map.entry("insert into reference values (999, 'dz')", 999),
                        Map.entry("update origin set record = 't13' where key = 'line 12'", 12),
                        Map.entry("update origin set key = 'line y' where key = 'line 12'", 12),
                        Map.entry("update origin set entry = 301 where key = 'line 7'", 7),
                        Map.entry("delete from origin where key = 'line 12'", 12),
                        Map.entry("insert into origin values ('line z', 't12', 12)", 12),
                        Map.entry("update disclosure set disclosure = disclosure || 'A' where entry = 12", 12),
                        Map.entry(
                                "update disclosure set digest = 'A' || substr(digest, 2) || 'x' where entry = 12", 12),
                        Map.entry("update disclosure set entry = 301 where entry = 12", 12),
                        Map.entry("delete from disclosure where entry = 12", 12),
                        Map.entry("insert into disclosure select 12, 'A', disclosure from disclosure limit 1", 12),
                        Map.entry("insert into taken_log values (302)", 302),
                        Map.entry("update tree_node set hash = set_byte(hash, 0, 1)", 256),
                        Map.entry("update tree_node set number = 1", 256),
                        Map.entry("delete from tree_node", 256),
                        Map.entry("insert into tree_node select 2, 0, hash from tree_node", 65_536),
                        Map.entry("update checkpoint set note = replace(note, '300', '301') where size = 300", 300),
                        Map.entry(
                                "update checkpoint set note = overlay(note placing 'AAAA' from 40) where size = 300",
                                300),
                        Map.entry("update checkpoint set note = '' where size = 300", 300),
                        Map.entry("update checkpoint set size = 12 where size = 300", 12),
                        Map.entry("update checkpoint set size = 900 where size = 302", 303),
                        Map.entry("delete from checkpoint where size = 302", 302),
                        Map.entry("delete from checkpoint where size = 0", 0),
                        Map.entry("update log set origin = 'other.example/log'", 0),
                        Map.entry("update log_key set verifier = replace(verifier, 'trial', 'triol')", 0),
                        Map.entry("delete from log_key", 0))
                .forEach((change, entry) -> assertFound(all, change, entry));
        all.assertAll();
    }

    private void assertFound(SoftAssertions all, String change, long entry) {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(trial.database()));
        transaction.executeWithoutResult(status -> {
            TABLES.forEach(table -> trial.sql()
                    .sql("alter table " + table + " disable trigger user")
                    .update());
            assertThat(trial.sql().sql(change).update()).as(change).isPositive();
            var verdict = Verification.within(trial.database());
            status.setRollbackOnly();

            all.assertThat(verdict)
                    .as(change)
                    .isInstanceOfSatisfying(
                            Broken.class,
                            broken -> all.assertThat(broken.entry()).as(change).isEqualTo(entry));
        });
    }

    @Test
    void finds_a_register_wrong_that_another_key_signed() {
        var stranger = LogKey.generate(Trial.NAME).verifier();

        assertThat(Verification.of(trial.database(), Set.of(stranger), entries -> {}))
                .asInstanceOf(type(Broken.class))
                .extracting(Broken::fault)
                .isEqualTo(Fault.SIGNATURE_WRONG);
    }

    @Test
    void finds_an_exported_log_sound_at_any_size() throws IOException {
        for (var known : new long[] {0, 1, 299, 300, 302}) {
            assertThat(verify(export(known)))
                    .isEqualTo(
                            new Verdict.Sound(trial.register.checkpoint(known).head()));
        }
    }

    /// A log with few entries, so that every byte of the file can be tried; takes seconds.
    @Test
    void finds_any_changed_byte_of_an_exported_log() throws IOException {
        var file = export(3);

        for (int at = 0; at < file.length; at++) {
            file[at] ^= (byte) (1 << at % 8);
            assertThat(verify(file)).as("byte %d", at).isInstanceOf(Broken.class);
            file[at] ^= (byte) (1 << at % 8);
        }
    }

    @Test
    void names_the_first_wrong_line_of_an_exported_log() throws IOException {
        var text = new String(export(302), StandardCharsets.UTF_8);
        var lines = text.lines().toList();

        assertFile(text.replace("\"record\":\"t12\"", "\"record\":\"T12\""), 12, Fault.HEADER_ALTERED);
        assertFile(text.replace(lines.get(12), lines.get(12).replace("\"v\":1", "\"v\":7")), 12, Fault.BODY_ALTERED);
        assertFile(text.replace(lines.get(12) + "\n", ""), 12, Fault.ENTRY_MISSING);
        assertFile(text.replace(lines.get(12), lines.get(13)), 12, Fault.ENTRY_MISSING);
        assertFile(text.replace(lines.get(12), "{}"), 12, Fault.UNREADABLE);
        assertFile(text.replace(lines.get(302) + "\n", ""), 302, Fault.ENTRY_MISSING);
        assertFile(text.replace(lines.getLast() + "\n", ""), 303, Fault.CHECKPOINT_MISSING);
        assertFile(text.replace(lines.getFirst() + "\n", ""), 0, Fault.UNREADABLE);
        assertFile(text + "{}\n", 303, Fault.UNREADABLE);
        assertFile("", 0, Fault.UNREADABLE);
    }

    private void assertFile(String text, long entry, Fault fault) throws IOException {
        assertThat(verify(text.getBytes(StandardCharsets.UTF_8)))
                .asInstanceOf(type(Broken.class))
                .satisfies(broken -> assertThat(broken.entry()).isEqualTo(entry))
                .satisfies(broken -> assertThat(broken.fault()).isEqualTo(fault));
    }

    private byte[] export(long known) throws IOException {
        var file = new ByteArrayOutputStream();
        LogFile.write(trial.register, known, file);
        return file.toByteArray();
    }

    private Verdict verify(byte[] file) throws IOException {
        return LogFile.verify(new ByteArrayInputStream(file), Set.of(trial.key.verifier()));
    }
}
