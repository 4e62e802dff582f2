package org.tawama.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tawama.register.Trial.json;
import static org.tawama.register.Trial.town;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawama.register.Verdict.Fault;

/// A withheld value is erased by a statement, and by nothing else; every proof holds before and after.
class ErasureTest {
    private static final Reason LAW = Reason.code("law-18-07");

    private final Trial trial = new Trial();

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void erases_value_and_salt_and_says_so_in_the_log() {
        trial.append(town("annaba", "{'name': 'Annaba', 'phone': '12', 'mail': 'x@y'}")
                .referringTo(Set.of("dz"))
                .from(Set.of("line 1"))
                .withholding("/phone", Level.RESTRICTED)
                .withholding("/mail", Level.INTERNAL));

        erase("annaba", "/phone");

        var then = trial.register.find("annaba", 1).orElseThrow();
        var now = trial.register.find("annaba").orElseThrow();
        assertThat(trial.register.whole(then, Level.RESTRICTED)).isEqualTo(json("{'name': 'Annaba', 'mail': 'x@y'}"));
        assertThat(trial.register.whole(now, Level.INTERNAL)).isEqualTo(json("{'name': 'Annaba', 'mail': 'x@y'}"));
        assertThat(now.references()).containsExactly("dz");
        assertThat(now.origins()).containsExactly("line 1");
        assertThat(now.erasure()).hasValueSatisfying(erasure -> {
            assertThat(erasure.basis()).isEqualTo(LAW);
            assertThat(then.withheld()).containsAll(erasure.digests()).hasSize(2);
        });
        assertThat(now.statement())
                .contains("\"_basis\":{\"text\":\"law-18-07\"}")
                .doesNotContain("phone");
        assertThat(disclosures()).noneMatch(text -> text.contains("phone"));
        assertThat(verdict()).isEqualTo(new Verdict.Sound(trial.register.head()));
    }

