package org.tawama.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tawama.opendata.Listed;
import org.tawama.opendata.Sheets;
import org.tawama.register.Reason;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.registrar.Withdrawals;
import org.tawama.registrar.Withdrawals.Done;
import org.tawama.search.Inquiry;
import org.tawama.search.Search;
import org.tawama.tables.RowOutcome.How;

/// Batches taken back.
class WithdrawalTest {
    private static final Trial TRIAL = new Trial();

    @AfterAll
    static void close() {
        TRIAL.close();
    }

    @Test
    void what_a_batch_began_is_withdrawn_and_still_answers_by_its_identifier() {
        var agreements = TRIAL.count(Kind.AGREEMENT);
        var parties = TRIAL.count(Kind.PARTY);
        var report = TRIAL.take("w1,Boufarik,,Ville Perdue,France,,");
        var id = TRIAL.rows.getFirst().record().orElseThrow();
        var head = TRIAL.records().head();

        var done = withdraw(report.batch());

        assertThat(done.withdrawn()).contains(id);
        assertThat(TRIAL.records().find(Kind.AGREEMENT, id)).isEmpty();
        assertThat(TRIAL.records().findWithdrawn(Kind.AGREEMENT, id, Known.latest()))
                .isPresent();
        assertThat(TRIAL.records().find(Kind.AGREEMENT, id, Known.at(head))).isPresent();
        assertThat(TRIAL.records().history(id).getFirst().reason())
                .contains(Reason.code("withdrawal", report.batch().text()));
        assertThat(TRIAL.count(Kind.AGREEMENT)).isEqualTo(agreements);
        assertThat(TRIAL.count(Kind.PARTY)).isEqualTo(parties);
    }

    /// Once the second withdrawal brought back what the first one had withdrawn, as a living record.
    @Test
    void what_a_batch_began_anew_after_a_withdrawal_is_withdrawn_with_it_however_often() {
        var agreements = TRIAL.count(Kind.AGREEMENT);
        var parties = TRIAL.count(Kind.PARTY);
        var row = "w20,Boufarik,,Ville Retrouvée,France,,";
        withdraw(TRIAL.take(row).batch());
        for (var turn = 0; turn < 2; turn++) {
            var again = TRIAL.take(row);
            var id = TRIAL.rows.getFirst().record().orElseThrow();
            assertThat(TRIAL.records().find(Kind.AGREEMENT, id)).isPresent();

            assertThat(withdraw(again.batch()).withdrawn()).contains(id);

            assertThat(TRIAL.records().find(Kind.AGREEMENT, id)).isEmpty();
            assertThat(TRIAL.count(Kind.AGREEMENT)).isEqualTo(agreements);
            assertThat(TRIAL.count(Kind.PARTY)).isEqualTo(parties);
        }
    }

    @Test
    void what_a_batch_changed_reads_as_before() {
        TRIAL.take("w2,Jijel,,Thiès,Sénégal,jumelage,1990");
        var id = TRIAL.rows.getFirst().record().orElseThrow();
        var before = TRIAL.records().find(Kind.AGREEMENT, id).orElseThrow().value();
        var wrong = TRIAL.take("w2,Jijel,,Thiès,Sénégal,jumelage,1909");

        var done = withdraw(wrong.batch());

        assertThat(done.restored()).containsExactly(id);
        assertThat(TRIAL.records().find(Kind.AGREEMENT, id).orElseThrow().value())
                .isEqualTo(before);
    }

    @Test
    void a_record_of_others_loses_the_second_source_and_nothing_else() {
        var report = TRIAL.take("w3,Annaba,,Bizerte,Tunisie,,");
        var id = TRIAL.rows.getFirst().record().orElseThrow();

        withdraw(report.batch());

        var agreement = TRIAL.records().find(Kind.AGREEMENT, id).orElseThrow().value();
        assertThat(agreement.evidence())
                .noneMatch(found -> found.source().text().equals("trial"));
        assertThat(agreement.evidence()).isNotEmpty();
    }

    @Test
    void what_others_have_built_on_stays() {
        var first = TRIAL.take("w4,Skikda,,Ville Tierce,Italie,,");
        var id = TRIAL.rows.getFirst().record().orElseThrow();
        TRIAL.take(
                Trial.MAPPING.replace("id: trial", "id: second-trial"),
                "s.csv",
                "id,home,wilaya,partner,country,form,signed\nz,Skikda,,Ville tierce,Italie,,\n");

        var done = withdraw(first.batch());

        assertThat(done.kept()).contains(id);
        assertThat(TRIAL.records().find(Kind.AGREEMENT, id)).isPresent();
    }

    @Test
    void a_withdrawal_repeated_states_nothing_and_a_batch_that_is_none_finds_nothing() {
        var report = TRIAL.take("w5,Mila,,Ville Quarte,Espagne,,");
        withdraw(report.batch());
        var head = TRIAL.records().head();

        assertThat(withdraw(report.batch()).withdrawn()).isNotEmpty();
        assertThat(TRIAL.records().head()).isEqualTo(head);
        assertThat(withdraw(new Batch("trial-999999")).found()).isFalse();
    }

