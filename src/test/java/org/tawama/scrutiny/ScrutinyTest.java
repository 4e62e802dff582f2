package org.tawama.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawama.agreements.AgreementFixture.GRANADA;
import static org.tawama.agreements.AgreementFixture.NANTERRE;
import static org.tawama.agreements.AgreementFixture.TLEMCEN;
import static org.tawama.agreements.AgreementFixture.aTreaty;
import static org.tawama.agreements.AgreementFixture.aTwinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tawama.agreements.Act;
import org.tawama.agreements.Action;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.AgreementFixture;
import org.tawama.agreements.AgreementId;
import org.tawama.agreements.Clauses;
import org.tawama.agreements.EntryIntoForce;
import org.tawama.agreements.Relation;
import org.tawama.agreements.Terms;
import org.tawama.evidence.Decision;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.gazetteer.Gazetteer;
import org.tawama.parties.Level;
import org.tawama.parties.Party;
import org.tawama.parties.PartyId;
import org.tawama.publication.GazetteReference;
import org.tawama.publication.Journal;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryId;
import org.tawama.territories.TerritoryLevel;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Period;

/// Each rule finds what it is for, and leaves the neighbouring case alone.
class ScrutinyTest {
    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final Scrutiny SCRUTINY = new Scrutiny(GAZETTEER::algerianPlaces);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
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
    void a_journal_that_appeared_before_the_signature_is_a_question() {
        var published = new GazetteReference(
                Journal.JORADP, 2007, 77, date("2007-12-09"), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(doubts(publishing(twinning().signed("2008").build(), published)))
                .containsExactly(Doubt.DATES_OUT_OF_ORDER);
        assertThat(doubts(publishing(twinning().signed("2007").build(), published)))
                .isEmpty();
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

    @Test
    void a_party_under_another_country_than_its_territory_is_a_question() {
        assertThat(found(party("LY", "Bizerte"), place("TN-23", "TN"))
                        .getFirst()
                        .field())
                .isEqualTo("/country");
        assertThat(found(party("TN", "Bizerte"), place("TN-23", "TN"))).isEmpty();
    }

    /// Two communes bear the name, in Jijel and in Aïn Témouchent; only one is called Tlemcen.
    @Test
    void a_commune_of_a_name_that_two_communes_bear_is_a_question_until_its_territory_is_known() {
        var nameless = party("DZ", "El Emir Abdelkader");

        var found = found(nameless, Optional.empty());

        assertThat(found).extracting(Evidence::field).containsExactly("/territory");
        assertThat(found.getFirst().note().find(Language.FR).orElseThrow()).contains("DZ-1806");
        assertThat(found(party("DZ", "Tlemcen"), Optional.empty())).isEmpty();
        assertThat(found(party("FR", "El Emir Abdelkader"), Optional.empty())).isEmpty();
        assertThat(found(placed(nameless, "DZ-1806"), place("DZ-1806", "DZ"))).isEmpty();
    }

    @Test
    void the_same_pair_again_is_a_question_about_the_later_record_that_names_the_earlier() {
        var earlier = named("a7", twinning().signed("2004").build());

        var found = SCRUTINY.examined(twinning().build(), List.of(earlier), TODAY);

        assertThat(found).extracting(Evidence::doubt).containsExactly(Optional.of(Doubt.DUPLICATE_PAIR));
        assertThat(found.getFirst().locator()).isEqualTo("rule duplicate-pair a7");
        assertThat(found.getFirst().note().find(Language.AR).orElseThrow()).contains("a7");
    }

    /// Belfort, Strasbourg, Nanterre and Grand Lyon each have two Algerian partners; Tamanrasset has two partners.
    @Test
    void the_same_party_on_one_side_alone_is_no_duplicate() {
        var shared = named("a7", aTwinning().between(GRANADA, NANTERRE).build());
        var two = named("a8", aTwinning().between(TLEMCEN, GRANADA).build());
        var three = named("a9", aTwinning().between(TLEMCEN, NANTERRE, GRANADA).build());

        assertThat(SCRUTINY.examined(twinning().build(), List.of(shared, two, three), TODAY))
                .isEmpty();
    }

    @Test
    void what_tells_two_agreements_of_a_pair_apart_makes_them_two() {
        var renewal = named("a7", twinning().signed("2009").build());
        var treaty = named("a8", aTreaty().between(TLEMCEN, NANTERRE).build());
        var related = relatedTo("a1", named("a9", twinning().build()));

        assertThat(SCRUTINY.examined(twinning().signed("2004").build(), List.of(renewal, treaty, related), TODAY))
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

    /// What an office said of one duplicate it did not say of another.
    @Test
    void a_decision_about_one_earlier_record_leaves_the_question_about_another_open() {
        var one = named("a7", twinning().build());
        var other = named("a8", twinning().build());
        var decided = SCRUTINY.examined(twinning().build(), List.of(one), TODAY)
                .getFirst()
                .decided(Verdict.ACCEPTED, new Decision("tawama", LocalText.of("vu", "", "")));

        var found = SCRUTINY.examined(twinning().build().withEvidence(List.of(decided)), List.of(one, other), TODAY);

        assertThat(found)
                .filteredOn(Evidence::open)
                .extracting(Evidence::locator)
                .containsExactly("rule duplicate-pair a8");
        assertThat(found).contains(decided);
    }

    private static AgreementFixture twinning() {
        return aTwinning().between(TLEMCEN, NANTERRE);
    }

    private static List<Evidence> found(Agreement agreement) {
        return SCRUTINY.examined(agreement, List.of(), TODAY);
    }

    private static List<Evidence> found(Party party, Optional<Territory> place) {
        return SCRUTINY.examined(party, place);
    }

    private static List<Doubt> doubts(Agreement agreement) {
        return found(agreement).stream().flatMap(item -> item.doubt().stream()).toList();
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

    private static Agreement named(String id, Agreement agreement) {
        return new Agreement.Decentralised(new AgreementId(id), agreement.terms());
    }

    private static Agreement relatedTo(String other, Agreement agreement) {
        var terms = agreement.terms();
        return new Agreement.Decentralised(
                agreement.id(),
                new Terms(
                        terms.title(),
                        terms.form(),
                        terms.parties(),
                        terms.actions(),
                        terms.publications(),
                        List.of(new Relation(Relation.Kind.RENEWS, new AgreementId(other))),
                        terms.themes(),
                        terms.evidence()));
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

    private static GazetteReference issue(String on) {
        return new GazetteReference(
                Journal.JORADP, 2007, 77, date(on), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Agreement publishing(Agreement agreement, GazetteReference... references) {
        var terms = agreement.terms();
        var published = new Terms(
                terms.title(),
                terms.form(),
                terms.parties(),
                terms.actions(),
                List.of(references),
                terms.relations(),
                terms.themes(),
                terms.evidence());
        return agreement instanceof Agreement.Bilateral
                ? new Agreement.Bilateral(agreement.id(), published)
                : new Agreement.Decentralised(agreement.id(), published);
    }

    private static PartialDate date(String text) {
        return PartialDate.parse(text);
    }

    private static Party party(String country, String name) {
        return new Party(
                new PartyId("p9"),
                Level.COMMUNE,
                new CountryCode(country),
                List.of(new Party.Name(LocalText.of(name, "", ""), Period.always())),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Party placed(Party party, String territory) {
        return new Party(
                party.id(),
                party.level(),
                party.country(),
                party.names(),
                party.otherNames(),
                Optional.of(new TerritoryId(territory)),
                party.website(),
                party.evidence());
    }

    private static Optional<Territory> place(String id, String country) {
        return Optional.of(new Territory(
                new TerritoryId(id),
                TerritoryLevel.COMMUNE,
                new CountryCode(country),
                Period.always(),
                List.of(new Territory.Name(LocalText.of("Bizerte", "", ""), Period.always())),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of()));
    }
}