    @Test
    void erases_a_field_from_every_statement_that_withheld_it() {
        for (var phone : List.of("12", "13", "13")) {
            trial.append(town("oran", "{'phone': '" + phone + "'}").withholding("/phone", Level.INTERNAL));
        }
        trial.append(town("oran", "{'name': 'Oran'}"));

        erase("oran", "/phone");

        assertThat(disclosures()).isEmpty();
        assertThat(trial.register.find("oran").orElseThrow().body()).isEqualTo(json("{'name': 'Oran'}"));
        assertThat(verdict()).isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void keeps_the_basis_in_an_officers_words_with_their_language() {
        var words = Reason.words("fr", "Loi \"citée\" par le service, art. } 1 ]");
        trial.append(town("annaba", "{'phone': '12'}").withholding("/phone", Level.INTERNAL));

        erase("annaba", "/phone", words);

        var basis = trial.register.find("annaba").orElseThrow().erasure().map(Erasure::basis);
        assertThat(basis).contains(words);
        assertThat(disclosures()).isEmpty();
    }

    @Test
    void refuses_to_delete_a_value_that_no_statement_erases() {
        trial.append(town("annaba", "{'phone': '12', '_': 'x'}").withholding("/phone", Level.INTERNAL));
        trial.append(town("oran", "{'phone': '12'}").withholding("/phone", Level.INTERNAL));
        var digest =
                trial.register.find("oran").orElseThrow().withheld().iterator().next();

        assertThatThrownBy(() -> trial.sql().sql("delete from disclosure").update())
                .hasMessageContaining("erased only by a statement of its record");
        assertThatThrownBy(() ->
                        trial.sql().sql("update disclosure set disclosure = ''").update())
                .hasMessageContaining("what is in the log stays in the log");
        // Another record's statement, or one whose public text happens to show the digest, erases nothing of this one.
        trial.append(town("annaba", "{}").erasing(new Erasure(LAW, Set.of(digest))));
        trial.append(town("oran", "{'note': '\\\"_erased\\\":[\\\"" + digest + "\\\"]'}"));
        assertThat(disclosures()).hasSize(2);
    }

    @Test
    void refuses_a_deletion_after_the_statement_that_erases_and_a_value_that_comes_back() {
        trial.append(town("annaba", "{'phone': '12'}").withholding("/phone", Level.INTERNAL));
        var kept = trial.sql()
                .sql("select disclosure from disclosure")
                .query(String.class)
                .single();
        var digest = new Disclosure(kept).digest();
        erase("annaba", "/phone");

        assertThatThrownBy(() -> trial.sql()
                        .sql("insert into disclosure values (1, :digest, :text)")
                        .param("digest", digest)
                        .param("text", kept)
                        .update())
                .hasMessageContaining("that was erased stays erased");
    }

    @Test
    void is_found_wrong_when_a_value_is_missing_kept_or_was_never_there() {
        trial.append(town("annaba", "{'phone': '12'}").withholding("/phone", Level.INTERNAL));
        trial.append(town("oran", "{'phone': '12'}").withholding("/phone", Level.INTERNAL));
        var kept = trial.sql()
                .sql("select disclosure from disclosure where entry = 1")
                .query(String.class)
                .single();
        erase("annaba", "/phone");

        assertThat(verdict()).isInstanceOf(Verdict.Sound.class);
        assertFault("delete from disclosure where entry = 2", 2, Fault.DISCLOSURE_MISSING);
        assertFault(
                "insert into disclosure values (1, '" + new Disclosure(kept).digest() + "', '" + kept + "')",
                3,
                Fault.ERASED_VALUE_KEPT);
        assertFault("update entry set body = '{}' where number = 3", 1, Fault.DISCLOSURE_MISSING);
        assertFault("update entry set body = '{\"_erased\":[' where number = 3", 1, Fault.DISCLOSURE_MISSING);
        trial.append(town("oran", "{}").erasing(new Erasure(LAW, Set.of("A".repeat(43)))));
        assertThat(verdict()).isEqualTo(new Verdict.Broken(4, Fault.ERASURE_OF_NOTHING, "A".repeat(43)));
        assertThat(exportedVerdict()).isEqualTo(new Verdict.Broken(4, Fault.ERASURE_OF_NOTHING, "A".repeat(43)));
    }

    /// A log that came from a file has no withheld values; only as far as it came, and only if it came at once.
    @Test
    void is_not_missing_where_the_log_came_from_elsewhere() {
        trial.append(List.of(
                town("annaba", "{'phone': '12'}").withholding("/phone", Level.INTERNAL), town("oran", "{'v': 1}")));
        trial.append(town("oran", "{'phone': '12'}").withholding("/phone", Level.INTERNAL));

        assertFault("delete from disclosure where entry = 1", 1, Fault.DISCLOSURE_MISSING);
        assertThat(after("delete from disclosure where entry = 1", "insert into taken_log values (2)"))
                .isInstanceOf(Verdict.Sound.class);
        assertThat(after("delete from disclosure", "insert into taken_log values (2)"))
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.entry()).isEqualTo(3));
        assertThat(after("delete from disclosure", "insert into taken_log values (3)"))
                .isInstanceOf(Verdict.Broken.class);
    }

    private void assertFault(String change, long entry, Fault fault) {
        assertThat(after(change)).as(change).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
            assertThat(broken.entry()).isEqualTo(entry);
            assertThat(broken.fault()).isEqualTo(fault);
        });
    }

    /// What is found after somebody with every power over the database made these changes, which are taken back.
    private Verdict after(String... changes) {
        return new TransactionTemplate(new DataSourceTransactionManager(trial.database())).execute(status -> {
            List.of("entry", "disclosure")
                    .forEach(table -> trial.sql()
                            .sql("alter table " + table + " disable trigger user")
                            .update());
            for (var change : changes) {
                assertThat(trial.sql().sql(change).update()).as(change).isPositive();
            }
            status.setRollbackOnly();
            return Verification.within(trial.database());
        });
    }

    @Test
    void refuses_bodies_that_pretend_to_erase() {
        for (var body : List.of("{'_erased': []}", "{'_basis': {}}", "{'a': [{'_erased': ['x']}]}")) {
            assertThatThrownBy(() -> trial.append(town("a", body))).hasMessageContaining("reserved names");
        }
        assertThatThrownBy(() -> new Erasure(LAW, Set.of())).hasMessageContaining("nothing");
        assertThatThrownBy(() -> new Erasure(LAW, Set.of("\"]"))).hasMessageContaining("names digests");
    }

    private void erase(String record, String pointer) {
        erase(record, pointer, LAW);
    }

    private void erase(String record, String pointer, Reason basis) {
        trial.register.append(Trial.ARCHIVE, ledger -> {
            var digests = ledger.withheld(record).stream()
                    .filter(field -> field.pointer().equals(pointer))
                    .map(Withheld::digest)
                    .collect(Collectors.toSet());
            return List.of(ledger.erasing(record, "erased", new Erasure(basis, digests)));
        });
    }

    private List<String> disclosures() {
        return trial.sql().sql("select disclosure from disclosure").query(String.class).list().stream()
                .map(text -> new String(java.util.Base64.getUrlDecoder().decode(text)))
                .toList();
    }

    private Verdict verdict() {
        return Verification.of(trial.database());
    }

    /// What somebody finds who has the exported file and nothing else.
    private Verdict exportedVerdict() {
        var file = new ByteArrayOutputStream();
        try {
            LogFile.write(trial.register, trial.register.head().size(), file);
            return LogFile.verify(new ByteArrayInputStream(file.toByteArray()), Trust.NOTHING);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
