package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.app.RunningTawama;
import org.tawama.bodies.BodyId;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.meetings.Delegation;
import org.tawama.meetings.FollowUp;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.MeetingId;
import org.tawama.meetings.MeetingLevel;
import org.tawama.meetings.MeetingState;
import org.tawama.meetings.Progress;
import org.tawama.meetings.Recommendation;
import org.tawama.meetings.RecommendationId;
import org.tawama.meetings.Series;
import org.tawama.register.Reason;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Recommending;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Period;
import tools.jackson.databind.json.JsonMapper;

/// What a minister reads of the sessions with a country, on a server of its own: what they decided, in which
/// state they are, and what is open about them.
class CountryDossierTest {
    private static final SourceId SOURCE = new SourceId("geonames");

    private static RunningTawama tawama;
    private static String russian;
    private static String tunisian;
    private static String recommendation;

    @BeforeAll
    static void states_sessions() {
        tawama = RunningTawama.fresh();
        PortalFixture.awaitLists(tawama);
        russian = body("RU");
        tunisian = body("TN");
        write(
                session("s-held", russian, 30, "2010-05-03", MeetingState.HELD, SURE),
                session("s-cancelled", russian, 31, "2011-05-03", MeetingState.CANCELLED, SURE),
                session("s-planned", russian, 32, "2031-05-03", MeetingState.SCHEDULED, SURE),
                session("s-postponed", russian, 33, "2012-05-03", MeetingState.POSTPONED, SURE),
                session("s-doubted", russian, 34, "2013-05-03", MeetingState.HELD, DOUBTED),
                session("s-guest", tunisian, 40, "2014-05-03", MeetingState.HELD, SURE));
        var recommending = new Recommending(tawama.register().registrar());
        recommendation = recommending
                .record(
                        "tests",
                        Reason.words("en", "a test"),
                        new Recommendation(
                                new RecommendationId("new"),
                                new MeetingId("s-held"),
                                Optional.of(1),
                                LocalText.of(Language.FR, "Ouvrir"),
                                List.of(),
                                Optional.of(PartialDate.parse("2009-01")),
                                Optional.empty(),
                                List.of(),
                                List.of(Evidence.printedAt(SOURCE, "", "Ouvrir"))))
                .id();
        recommending.followUp(
                "tests",
                Reason.words("en", "a test"),
                recommendation,
                OptionalInt.empty(),
                new FollowUp(
                        PartialDate.parse("2009-02"),
                        Progress.BEGUN,
                        LocalText.of(Language.FR, "Comité"),
                        LocalText.none()),
                List.of());
        PortalFixture.awaitLists(tawama);
    }

    private static final List<Evidence> SURE = List.of(Evidence.printedAt(SOURCE, "line 1", "Session"));

    private static final List<Evidence> DOUBTED = List.of(new Evidence(
            "/start",
            Optional.of("mai 2013 ?"),
            SOURCE,
            "line 2",
            Optional.empty(),
            Verdict.UNRESOLVED,
            Optional.empty(),
            Optional.of(Doubt.UNCONFIRMED),
            Optional.empty(),
            LocalText.of(Language.FR, "Le mois se lit mal.")));

    @AfterAll
    static void ends() {
        tawama.close();
    }

    /// Who leads the commission and what is in negotiation is all that sources tell of it as a whole.
    @Test
    void tells_what_sources_say_of_a_body_as_a_whole() {
        assertThat(tawama.get("/fr/countries/RU/dossier").body()).contains("des accords en négociation");
        assertThat(tawama.get("/ar/countries/NE/dossier").body()).contains("بروتوكول 30 أكتوبر 1997");
    }

    /// Catches an Arabic dossier that names of an accord between states nothing but the two states.
    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void names_a_title_that_is_known_in_another_language(String language) {
        assertThat(tawama.get("/" + language + "/countries/FR/dossier").body())
                .contains("Accord relatif à la coopération en matière de sécurité");
    }

    /// The example document belongs to Annaba–Bizerte.
    @Test
    void names_the_documents_of_what_it_tells_with_their_digests() {
        PortalFixture.stateDocument(tawama);
        PortalFixture.awaitLists(tawama);
        var digest = JsonMapper.shared()
                .readTree(tawama.get("/api/v1/documents?record=a35").body())
                .at("/items/0/file/sha256")
                .asString();

        assertThat(digest).hasSize(64);
        for (var language : Language.values()) {
            var dossiers = "/" + language.code() + "/countries/";
            assertThat(tawama.get(dossiers + "TN/dossier").body()).contains(digest);
            assertThat(tawama.get(dossiers + "BG/dossier").body()).doesNotContain(digest);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Ministres, 'Russie (Ministre des Essais, ministre, coprésidence)', Feuille de route, 62 %",
        "en, Ministers, 'Russia (Ministre des Essais, minister, co-chair)', Feuille de route, 62 %",
        "ar, وزراء, 'Ministre des Essais', Feuille de route, 62 %"
    })
    void tells_of_each_session_how_high_it_met_who_came_and_what_it_decided(
            String language, String level, String delegation, String decision, String rate) {
        assertThat(entry("/" + language + "/countries/RU/dossier", "s-held"))
                .contains("Essaiville", level, delegation, decision, rate);
    }