    /// Catches a record that reads as before and is called kept, because somebody gives another reason the second time.
    @Test
    void a_withdrawal_repeated_for_another_reason_finds_everything_taken_back() {
        TRIAL.take("w8,Mascara,,Thiès,Sénégal,jumelage,1990");
        var batch = TRIAL.take("w8,Mascara,,Thiès,Sénégal,jumelage,1909\nw9,Mila,,Ville Sept,Italie,,")
                .batch();
        var done = withdraw(batch, Reason.words("fr", "Faute de frappe."));
        var head = TRIAL.records().head();

        var again = withdraw(batch, Reason.words("ar", "خطأ مطبعي."));

        assertThat(done.restored()).hasSize(1);
        assertThat(done.withdrawn()).isNotEmpty();
        assertThat(again).isEqualTo(done);
        assertThat(TRIAL.records().head()).isEqualTo(head);
    }

    /// Catches a batch that can no longer be taken back once a later one, built on it, has been.
    @Test
    void batches_are_taken_back_one_after_the_other_the_latest_first() {
        var second = Trial.MAPPING.replace("id: trial", "id: third-trial");
        var earlier = TRIAL.take("w10,Annaba,,Bizerte,Tunisie,,", "w11,Jijel,,Ville Huit,Italie,,");
        var joined = TRIAL.rows.getFirst().record().orElseThrow();
        var begun = TRIAL.rows.getLast().record().orElseThrow();
        var later = TRIAL.take(
                second,
                "s.csv",
                "id,home,wilaya,partner,country,form,signed\nx,Annaba,,Bizerte,Tunisie,,\ny,Jijel,,Ville Huit,Italie,,\n");
        var kept = withdraw(earlier.batch()).kept();

        withdraw(later.batch());
        var done = withdraw(earlier.batch());

        assertThat(kept).contains(joined, begun);
        assertThat(done.kept()).isEmpty();
        assertThat(done.restored()).containsExactly(joined);
        assertThat(done.withdrawn()).contains(begun);
        assertThat(withdraw(later.batch()).kept()).isEmpty();
        assertThat(TRIAL.records()
                        .find(Kind.AGREEMENT, joined)
                        .orElseThrow()
                        .value()
                        .evidence())
                .noneMatch(found -> found.source().text().endsWith("trial"));
    }

    @Test
    void what_was_withdrawn_is_recorded_anew_under_the_same_identifier_when_it_comes_again() {
        var report = TRIAL.take("w6,Tiaret,,Ville Quinte,Mali,,");
        var id = TRIAL.rows.getFirst().record().orElseThrow();
        withdraw(report.batch());

        var again = TRIAL.take("w6,Tiaret,,Ville Quinte,Mali,,");

        assertThat(again.recorded()).isEqualTo(1);
        assertThat(TRIAL.rows.getFirst().how()).isEqualTo(How.CHANGED);
        assertThat(TRIAL.rows.getFirst().record()).contains(id);
        var anew = TRIAL.records().find(Kind.AGREEMENT, id).orElseThrow().value();
        assertThat(anew.terms().parties())
                .allSatisfy(signatory -> assertThat(TRIAL.records()
                                .find(Kind.PARTY, signatory.party().text()))
                        .isPresent());
    }

    @Test
    void lists_forget_what_was_withdrawn_except_as_known_before() throws Exception {
        var sheets = new Sheets(TRIAL.records());
        try (var search = Search.open(java.nio.file.Files.createTempDirectory("index"), TRIAL.records(), sheets)) {
            var report = TRIAL.take("w7,Guelma,,Ville Sixte,France,,");
            var then = TRIAL.records().head();
            assertThat(total(search, Known.latest())).isEqualTo(1);

            withdraw(report.batch());

            assertThat(total(search, Known.latest())).isZero();
            assertThat(total(search, Known.at(then))).isEqualTo(1);
            TRIAL.take("w7,Guelma,,Ville Sixte,France,,");
            assertThat(total(search, Known.latest())).isEqualTo(1);
        }
    }

    private static long total(Search search, Known known) throws InterruptedException {
        search.awaitIndexed(TRIAL.records().head(), java.time.Duration.ofSeconds(20));
        var asked = Inquiry.of(Listed.AGREEMENTS, LocalDate.of(2026, 1, 1))
                .withWords("Ville Sixte")
                .withKnown(known);
        return ((org.tawama.search.Found) search.find(asked)).total();
    }

    private static Done withdraw(Batch batch) {
        return withdraw(batch, Withdrawals.reason(batch.text()));
    }

    private static Done withdraw(Batch batch, Reason why) {
        return new Withdrawals(TRIAL.register()).withdraw("trial", batch.text(), why);
    }
}
