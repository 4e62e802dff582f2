package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tawama.agreements.Act;
import org.tawama.agreements.Action;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.AgreementId;
import org.tawama.agreements.Clauses;
import org.tawama.agreements.EntryIntoForce;
import org.tawama.agreements.Form;
import org.tawama.agreements.Relation;
import org.tawama.agreements.Span;
import org.tawama.agreements.TacitRenewal;
import org.tawama.agreements.Terms;
import org.tawama.app.RunningTawama;
import org.tawama.register.Reason;
import org.tawama.registrar.Desk;
import org.tawama.registrar.Kind;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// State, calendar and chain of agreements, on their pages and in the interface: those of the founding, and
/// a convention with what implements it. Founds a register: seconds.
class LifeOfAgreementsTest {
    private static final String FRANCE = "a59";
    private static final String SPAIN = "a60";
    private static RunningTawama tawama;

    @BeforeAll
    static void states_a_convention_and_what_implements_it() {
        tawama = RunningTawama.fresh();
        tawama.register().registrar().write("office", "recorded", Reason.words("en", "for a test"), desk -> {
            put(desk, "x1", "Convention", Optional.empty());
            put(desk, "x2", "Arrangement", Optional.of(relation(Relation.Kind.IMPLEMENTS, "x1")));
            put(desk, "x3", "Annex", Optional.of(relation(Relation.Kind.BASED_ON, "x2")));
            put(desk, "x4", "Amendment", Optional.of(relation(Relation.Kind.AMENDS, "x1")));
        });
        PortalFixture.awaitLists(tawama);
    }

    @AfterAll
    static void ends() {
        tawama.close();
    }

    /// Catches the page's misprinted date of a journal beside the right one, as if it were a second publication.
    @Test
    void what_a_source_prints_of_a_journal_is_told_as_printed() {
        assertThat(tawama.get("/fr/agreements/a59").body()).contains("imprimé «\u00a0J.O n°77 du 07/12/2007\u00a0»");
        assertThat(tawama.get("/ar/agreements/a59").body())
                .contains("مطبوع هكذا: «\u2068J.O n°77 du 07/12/2007\u2069»");
        assertThat(tawama.get("/fr/countries/FR/dossier").body())
                .contains("imprimé «\u00a0J.O n°77 du 07/12/2007\u00a0»");
    }

    private static void put(Desk desk, String id, String title, Optional<Relation> relation) {
        var france = tawama.register()
                .records()
                .find(Kind.AGREEMENT, FRANCE)
                .orElseThrow()
                .value();
        var clauses = new Clauses(
                Optional.of(EntryIntoForce.parse("day-30-after-signature")),
                Optional.of(Span.years(5)),
                Optional.of(new TacitRenewal(Optional.of(Span.years(2)), Optional.of(Span.months(6)))),
                Optional.of(Span.months(3)));
        var terms = new Terms(
                        LocalText.of(title, "", title),
                        Form.CONVENTION,
                        france.terms().parties(),
                        List.of(action(Act.SIGNED, "2000-01"), action(Act.ENTERED_INTO_FORCE, "2001-05-01")),
                        List.of(),
                        relation.stream().toList(),
                        List.of(),
                        List.of())
                .withClauses(clauses);
        desk.put(Kind.AGREEMENT, new Agreement.Bilateral(new AgreementId(id), terms), Set.of());
    }

    private static Action action(Act act, String on) {
        return new Action(
                act, Optional.of(PartialDate.parse(on)), LocalText.none(), Optional.empty(), LocalText.none());
    }

    private static Relation relation(Relation.Kind kind, String other) {
        return new Relation(kind, new AgreementId(other));
    }

    @Test
    void shows_step_by_step_what_follows_from_the_clauses_of_2003() {
        var french = page("/fr/agreements/" + FRANCE);
        var arabic = page("/ar/agreements/" + FRANCE);
        var english = page("/en/agreements/" + FRANCE + "?asof=2010-05-03");

        assertThat(french)
                .contains("Ce qui découle de ses clauses")
                .contains("le premier jour du deuxième mois qui suit la réception de la dernière notification")
                .contains("En remontant depuis l’entrée en vigueur, dernière notification : février 2008.")
                .contains("Au moins une fois", "la durée de chaque reconduction n’est pas connue")
                .contains("article 12");
        assertThat(arabic).contains("ما يترتب على بنوده", "فيفري 2008", "المادة 12");
        assertThat(english).contains("as of 3 May 2010", "31 March 2011", "None as long as it is renewed");
    }

