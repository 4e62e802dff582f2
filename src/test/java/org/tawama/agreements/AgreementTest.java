package org.tawama.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tawama.agreements.AgreementFixture.GRANADA;
import static org.tawama.agreements.AgreementFixture.NANTERRE;
import static org.tawama.agreements.AgreementFixture.TLEMCEN;
import static org.tawama.agreements.AgreementFixture.aTreaty;
import static org.tawama.agreements.AgreementFixture.aTwinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.vocabulary.LocalText;

class AgreementTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void refuses_a_twinning_of_a_town_with_itself() {
        var twinning = aTwinning().between(TLEMCEN, TLEMCEN);

        assertThatThrownBy(twinning::build).hasMessageContaining("two parties or more");
    }

    @Test
    void refuses_a_party_that_stands_twice_among_three() {
        var twinning = aTwinning().between(TLEMCEN, NANTERRE, TLEMCEN);

        assertThatThrownBy(twinning::build).hasMessageContaining("stands twice");
    }

    @Test
    void binds_more_than_two_local_authorities() {
        var network = aTwinning().between(TLEMCEN, NANTERRE, GRANADA).build();

        assertThat(network.terms().parties()).hasSize(3);
    }

    @Test
    void refuses_a_bilateral_agreement_of_three() {
        var treaty = aTreaty().between(TLEMCEN, NANTERRE, GRANADA);

        assertThatThrownBy(treaty::buildBilateral).hasMessageContaining("two parties");
    }

    @Test
    void refuses_an_end_before_the_signature() {
        var treaty = aTreaty().between(TLEMCEN, NANTERRE).signed("2008-06-15").then(Act.TERMINATED, "2003");

        assertThatThrownBy(treaty::build).hasMessage("signed after ended: 2008-06-15 > 2003");
    }

    @Test
    void allows_an_end_in_the_year_of_the_signature_because_the_day_is_not_known() {
        var treaty = aTreaty()
                .between(TLEMCEN, NANTERRE)
                .signed("2008-06-15")
                .then(Act.TERMINATED, "2008")
                .build();

        assertThat(treaty.status(TODAY, TODAY)).isEqualTo(Status.ENDED);
    }

    @Test
    void is_of_unknown_status_when_no_action_is_known() {
        var twinning = aTwinning().between(TLEMCEN, NANTERRE).build();

        assertThat(twinning.status(TODAY, TODAY)).isEqualTo(Status.UNKNOWN);
        assertThat(twinning.vitality()).isEqualTo(Vitality.UNKNOWN);
    }

    @Test
    void is_signed_for_decades_until_it_is_ratified() {
        var treaty = aTreaty()
                .between(TLEMCEN, NANTERRE)
                .signed("1999-11-22")
                .then(Act.RATIFIED, "2007-12-01")
                .build();

        assertThat(treaty.status(LocalDate.of(1999, 11, 21), TODAY)).isEqualTo(Status.NOT_SIGNED);
        assertThat(treaty.status(LocalDate.of(1999, 11, 22), TODAY)).isEqualTo(Status.SIGNED);
        assertThat(treaty.status(LocalDate.of(2007, 11, 30), TODAY)).isEqualTo(Status.SIGNED);
        assertThat(treaty.status(LocalDate.of(2007, 12, 1), TODAY)).isEqualTo(Status.RATIFIED);
    }

    @Test
    void keeps_its_status_when_it_is_only_published() {
        var treaty = aTreaty()
                .between(TLEMCEN, NANTERRE)
                .signed("1999-11-22")
                .then(Act.PUBLISHED, "2007-12-09")
                .build();

        assertThat(treaty.status(TODAY, TODAY)).isEqualTo(Status.SIGNED);
        assertThat(treaty.decidingAction(TODAY, TODAY).orElseThrow().act()).isEqualTo(Act.SIGNED);
    }

    @Test
    void lets_the_later_date_decide_whatever_the_order_in_the_list() {
        var treaty = aTreaty()
                .between(TLEMCEN, NANTERRE)
                .then(Act.ENTERED_INTO_FORCE, "2008-04-01")
                .signed("2003-10-25")
                .build();

        assertThat(treaty.status(TODAY, TODAY)).isEqualTo(Status.IN_FORCE);
    }

    @Test
    void counts_an_action_as_done_only_when_its_last_possible_day_is_over() {
        var twinning = aTwinning().between(TLEMCEN, NANTERRE).signed("2004").build();

        assertThat(twinning.status(LocalDate.of(2004, 12, 30), TODAY)).isEqualTo(Status.UNKNOWN);
        assertThat(twinning.status(LocalDate.of(2004, 12, 31), TODAY)).isEqualTo(Status.SIGNED);
    }

    @Test
    void counts_an_undated_action_as_done_since_the_register_was_told_of_it() {
        var twinning =
                aTwinning().between(TLEMCEN, NANTERRE).thenUndated(Act.SIGNED).build();

        assertThat(twinning.status(TODAY, TODAY)).isEqualTo(Status.SIGNED);
        assertThat(twinning.status(TODAY.minusDays(1), TODAY)).isEqualTo(Status.UNKNOWN);
        assertThat(twinning.status(LocalDate.of(1970, 1, 1), TODAY)).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void counts_an_action_whose_date_is_disputed_as_done_after_every_claim_and_as_to_come_before_all() {
        var twinning =
                aTwinning().between(TLEMCEN, NANTERRE).thenUndated(Act.SIGNED).build();
        var disputed = twinning.withEvidence(List.of(claim("1988"), claim("1990-05")));

        assertThat(disputed.status(LocalDate.of(1987, 12, 31), TODAY)).isEqualTo(Status.NOT_SIGNED);
        assertThat(disputed.status(LocalDate.of(1988, 1, 1), TODAY)).isEqualTo(Status.UNKNOWN);
        assertThat(disputed.status(LocalDate.of(1990, 5, 30), TODAY)).isEqualTo(Status.UNKNOWN);
        assertThat(disputed.status(LocalDate.of(1990, 5, 31), TODAY)).isEqualTo(Status.SIGNED);
        assertThat(disputed.turns(TODAY)).contains(LocalDate.of(1988, 1, 1), LocalDate.of(1990, 5, 31), TODAY);
    }

    /// Catches an undecided claim that ends a treaty in force, on the day on which it is claimed.
    @ParameterizedTest
    @EnumSource(names = {"UNRESOLVED", "DISPUTED", "SET_ASIDE"})
    void an_action_that_one_source_claims_is_none_until_it_is_settled(Verdict verdict) {
        var treaty = aTreaty()
                .between(TLEMCEN, NANTERRE)
                .then(Act.ENTERED_INTO_FORCE, "2008-04-01")
                .thenUndated(Act.TERMINATED)
                .build();

        for (var date : List.of("2010", "2035")) {
            var claimed = treaty.withEvidence(
                    List.of(claim(date).inField("/actions/1/on").judged(verdict)));
            assertThat(claimed.status(TODAY, TODAY)).isEqualTo(Status.IN_FORCE);
            assertThat(claimed.isPerhapsDone(Act.TERMINATED, TODAY)).isFalse();
        }
        var accepted = treaty.withEvidence(
                List.of(claim("2010").inField("/actions/1/on").judged(Verdict.ACCEPTED)));
        assertThat(accepted.status(TODAY, TODAY)).isEqualTo(Status.ENDED);
    }

    @Test
    void an_action_that_all_sources_date_on_days_to_come_is_not_done_since_the_register_was_told_of_it() {
        var treaty = aTreaty()
                .between(TLEMCEN, NANTERRE)
                .then(Act.ENTERED_INTO_FORCE, "2008-04-01")
                .thenUndated(Act.TERMINATED)
                .build()
                .withEvidence(List.of(
                        claim("2999").inField("/actions/1/on"), claim("2998-05").inField("/actions/1/on")));

        assertThat(treaty.status(TODAY, TODAY)).isEqualTo(Status.IN_FORCE);
        assertThat(treaty.status(LocalDate.of(2999, 12, 31), TODAY)).isEqualTo(Status.ENDED);
    }

    private static Evidence claim(String date) {
        return new Evidence(
                "/actions/0/on",
                Optional.empty(),
                new SourceId("press"),
                "",
                Optional.empty(),
                Verdict.DISPUTED,
                Optional.of(date),
                Optional.empty(),
                Optional.empty(),
                LocalText.none());
    }

    /// Catches a signature that a source dates after the ratification and that made a treaty in force a signed one.
    @Test
    void takes_no_step_of_conclusion_back_that_was_taken_further() {
        var treaty = aTreaty()
                .between(TLEMCEN, NANTERRE)
                .signed("2010-01-01")
                .then(Act.RATIFIED, "2007-12-01")
                .then(Act.ENTERED_INTO_FORCE, "2008-04-01")
                .build();

        assertThat(treaty.status(TODAY, TODAY)).isEqualTo(Status.IN_FORCE);
        assertThat(treaty.status(LocalDate.of(2000, 1, 1), TODAY)).isEqualTo(Status.NOT_SIGNED);
    }
}