    /// Catches the dossier that left out what the shipped sources say of decisions.
    @Test
    void tells_what_shipped_sessions_decided_and_how_much_was_carried_out() {
        assertThat(text("/fr/countries/TN/dossier")).contains("Douze documents", "Procès-verbal");
        assertThat(text("/fr/countries/RU/dossier")).contains("feuille de route");
        assertThat(text("/fr/countries/IR/dossier")).contains("80 %");
    }

    @ParameterizedTest
    @CsvSource({
        "s-cancelled, État : Annulée",
        "s-planned, État : Prévue",
        "s-postponed, État : Reportée",
    })
    void says_first_that_a_session_was_not_held_and_nothing_of_what_it_would_have_decided(String id, String state) {
        assertThat(entry("/fr/countries/RU/dossier", id))
                .contains(state + ", Essaiville")
                .doesNotContain("Feuille de route", "62 %", "Ministre des Essais");
        for (var page : List.of("/fr/bodies/" + russian, "/fr/bodies/" + russian + "/print", "/fr/countries/RU")) {
            assertThat(text(page)).as(page).contains(state + ", Essaiville");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr/countries/RU/dossier", "/fr/bodies/RU", "/fr/bodies/RU/print"})
    void tells_of_a_session_before_its_day_only_that_it_was_not_held_yet(String page) {
        var before = line(page.replace("/RU", page.contains("bodies") ? "/" + russian : "/RU") + "?asof=2010-05-02");

        assertThat(before)
                .contains("État : Pas encore tenue, 3 mai 2010")
                .doesNotContain("Essaiville", "Feuille de route", "62 %", "Ministre des Essais");
    }

    @Test
    void the_page_of_a_session_tells_before_its_day_neither_where_it_met_nor_what_it_decided() {
        var then = text("/fr/meetings/s-held?asof=2010-05-02");
        var after = text("/fr/meetings/s-held?asof=2010-05-03");

        assertThat(then)
                .contains("Pas encore tenue", "ne s’était pas encore tenue")
                .doesNotContain("Essaiville", "Feuille de route", "62 %", "Ministre des Essais");
        assertThat(after)
                .contains("Essaiville", "Feuille de route", "62 %", "Ministre des Essais")
                .doesNotContain("ne s’était pas encore tenue");
        assertThat(line("/fr/meetings?view=cards&body=" + russian + "&asof=2010-05-02"))
                .contains("Pas encore tenue")
                .doesNotContain("Essaiville");
    }

    /// A session that only met in the country says nothing of who took part.
    @Test
    void counts_apart_what_met_in_the_country_and_what_its_delegation_came_to() {
        var dossier = text("/fr/countries/RU/dossier");

        assertThat(dossier)
                .contains("Sessions d’autres instances", "Le lieu seul ne dit pas qui y prenait part.")
                .contains("Sessions où une délégation du pays est relevée : 3")
                .contains("Annulée : 1", "Prévue : 1", "Reportée : 1")
                .doesNotContain("représenté");
        assertThat(entry("/fr/countries/RU/dossier", "s-guest")).contains("Russie (Ministre des Essais");
        assertThat(text("/fr/countries/RU/dossier?asof=2010-05-02"))
                .contains("Sessions où une délégation du pays est relevée : 0")
                .doesNotContain("Sessions d’autres instances");
    }

    @Test
    void a_list_finds_a_session_by_the_country_of_a_delegation() {
        var found = tawama.get("/api/v1/meetings?limit=100&country=RU").body();

        assertThat(found).contains("\"s-guest\"");
        assertThat(tawama.get("/api/v1/meetings?limit=100&country=MT").body()).contains("15th conference");
        assertThat(tawama.get("/api/v1/meetings.ics?country=RU").body()).contains("s-guest@");
        assertThat(tawama.get("/api/v1/meetings?limit=100&country=DE").body()).contains("\"total\":0");
    }

    @Test
    void marks_what_rests_on_an_open_question_and_lists_it() {
        assertThat(entry("/fr/countries/RU/dossier", "s-doubted")).contains("1 question ouverte");
        assertThat(entry("/fr/countries/RU/dossier", "s-held")).doesNotContain("question ouverte");
        assertThat(questions("/fr/countries/RU/dossier")).contains("Le mois se lit mal.", "mai 2013 ?");
        assertThat(text("/fr/bodies/" + russian)).contains("Essaiville, 3 mai 2013, 1 question ouverte");
    }

    /// The recommendation whose due date lies before its session.
    @Test
    void a_recommendation_that_asks_is_among_the_open_questions() {
        assertThat(questions("/fr/countries/RU/dossier")).contains("Recommandation 1");
    }

    /// A document of a session of the commission with Niger, whose date its source gives in doubt.
    @Test
    void a_document_that_asks_is_marked_counted_and_among_the_open_questions() {
        var nigerien = body("NE");
        write(session("s-documented", nigerien, 50, "1999-11-20", MeetingState.HELD, SURE));
        var sure = text("/fr/countries/NE/dossier");
        var document = PortalFixture.stateMinutes(tawama, "s-documented", "Procès-verbal en doute");
        tawama.register().registrar().write("tests", "corrected", Reason.words("en", "For tests."), desk -> {
            var standing = desk.standing(Kind.DOCUMENT, Set.of(document)).get(document);
            desk.put(Kind.DOCUMENT, standing.value().withFile(standing.value().file(), DOUBTED), standing.origins());
        });
        PortalFixture.awaitLists(tawama);

        var dossier = text("/fr/countries/NE/dossier");

        assertThat(figure(dossier)).isEqualTo(figure(sure) + 1);
        assertThat(questions("/fr/countries/NE/dossier"))
                .contains("/fr/documents/" + document + "\"", "Le mois se lit mal.");
        var chapter = dossier.substring(dossier.indexOf("id=\"paper-documents\""));
        assertThat(chapter.substring(0, chapter.indexOf("id=\"paper-questions\"")))
                .contains("/fr/documents/" + document + "\"", "1 question ouverte");
    }

    private static int figure(String dossier) {
        var figure = Pattern.compile("Questions ouvertes : (\\d+)").matcher(dossier);
        assertThat(figure.find()).isTrue();
        return Integer.parseInt(figure.group(1));
    }

    /// Catches a rule that is named twice with nothing to tell the two apart, and a separator before nothing.
    @Test
    void paper_names_each_place_of_a_source_once_and_ends_where_there_is_none() {
        var paper = text("/fr/recommendations/" + recommendation + "/print");

        assertThat(paper.substring(paper.indexOf("id=\"paper-sources\"")))
                .containsOnlyOnce("Règles du registre</a> · Règle « Dates en désordre »")
                .contains("GeoNames")
                .doesNotContain("·  ·", "· \u00a0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR", "TN", "RU", "MT", "ES"})
    void the_figure_of_open_questions_counts_the_lines_of_their_chapter(String country) {
        var dossier = text("/fr/countries/" + country + "/dossier");
        var lines = questions("/fr/countries/" + country + "/dossier").split("<li>", -1).length - 1;

        assertThat(lines).isEqualTo(figure(dossier));
        assertThat(lines).as("the shipped sessions leave some").isPositive();
    }

    @Test
    void what_lies_after_the_day_is_told_as_still_to_come() {
        assertThat(text("/fr/countries/FR/dossier?asof=2005-01-01"))
                .containsPattern("1er décembre 2007 : Ratifié · à venir")
                .containsPattern("Accords signalés, non confirmés : \\d+ · [^<]*Non signé : \\d");
        assertThat(text("/fr/countries/FR/dossier")).doesNotContain("à venir");
    }

    /// The text of the chapter of open questions.
    private static String questions(String path) {
        var page = text(path);
        var from = page.indexOf("id=\"paper-questions\"");
        return from < 0 ? "" : page.substring(from, page.indexOf("id=\"paper-sources\"", from));
    }

    /// What the paper says of that session where it tells of it first.
    private static String entry(String path, String id) {
        var page = text(path);
        var from = page.indexOf("/meetings/" + id + "\"");
        assertThat(from).as(id).isPositive();
        return page.substring(from, page.indexOf("class=\"paper-entry ", from));
    }

    /// The same on the page of a body, where each session is one line.
    private static String line(String path) {
        var page = text(path);
        var from = page.indexOf("/meetings/s-held");
        return page.substring(from, page.indexOf("/meetings/", from + 10));
    }

    private static String body(String partner) {
        var list = JsonMapper.shared()
                .readTree(tawama.get("/api/v1/bodies?form=joint-commission&country=" + partner)
                        .body());
        return list.at("/items/0/id").asString();
    }

    private static void write(Meeting... sessions) {
        tawama.register()
                .registrar()
                .write(
                        "tests",
                        "recorded",
                        Reason.words("en", "For tests."),
                        desk -> List.of(sessions).forEach(one -> desk.put(Kind.MEETING, one, Set.of())));
    }

    private static Meeting session(
            String id, String body, int number, String day, MeetingState state, List<Evidence> evidence) {
        return new Meeting(
                new MeetingId(id),
                new BodyId(body),
                Series.SESSION,
                Optional.of(number),
                MeetingLevel.MINISTERS,
                LocalText.of(Language.FR, "Essaiville"),
                Optional.of(new CountryCode("DZ")),
                new Period(Optional.of(PartialDate.parse(day)), Optional.empty()),
                state,
                List.of(new Delegation(
                        Delegation.Part.CO_CHAIR,
                        Optional.of(new CountryCode("RU")),
                        LocalText.of(Language.FR, "Ministre des Essais"),
                        Delegation.Rank.MINISTER)),
                List.of(),
                List.of(LocalText.of(Language.FR, "Feuille de route")),
                Optional.of("62 %"),
                evidence);
    }

    private static String text(String path) {
        var answer = tawama.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body()
                .replaceAll("[\u2068\u2069]", "")
                .replaceAll("[\u00a0\u202f]", " ")
                .replaceAll("</?(bdi|span)[^>]*>", "");
    }
}
