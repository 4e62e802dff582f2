package org.tawama.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawama.agreements.AgreementFixture.NANTERRE;
import static org.tawama.agreements.AgreementFixture.TLEMCEN;
import static org.tawama.agreements.AgreementFixture.aTreaty;
import static org.tawama.scrutiny.ScrutinyFixture.date;
import static org.tawama.scrutiny.ScrutinyFixture.doubts;
import static org.tawama.scrutiny.ScrutinyFixture.found;
import static org.tawama.scrutiny.ScrutinyFixture.issue;
import static org.tawama.scrutiny.ScrutinyFixture.publishing;
import static org.tawama.scrutiny.ScrutinyFixture.twinning;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tawama.agreements.Act;
import org.tawama.agreements.Action;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.AgreementId;
import org.tawama.agreements.Terms;
import org.tawama.evidence.Doubt;
import org.tawama.publication.GazetteReference;
import org.tawama.publication.Journal;
import org.tawama.vocabulary.LocalText;

/// Where the journal that published an agreement, and the number of an act, do not go with what else is recorded.
class PublicationScrutinyTest {
    @Test
    void a_journal_that_appeared_before_the_signature_is_a_question() {
        var published = new GazetteReference(
                Journal.JORADP, 2007, 77, date("2007-12-09"), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(doubts(publishing(twinning().signed("2008").build(), published)))
                .containsExactly(Doubt.DATES_OUT_OF_ORDER);
        assertThat(doubts(publishing(twinning().signed("2007").build(), published)))
                .isEmpty();
    }

    @Test
    void an_issue_on_a_friday_is_a_question_and_one_on_a_sunday_is_none() {
        assertThat(doubts(publishing(twinning().build(), issue("2007-12-07"))))
                .containsExactly(Doubt.GAZETTE_DATE_MISMATCH);
        assertThat(doubts(publishing(twinning().build(), issue("2007-12-09")))).isEmpty();
    }

    @Test
    void an_act_of_another_year_than_its_journal_or_its_ratification_is_a_question() {
        assertThat(doubts(publishing(twinning().build(), act(2007, "99-374"))))
                .containsExactly(Doubt.ACT_NUMBER_MISMATCH);
        assertThat(doubts(publishing(twinning().build(), act(2007, "08-374"))))
                .containsExactly(Doubt.ACT_NUMBER_MISMATCH);
        for (var number : List.of("07-374", "06-374", "2007-374", "of 2 May")) {
            assertThat(doubts(publishing(twinning().build(), act(2007, number))))
                    .as(number)
                    .isEmpty();
        }
        assertThat(doubts(ratified("1998-01-01", "95-12"))).contains(Doubt.ACT_NUMBER_MISMATCH);
        assertThat(doubts(ratified("1998-01-01", "98-12"))).doesNotContain(Doubt.ACT_NUMBER_MISMATCH);
        assertThat(found(ratified("1998-01-01", "95-12")).getFirst().field()).isEqualTo("/actions/0/reference");
    }

    @Test
    void an_agreement_of_states_in_force_without_a_journal_is_a_question() {
        var treaty = aTreaty().between(TLEMCEN, NANTERRE).signed("2003").then(Act.ENTERED_INTO_FORCE, "2008");

        assertThat(doubts(treaty.buildBilateral())).containsExactly(Doubt.MISSING_PUBLICATION);
        assertThat(doubts(publishing(treaty.buildBilateral(), issue("2007-12-09"))))
                .isEmpty();
        assertThat(doubts(treaty.build())).as("of local authorities").isEmpty();
        assertThat(doubts(aTreaty().between(TLEMCEN, NANTERRE).signed("2003").buildBilateral()))
                .as("signed only, which can last for decades")
                .isEmpty();
    }

    /// Where one of them may mean the same day, or tells none, nothing is asked.
    @Test
    void journals_of_two_sides_that_tell_other_days_of_entry_into_force_are_a_question() {
        var home = issue("2007-12-09");
        var april = abroad("2008-04-01");

        assertThat(doubts(publishing(twinning().signed("2003").build(), telling(home, "2008-03"), april)))
                .containsExactly(Doubt.ENTRY_DIFFERS_BY_SIDE);
        assertThat(found(publishing(twinning().signed("2003").build(), telling(home, "2008"), april)))
                .isEmpty();
        assertThat(found(publishing(twinning().signed("2003").build(), home, april)))
                .isEmpty();
    }

    private static GazetteReference act(int year, String number) {
        return new GazetteReference(
                Journal.JORADP,
                year,
                77,
                date(year + "-12-09"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(number));
    }

    private static Agreement ratified(String on, String reference) {
        var terms = twinning().build().terms();
        var action = new Action(
                Act.RATIFIED, Optional.of(date(on)), LocalText.none(), Optional.of(reference), LocalText.none());
        return new Agreement.Decentralised(
                new AgreementId("a1"),
                new Terms(
                        terms.title(),
                        terms.form(),
                        terms.parties(),
                        List.of(action),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static GazetteReference abroad(String inForce) {
        return telling(
                new GazetteReference(
                        Journal.JORF,
                        2008,
                        94,
                        date("2008-04-20"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("2008-373")),
                inForce);
    }

    private static GazetteReference telling(GazetteReference one, String inForce) {
        return new GazetteReference(
                one.journal(),
                one.year(),
                one.number(),
                one.on(),
                one.printed(),
                one.page(),
                one.act(),
                Optional.of(date(inForce)));
    }
}
