package org.tawama.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.app.RunningTawama;
import org.tawama.portal.PortalFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the shipped tables make of their sources: no more than these say, and no less.
class SourcedFactsTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    @BeforeAll
    static void waits_for_the_lists() {
        PortalFixture.awaitLists(TAWAMA);
    }

    /// Catches a day of which nobody says that it is the day of signature, as a signature.
    @ParameterizedTest
    @CsvSource({"ML, 16 February 1995", "MR, 1 April 2021"})
    void record_no_signature_where_the_source_only_gives_a_day(String country, String day) {
        var instrument = json("agreements?attestation=reported&country=" + country)
                .at("/items")
                .valueStream()
                .filter(item -> item.toString().contains("border committee"))
                .findFirst()
                .orElseThrow();

        assertThat(instrument.get("status").asString()).isEqualTo("unknown");
        assertThat(instrument.get("actions")).isEmpty();
        assertThat(instrument.at("/evidence/0/note/en").asString()).contains(day, "without saying");
    }

    /// Catches the council of which the ministry says that Algeria sat in every session, without Algeria.
    @Test
    void say_who_takes_part_in_a_body_and_no_more() {
        assertThat(part("q=CMAI")).isEqualTo("meets");
        assertThat(part("q=CIMO")).isEqualTo("member");
        assertThat(part("q=AFRIPOL")).isEmpty();
        assertThat(fields(body("q=CMAI"), "interieur-dz-cooperation-5")).contains("/countries");
    }

    /// Catches a body whose members are listed and that says that it knows no country.
    @Test
    void name_the_countries_whose_states_are_members() {
        assertThat(body("q=CIMO").get("countries").valueStream().map(JsonNode::asString))
                .containsExactly("DZ", "LY", "MR", "MA", "TN", "FR", "IT", "MT", "PT", "ES");
    }

    /// Where it was signed was told in notes only; of Spain's, no source is known that says so.
    @ParameterizedTest
    @CsvSource({
        "IT, confirmed, true",
        "IT, reported, true",
        "FR, confirmed, true",
        "LY, reported, true",
        "ES, confirmed, false"
    })
    void tell_where_an_agreement_was_signed(String country, String attestation, boolean told) {
        var agreement = json("agreements?kind=bilateral&theme=security&country=" + country + "&attestation="
                        + attestation)
                .at("/items/0");
        var signed = agreement
                .get("actions")
                .valueStream()
                .filter(action -> action.get("act").asString().equals("signed"))
                .findFirst()
                .orElseThrow();

        assertThat(signed.at("/place/fr").asString("")).isEqualTo(told ? "Alger" : "");
        assertThat(signed.at("/place/ar").asString("")).isEqualTo(told ? "الجزائر العاصمة" : "");
        assertThat(agreement.get("evidence").toString()).contains("/actions/0/place/fr");
    }

    /// Catches a group of two states of which we asked what kind of local authority it is.
    @ParameterizedTest
    @ValueSource(strings = {"q=Algerian–Italian+bilateral+group", "q=Algerian–Yemeni"})
    void ask_of_a_body_for_its_form_and_not_for_a_kind_of_authority(String query) {
        var id = body(query.replace("–", "%E2%80%93")).get("id").asString();

        assertThat(json("bodies/" + id).get("evidence").toString())
                .contains("form-unstated")
                .doesNotContain("type-unstated");
        assertThat(TAWAMA.get("/fr/bodies/" + id).body())
                .contains("La source ne dit pas quelle en est la forme")
                .doesNotContain("type de collectivité");
    }

    /// Catches what is sourced and stood nowhere: an accession without an issue, the rank of treaties, reports.
    @Test
    void claim_of_the_state_what_no_record_can_hold() {
        var algeria = json("parties?level=state&country=DZ&limit=1").at("/items/0");

        assertThat(algeria.get("evidence")
                        .valueStream()
                        .map(item -> item.at("/note/fr").asString("")))
                .anySatisfy(note -> assertThat(note).contains("convention de Vienne", "87-222", "13 octobre 1987"))
                .anySatisfy(note -> assertThat(note).contains("article 132", "1996"))
                .anySatisfy(note -> assertThat(note).contains("développement durable", "organes conventionnels"));
    }

    /// Catches a session of which only is told between which others it met, as none.
    @Test
    void hold_the_follow_up_of_2008_without_day_place_or_number() {
        var followUp = body("q=Algerian%E2%80%93Tunisian+follow-up").get("id").asString();
        var sessions = json("meetings?limit=100&body=" + followUp).get("items");
        var unnumbered = sessions.valueStream()
                .filter(session -> session.get("number").isNull())
                .toList();

        assertThat(sessions).hasSize(4);
        assertThat(unnumbered).singleElement().satisfies(session -> {
            assertThat(session.get("start").isNull()).isTrue();
            assertThat(session.get("country").isNull()).isTrue();
            assertThat(session.at("/evidence/0/note/en").asString()).contains("before the 17th session");
        });
    }

    @ParameterizedTest
    @CsvSource({"12, l’Italie", "14, le Maroc"})
    void say_which_country_the_press_list_of_a_conference_drops(int number, String country) {
        var conference = json("meetings?limit=100&body="
                        + body("q=CIMO").get("id").asString())
                .get("items")
                .valueStream()
                .filter(session -> session.get("number").asInt(0) == number)
                .findFirst()
                .orElseThrow();

        assertThat(conference.get("evidence").toString()).contains("omet " + country);
    }

    /// Catches a council that is said to lack a founding instrument beside the note that tells of it.
    @Test
    void tell_by_which_statute_the_council_of_arab_ministers_stands() {
        var council = json("bodies/b1");
        var page = TAWAMA.get("/fr/bodies/b1").body();

        assertThat(council.at("/statute/fr").asString()).startsWith("Statut").contains("Riyad", "septembre 1982");
        assertThat(fields(council, "nauss")).contains("/statute/fr", "/statute/ar", "/statute/en");
        assertThat(page).containsPattern("(?s)Acte fondateur</dt>.{0,200}Statut \\(conférence");
        assertThat(TAWAMA.get("/ar/bodies/b1").body()).contains("النظام الأساسي (المؤتمر الاستثنائي");
        assertThat(json("bodies/b3").at("/statute").isEmpty()).isTrue();
    }

    /// Catches a “text no. 07-375”, which no jurist can cite, where the source says what kind of act it is.
    @Test
    void call_an_act_what_its_source_calls_it() {
        var publications = json("agreements/a59").get("publications");
        var french = TAWAMA.get("/fr/agreements/a59").body();

        assertThat(publications.findValuesAsString("actKind")).containsExactly("presidential-decree", "decree");
        assertThat(french)
                .contains("Décret présidentiel n°\u00a007-375", "Décret n°\u00a02008-373")
                .doesNotContain("Texte n°");
        assertThat(TAWAMA.get("/ar/agreements/a59").body()).contains("مرسوم رئاسي رقم");
        assertThat(TAWAMA.get("/fr/gazette-issues/g-joradp-2007-77").body())
                .contains("Décret présidentiel n°\u00a007-374", "Décret présidentiel n°\u00a007-375")
                .doesNotContain("Texte n°");
    }

    private static JsonNode body(String query) {
        return json("bodies?limit=1&" + query).at("/items/0");
    }

    private static String part(String query) {
        var id = body(query).get("id").asString();
        return json("participation/bodies")
                .get("items")
                .valueStream()
                .filter(row -> row.get("id").asString().equals(id))
                .flatMap(row -> row.get("parts").valueStream())
                .filter(part -> part.get("country").asString().equals("DZ"))
                .map(part -> part.get("part").asString())
                .findFirst()
                .orElse("");
    }

    private static List<String> fields(JsonNode record, String source) {
        return record.get("evidence")
                .valueStream()
                .filter(item -> item.get("source").asString().equals(source))
                .map(item -> item.get("field").asString())
                .toList();
    }

    private static JsonNode json(String path) {
        var answer = TAWAMA.get("/api/v1/" + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
