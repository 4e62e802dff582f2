package org.tawama.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawama.scrutiny.ScrutinyFixture.SCRUTINY;
import static org.tawama.scrutiny.ScrutinyFixture.TODAY;
import static org.tawama.scrutiny.ScrutinyFixture.doubts;
import static org.tawama.scrutiny.ScrutinyFixture.found;
import static org.tawama.scrutiny.ScrutinyFixture.issue;
import static org.tawama.scrutiny.ScrutinyFixture.publishing;
import static org.tawama.scrutiny.ScrutinyFixture.twinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tawama.agreements.Act;
import org.tawama.agreements.Clauses;
import org.tawama.agreements.EntryIntoForce;
import org.tawama.evidence.Decision;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;

/// Each rule finds what it is for, and leaves the neighbouring case alone.
class ScrutinyTest {
    private static final SourceId PAGE = new SourceId("page");

    @Test
    void a_ratification_dated_before_the_signature_is_a_question_about_its_day() {
        var agreement =
                twinning().signed("2008-06-15").then(Act.RATIFIED, "2003").build();

        var found = found(agreement).getFirst();

        assertThat(found.doubt()).contains(Doubt.DATES_OUT_OF_ORDER);
        assertThat(found.field()).isEqualTo("/actions/1/on");
        assertThat(found.verdict()).isEqualTo(Verdict.UNRESOLVED);
        assertThat(found.claimed()).isEmpty();
        assertThat(found.note().find(Language.EN).orElseThrow())
                .contains("15 June 2008")
                .contains("2003");
        assertThat(found.note().texts()).containsOnlyKeys(Language.values());
    }