    @Test
    void says_nothing_of_clauses_that_no_source_tells() {
        assertThat(page("/en/agreements/" + SPAIN)).doesNotContain("What follows from its clauses");
    }

    @Test
    void tells_the_age_of_a_signature_without_ratification_as_of_the_day() {
        var sentence = "and no ratification is recorded: an ordinary state";

        assertThat(page("/en/agreements/" + SPAIN + "?asof=2008-11-15")).contains("Signed 5 months ago, " + sentence);
        assertThat(page("/en/agreements/" + SPAIN + "?asof=2008-07-14"))
                .contains("Signed less than a month ago, " + sentence);
        assertThat(page("/fr/agreements/" + FRANCE + "?asof=2005-09-25"))
                .contains("Signé depuis 1 an et 11 mois, sans ratification inscrite");
        assertThat(page("/en/agreements/" + FRANCE + "?asof=2004-10-25")).contains("Signed 1 year ago, " + sentence);
        assertThat(page("/en/agreements/" + FRANCE)).doesNotContain(sentence);
        assertThat(page("/en/agreements/" + SPAIN)).doesNotContain(sentence);
        assertThat(page("/en/agreements/a1")).doesNotContain(sentence);
    }

    /// The agreement with Yemen: the journal printed it, and no source at hand says by which act.
    @Test
    void a_signed_agreement_that_the_journal_printed_waits_for_the_act_and_not_for_its_ratification() {
        assertThat(page("/fr/agreements/a57"))
                .contains("publié au Journal officiel, sans que l’acte qui le ratifie soit inscrit ici")
                .doesNotContain("sans ratification inscrite");
        assertThat(page("/fr/agreements/a57?asof=2000-01-01")).contains("sans ratification inscrite");
    }

    /// Catches a ratification of an unknown day told as if there were none, days before the register was told of it.
    @Test
    void says_that_a_ratification_without_a_day_may_have_come_by_then() {
        var convention = "a87?asof=2020-01-01";

        assertThat(page("/en/agreements/" + convention))
                .contains("Signed 12 years ago, and ratified on a day that no source tells exactly")
                .doesNotContain("no ratification is recorded");
        assertThat(page("/fr/agreements/" + convention)).contains("ratifié à une date qu’aucune source ne précise");
        assertThat(page("/ar/agreements/" + convention)).contains("وتم التصديق في تاريخ لا يحدده أي مصدر");
    }

    @Test
    void answers_state_age_and_calendar_with_the_working() {
        var answer = json("/api/v1/agreements/" + FRANCE + "/calendar?asof=2026-11-23");

        assertThat(answer.at("/standing/act").asString()).isEqualTo("entered-into-force");
        assertThat(answer.at("/standing/age/least").asString()).isEqualTo("P18Y7M");
        assertThat(answer.at("/results/1/question").asString()).isEqualTo("last-notification");
        assertThat(answer.at("/results/1/on/latest").asString()).isEqualTo("2008-02-29");
        assertThat(answer.at("/results/1/working/2/step").asString()).isEqualTo("counted-back");
        assertThat(json("/api/v1/agreements/" + FRANCE).at("/clauses/duration").asString())
                .isEqualTo("P3Y");
        assertThat(json("/api/v1/agreements/" + SPAIN).has("clauses")).isFalse();
    }

    /// Catches the entry into force of 2008 and its notification told to readers of 2004: on the page, on paper, in
    /// the interface, in the calendar and in the dossier.
    @Test
    void works_nothing_out_from_what_came_after_the_day() {
        var answer = json("/api/v1/agreements/" + FRANCE + "/calendar?asof=2004-01-01");

        assertThat(answer.at("/standing/status").asString()).isEqualTo("signed");
        assertThat(answer.at("/results").findValuesAsString("question")).containsExactly("entry-into-force", "expiry");
        assertThat(answer.at("/results/0/notYet").asBoolean()).isTrue();
        assertThat(answer.at("/results/0/lacking").asString()).isEqualTo("last-notification");
        for (var path : List.of("/agreements/" + FRANCE, "/agreements/" + FRANCE + "/print", "/countries/FR/dossier")) {
            assertThat(page("/en" + path + "?asof=2004-01-01"))
                    .contains("Not yet in force; from when cannot be worked out: the notifications")
                    .doesNotContain("February 2008", "31 March 2011");
        }
        assertThat(page("/fr/agreements/" + FRANCE + "?asof=2004-01-01")).contains("Pas encore en vigueur");
        assertThat(page("/ar/agreements/" + FRANCE + "?asof=2004-01-01")).contains("لم يدخل حيز التنفيذ بعد");
        assertThat(tawama.get("/api/v1/agreements/" + FRANCE + ".ics?asof=2010-05-03")
                        .body())
                .contains("/end-of-term-2011-03-31@");
        assertThat(tawama.get("/api/v1/agreements/" + FRANCE + ".ics?asof=2004-01-01")
                        .body())
                .contains("/signed@")
                .doesNotContain("/end-of-term");
    }