    /// Catches a question for each pair, where one late signature is what is to be looked up.
    @Test
    void a_signature_dated_after_all_that_follows_it_is_one_question_that_names_every_act() {
        var agreement = twinning()
                .signed("2020")
                .then(Act.RATIFIED, "2008")
                .then(Act.ENTERED_INTO_FORCE, "2009")
                .build();

        var found = found(publishing(agreement, issue("2007-12-09")));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().field()).isEqualTo("/actions/0/on");
        assertThat(found.getFirst().locator())
                .isEqualTo("rule dates-out-of-order signed 2020 2008, signed 2020 2009, signed 2020 2007-12-09");
        assertThat(found.getFirst().note().find(Language.EN).orElseThrow())
                .isEqualTo("“Signed” (2020) usually comes before “Ratified” (2008)."
                        + " “Signed” (2020) usually comes before “Entered into force” (2009)."
                        + " “Signed” (2020) usually comes before “Published” (9 December 2007).");
    }

    @Test
    void acts_out_of_order_among_themselves_are_one_question_about_the_record() {
        var late = twinning().signed("2008").then(Act.RATIFIED, "2007").then(Act.ENTERED_INTO_FORCE, "2006");
        var early = twinning().signed("2007").then(Act.RATIFIED, "2008").then(Act.ENTERED_INTO_FORCE, "2006");

        assertThat(found(late.build())).extracting(Evidence::field).containsExactly("");
        assertThat(found(early.build())).extracting(Evidence::field).containsExactly("/actions/2/on");
    }

    /// Catches a rule that reads "2008" as its first day.
    @Test
    void a_ratification_in_the_year_of_the_signature_is_none() {
        assertThat(found(twinning()
                        .signed("2008-06-15")
                        .then(Act.RATIFIED, "2008")
                        .build()))
                .isEmpty();
        assertThat(found(twinning()
                        .signed("2003")
                        .then(Act.RATIFIED, "2008-06-15")
                        .build()))
                .isEmpty();
    }

    /// In which order the law wants deliberation, opinion and authorisation is not verified.
    @Test
    void a_deliberation_after_the_signature_is_no_question() {
        assertThat(found(twinning().signed("2003").then(Act.DELIBERATED, "2008").build()))
                .isEmpty();
        assertThat(found(twinning().signed("2003").then(Act.PROPOSED, "2008").build()))
                .isNotEmpty();
    }

    @Test
    void an_act_dated_on_a_day_to_come_is_a_question_about_its_day() {
        var found = found(twinning().signed("2999").build());

        assertThat(found).extracting(Evidence::doubt).containsExactly(Optional.of(Doubt.DATE_TO_COME));
        assertThat(found.getFirst().field()).isEqualTo("/actions/0/on");
        assertThat(found.getFirst().locator()).isEqualTo("rule date-to-come signed 2999");
        assertThat(found.getFirst().note().find(Language.FR).orElseThrow())
                .contains("2999")
                .contains("23 novembre 2026");
        assertThat(found.getFirst().note().texts()).containsOnlyKeys(Language.values());
        assertThat(doubts(publishing(twinning().build(), issue("2026-12-13"))))
                .as("a journal, on a Sunday to come")
                .contains(Doubt.DATE_TO_COME);
    }

    /// Catches a rule that reads "2026" as its last day, and one that asks of the end that a treaty sets itself.
    @Test
    void an_act_that_may_have_been_done_by_today_is_none_and_an_expiry_that_was_agreed_is_none() {
        for (var on : List.of("2026-11-23", "2026-11", "2026")) {
            assertThat(found(twinning().signed(on).build())).as(on).isEmpty();
        }
        assertThat(found(twinning().signed("2003").then(Act.EXPIRED, "2033").build()))
                .isEmpty();
        assertThat(found(twinning().signed("2026-11-24").build())).hasSize(1);
    }

    /// Catches a statement about nothing, each time the record is stated on another day.
    @Test
    void a_question_about_a_day_to_come_keeps_its_words_on_another_day_and_goes_when_the_day_has_come() {
        var agreement = twinning().signed("2999").build();
        var asked = agreement.withEvidence(found(agreement));

        assertThat(SCRUTINY.examined(asked, List.of(), TODAY.plusDays(1))).isEqualTo(asked.evidence());
        assertThat(SCRUTINY.examined(asked, List.of(), LocalDate.parse("2999-01-01")))
                .isEmpty();
    }

    @Test
    void a_doubt_that_a_source_raises_already_is_not_raised_twice() {
        var asked = evidence(PAGE, "/actions/1/on", Doubt.DATES_OUT_OF_ORDER);
        var elsewhere = evidence(PAGE, "/actions/0/on", Doubt.DATES_OUT_OF_ORDER);
        var agreement = twinning().signed("2008").then(Act.RATIFIED, "2003").build();

        assertThat(SCRUTINY.examined(agreement.withEvidence(List.of(asked)), List.of(), TODAY))
                .containsExactly(asked);
        assertThat(SCRUTINY.examined(agreement.withEvidence(List.of(elsewhere)), List.of(), TODAY))
                .hasSize(2);
    }

    @Test
    void a_question_goes_when_the_record_answers_it_and_stays_when_an_office_did() {
        var wrong = twinning().signed("2008").then(Act.RATIFIED, "2003").build();
        var right = twinning().signed("2003").then(Act.RATIFIED, "2008").build();
        var open = found(wrong);
        var decided = open.getFirst().decided(Verdict.ACCEPTED, new Decision("tawama", LocalText.of("vu", "", "")));

        assertThat(found(right.withEvidence(open))).isEmpty();
        assertThat(found(right.withEvidence(List.of(decided)))).containsExactly(decided);
        assertThat(found(wrong.withEvidence(List.of(decided)))).containsExactly(decided);
    }

    @Test
    void an_entry_into_force_that_its_clause_cannot_yield_is_a_question_about_its_day() {
        var agreement = twinning()
                .signed("2003-10-25")
                .then(Act.ENTERED_INTO_FORCE, "2004-01-01")
                .saying(inForceAfterThirtyDays())
                .build();

        var found = found(agreement).getFirst();

        assertThat(found.doubt()).contains(Doubt.ENTRY_INTO_FORCE_MISMATCH);
        assertThat(found.field()).isEqualTo("/actions/1/on");
        assertThat(found.note().find(Language.EN).orElseThrow())
                .isEqualTo("By its clause, the agreement enters into force: 24 November 2003;"
                        + " recorded: 1 January 2004.");
    }

    @Test
    void an_entry_into_force_that_its_clause_may_yield_is_none() {
        var sameDay = twinning().signed("2003-10-25").then(Act.ENTERED_INTO_FORCE, "2003-11-24");
        var sameYear = twinning().signed("2003").then(Act.ENTERED_INTO_FORCE, "2004-01-01");

        assertThat(found(sameDay.saying(inForceAfterThirtyDays()).build())).isEmpty();
        assertThat(found(sameYear.saying(inForceAfterThirtyDays()).build())).isEmpty();
    }

    private static Clauses inForceAfterThirtyDays() {
        return new Clauses(
                Optional.of(EntryIntoForce.parse("day-30-after-signature")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Evidence evidence(SourceId source, String field, Doubt doubt) {
        return new Evidence(
                field,
                Optional.empty(),
                source,
                "line 1",
                Optional.empty(),
                Verdict.UNRESOLVED,
                Optional.empty(),
                Optional.of(doubt),
                Optional.empty(),
                LocalText.none());
    }
}