    /// What is known to come is told as that, also in the first lines and beside the journals.
    @Test
    void marks_in_the_first_lines_and_beside_the_journals_what_is_still_to_come() {
        var then = page("/en/agreements/" + FRANCE + "?asof=2004-01-01");

        assertThat(then)
                .contains("1 April 2008 (still to come)")
                .contains("no. 94 of 20 April 2008 (still to come)")
                .doesNotContain("25 October 2003 (still to come)");
        assertThat(page("/en/agreements/" + FRANCE)).doesNotContain("(still to come)");
    }

    @Test
    void says_before_the_signature_that_nobody_has_signed_it() {
        assertThat(page("/en/agreements/" + FRANCE + "?asof=2003-10-24")).contains("nobody has signed it yet");
    }

    /// The log has 30 entries before it: the agreement is not known then.
    @Test
    void answers_as_it_was_known_and_refuses_what_is_not() {
        assertThat(tawama.get("/api/v1/agreements/" + FRANCE + "/calendar?known=30")
                        .statusCode())
                .isEqualTo(404);
        assertThat(tawama.get("/api/v1/agreements/nobody/relations").statusCode())
                .isEqualTo(404);
        assertThat(tawama.get("/api/v1/agreements/" + FRANCE + "/calendar?asof=2010-13-01")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void counts_renewals_and_the_window_of_a_convention_that_tells_all_its_clauses() {
        var answer = json("/api/v1/agreements/x1/calendar?asof=2010-05-01");

        assertThat(answer.at("/results/0/on/earliest").asString()).isEqualTo("2001-05-01");
        assertThat(answer.at("/results/0/working").findValuesAsString("step")).contains("entries-disagree");
        assertThat(answer.at("/results/1/times/most").asInt()).isEqualTo(3);
        assertThat(answer.at("/results/2/on/latest").asString()).isEqualTo("2012-04-30");
        assertThat(answer.at("/results/3/window/to/latest").asString()).isEqualTo("2011-10-31");
        assertThat(page("/fr/agreements/x1?asof=2010-05-01"))
                .contains("Périodes commencées au 1er mai 2010 : 4.", "Le calcul et l’acte ne s’accordent pas");
    }

    @Test
    void tells_a_relation_on_both_records() {
        assertThat(page("/en/agreements/x2")).contains("Implemented by this agreement", "Is based on this agreement");
        assertThat(page("/en/agreements/x1")).contains("Implements this agreement", "Amends this agreement");
        assertThat(page("/fr/agreements/x1")).contains("Met en œuvre le présent accord");

        var answer = json("/api/v1/agreements/x1/relations");
        assertThat(answer.at("/relations")).isEmpty();
        assertThat(answer.at("/inverse").findValuesAsString("other")).containsExactlyInAnyOrder("x2", "x4");
        assertThat(answer.at("/inverse").findValuesAsString("kind")).containsExactlyInAnyOrder("implements", "amends");
    }

    @Test
    void shows_the_same_chain_from_every_agreement_in_it_and_none_where_there_is_none() {
        for (var id : List.of("x1", "x2", "x3")) {
            assertThat(json("/api/v1/agreements/" + id + "/relations")
                            .at("/chain")
                            .findValuesAsString("id"))
                    .as(id)
                    .containsExactly("x1", "x2", "x3");
            assertThat(page("/en/agreements/" + id)).contains("The chain").containsPattern("(?s)aria-current=\"page\"");
        }
        assertThat(page("/en/agreements/x4")).doesNotContain("The chain");
    }

    private static String page(String path) {
        var answer = tawama.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode json(String path) {
        var answer = tawama.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
