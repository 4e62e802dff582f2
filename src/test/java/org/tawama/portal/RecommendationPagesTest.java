package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.agreements.Side;
import org.tawama.app.RunningTawama;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.meetings.Addressee;
import org.tawama.meetings.FollowUp;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.MeetingId;
import org.tawama.meetings.Progress;
import org.tawama.meetings.Recommendation;
import org.tawama.meetings.RecommendationId;
import org.tawama.register.Reason;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.registrar.Recommending;
import org.tawama.registrar.Registrar;
import org.tawama.registrar.Weighing;
import org.tawama.registrar.Withdrawals;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What sessions of the commission with Tunisia recommend, as readers and programs find it on a server of its own.
class RecommendationPagesTest {
    private static final SourceId PAGE = new SourceId("geonames");
    private static final Reason WHY = Reason.words("en", "a test");
    private static final String OWNER = "Ministère des Transports";

    private static RunningTawama tawama;
    private static Meeting seventeenth;
    private static Meeting nineteenth;
    private static String asked;
    private static String overdue;
    private static String done;
    private static Meeting russian;
    private static String dated;
    private static long before;

    @BeforeAll
    static void states_three() {
        tawama = RunningTawama.fresh();
        seventeenth = session(17, "TN");
        nineteenth = session(19, "TN");
        russian = session(9, "RU");
        before = tawama.register().records().head();
        asked = recorded(seventeenth, 7, "Ouvrir la ligne", "2010-06", Optional.empty());
        overdue = recorded(nineteenth, 2, "Rouvrir la ligne", "2015", Optional.of(new RecommendationId(asked)));
        done = recorded(nineteenth, 3, "Échanger les listes", "2015", Optional.empty());
        followUp(overdue, "2014-09", Progress.BEGUN);
        followUp(done, "2015-03-02", Progress.DONE);
        followUp(asked, "2009-05", Progress.ABANDONED);
        dated = recorded(russian, 1, "Créer un groupe", "2019-06-15", Optional.empty());
        followUp(dated, "2019-05-01", Progress.DONE);
        PortalFixture.awaitLists(tawama);
    }

    @AfterAll
    static void ends() {
        tawama.close();
    }

    @Test
    void the_page_of_one_says_where_it_stands_by_which_follow_up_and_what_it_repeats() {
        assertThat(page("/fr/recommendations/" + overdue))
                .contains("Recommandation 2", "En retard : l’échéance est passée (2015).")
                .contains("Dernier suivi (septembre 2014) : commencée, selon Comité de suivi.")
                .contains("Rouvrir la ligne", OWNER, "href=\"/fr/countries/TN\"")
                .contains("(il y a 2 sessions)", "href=\"/fr/recommendations/" + asked + "\"")
                .contains("href=\"/fr/meetings/" + nineteenth.id() + "\"");
        assertThat(page("/en/recommendations/" + done))
                .contains("Closed: done.", "Last follow-up (2 March 2015): done, according to Follow-up committee.");
        assertThat(page("/ar/recommendations/" + asked)).contains("مغلقة: تُخلي عنها.", "كُررت في", "بفارق دورتين");
    }

    @ParameterizedTest
    @CsvSource({
        "2014-06-01, Ouverte ; échéance : 2015.",
        "2015-12-31, Ouverte ; échéance",
        "2016-01-01, En retard",
        "2000-01-01, La session qui l’adopte n’était pas encore terminée."
    })
    void stands_as_it_stood_on_the_day_asked_for(String day, String standing) {
        assertThat(page("/fr/recommendations/" + overdue + "?asof=" + day)).contains(standing);
    }

    @Test
    void is_listed_only_from_the_day_on_which_its_session_made_it() {
        assertThat(json("/api/v1/recommendations?asof=2000-01-01").get("total").asInt())
                .isZero();
        assertThat(json("/api/v1/recommendations?asof=2010-01-01").get("total").asInt())
                .isEqualTo(1);
        assertThat(json("/api/v1/recommendations").get("total").asInt()).isEqualTo(4);
        assertThat(json("/api/v1/recommendations?known=" + before).get("total").asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "status=overdue, 1",
        "status=done&status=abandoned, 3",
        "status=overdue&asof=2015-06-01, 0",
        "country=TN, 3",
        "country=FR, 0",
        "owner=Minist%C3%A8re+des+Transports&status=overdue, 1",
        "q=rouvrir, 1",
        "q=commission+tunisienne, 3",
        "lacks=arabic-text, 0",
        "lacks=due, 0"
    })
    void can_be_narrowed_and_searched(String query, int total) {
        assertThat(json("/api/v1/recommendations?" + query).get("total").asInt())
                .isEqualTo(total);
    }

    @Test
    void counts_what_is_overdue_by_body_country_and_owner_in_the_order_of_what_is_due() {
        var list = json("/api/v1/recommendations?status=overdue&facets=body,country,owner,meeting,status&sort=due");

        assertThat(list.at("/facets/body/0/value").asString())
                .isEqualTo(nineteenth.body().text());
        assertThat(list.at("/facets/country/0/value").asString()).isEqualTo("TN");
        assertThat(list.at("/facets/owner/0/value").asString()).isEqualTo(OWNER);
        assertThat(list.at("/facets/meeting/0/value").asString())
                .isEqualTo(nineteenth.id().text());
        assertThat(json("/api/v1/recommendations?sort=due").at("/items/0/id").asString())
                .isEqualTo(asked);
        assertThat(tawama.get("/api/v1/recommendations?status=asleep").statusCode())
                .isEqualTo(400);
        assertThat(page("/fr/recommendations?status=overdue"))
                .contains("1 recommandation", "En retard", OWNER, "19e session");
    }

    @Test
    void the_session_shows_all_and_how_many_stand_how_and_the_body_what_is_overdue() {
        assertThat(page("/fr/meetings/" + nineteenth.id()))
                .contains("id=\"recommendations\"", "En retard : 1, Réalisée : 1", "2. Rouvrir la ligne")
                .contains("/fr/recommendations?meeting=" + nineteenth.id());
        assertThat(page("/en/bodies/" + nineteenth.body()))
                .contains("Overdue recommendations", "Overdue: 1, Done: 1, Abandoned: 1", "2. Reopen")
                .contains("status=overdue");
        assertThat(page("/fr/countries/TN")).contains("Recommandations en retard", "2. Rouvrir la ligne");
        assertThat(page("/ar/recommendations")).contains(">وزارة النقل<");
        assertThat(page("/en/bodies/" + nineteenth.body() + "?asof=2015-06-01"))
                .doesNotContain("Overdue recommendations");
    }

    /// Catches a claim about a rate that no page can show afterwards.
    @ParameterizedTest
    @ValueSource(strings = {"80 %", "80", "80%", "quatre cinquièmes"})
    void a_claim_about_the_stated_rate_shows_on_the_page_of_the_session_and_in_its_history(String rate) {
        var session = tawama.register().records().list(Kind.MEETING, "", 100, Known.latest()).stream()
                .map(held -> held.value())
                .filter(held -> held.statedRate().isEmpty())
                .skip(rate.length())
                .findFirst()
                .orElseThrow()
                .id()
                .text();
        claim(session, rate, "line 1");
        var number = tawama.register()
                .records()
                .find(Kind.MEETING, session)
                .orElseThrow()
                .value()
                .evidence()
                .size();
        weigh(
                session,
                Weighing.Act.ACCEPTED,
                claims -> claims.accept(
                        number, new org.tawama.evidence.Decision("tawama", LocalText.of("Lu.", "قُرئ.", "Read."))));
        var decided = page("/fr/meetings/" + session);
        assertThat(decided).contains("Question posée, à laquelle un service a répondu : « Cette valeur");
        claim(session, "60 %", "line 2");

        for (var language : List.of("fr", "ar", "en")) {
            assertThat(page("/" + language + "/meetings/" + session)).contains(rate, "60 %");
            page("/" + language + "/meetings/" + session + "/history");
        }
        assertThat(json("/api/v1/meetings/" + session).get("statedRate").asString())
                .isEqualTo(rate);
    }

    @Test
    void the_one_rate_that_a_source_tells_is_that_of_the_committee_with_iran() {
        var stated = new TreeSet<String>();
        for (var session : json("/api/v1/meetings?limit=100&country=IR").get("items")) {
            if (session.has("statedRate")) stated.add(session.get("number") + " " + session.get("statedRate"));
        }
        assertThat(stated).containsExactly("2 \"80 %\"");
    }

    @Test
    void the_history_tells_each_follow_up_in_words() {
        assertThat(page("/fr/recommendations/" + overdue + "/history"))
                .contains("Suivi ajouté", "Avancement", "commencée", "septembre 2014");
        assertThat(page("/en/recommendations/" + overdue + "@" + (before + 3))).contains("Reopen");
    }

    /// Catches a task that vanishes from the calendars that it was in, and thus stays in everybody's.
    @Test
    void what_was_withdrawn_stays_in_its_calendars_as_cancelled() {
        tawama.register().registrar().write("tests", "recorded", Reason.code("batch", "recs-1"), desk -> {
            var one = recommendation(russian, 44, "Créer un site", "2019-09-30", Optional.empty());
            desk.put(Kind.RECOMMENDATION, one.withId(new RecommendationId("taken-back")), Set.of());
        });
        new Withdrawals(tawama.register().register()).withdraw("tests", "recs-1", Withdrawals.reason("recs-1"));
        PortalFixture.awaitLists(tawama);

        assertThat(tawama.get("/api/v1/recommendations/taken-back").statusCode())
                .isEqualTo(410);
        for (var calendar : List.of(
                "recommendations.ics",
                "recommendations.ics?body=" + russian.body(),
                "recommendations/taken-back.ics",
                "countries/RU.ics")) {
            var todo = tawama.get("/api/v1/" + calendar).body();
            assertThat(todo).as(calendar).containsPattern("UID:taken-back@[^Z]*(Z[^Z]*){1,3}STATUS:CANCELLED");
        }
        assertThat(tawama.get("/api/v1/recommendations.ics?country=TN").body()).doesNotContain("taken-back");
    }

    /// Catches a dossier that tells what a session asked for long ago and nothing of what waits.
    @Test
    void the_dossier_of_the_country_names_what_waits_and_counts_the_rest() {
        var dossier = page("/fr/countries/TN/dossier");

        assertThat(dossier)
                .contains("Recommandations en attente", "En retard : 1", "Réalisée : 1", "Abandonnée : 1")
                .contains("En retard : l’échéance est passée (2015).", OWNER);
        assertThat(page("/ar/countries/TN/dossier?with=ar,fr")).contains("توصيات قيد الانتظار", "Rouvrir la ligne");
        assertThat(page("/fr/countries/FR/dossier")).doesNotContain("Recommandations en attente");
    }

    /// The year 2015 is no day: only what is due on a day is a task.
    @Test
    void what_is_due_on_a_day_is_a_task_in_the_calendars_of_its_list_its_body_and_its_country() {
        for (var calendar : List.of(
                "recommendations.ics",
                "recommendations.ics?country=RU",
                "recommendations/" + dated + ".ics",
                "bodies/" + russian.body() + ".ics",
                "countries/RU.ics")) {
            var answer = tawama.get("/api/v1/" + calendar);
            assertThat(answer.statusCode()).as(calendar).isEqualTo(200);
            assertThat(answer.body())
                    .as(calendar)
                    .contains("BEGIN:VTODO", "UID:" + dated + "@", "DUE;VALUE=DATE:20190615", "STATUS:COMPLETED");
        }
        assertThat(tawama.get("/api/v1/recommendations/" + dated + ".ics?asof=2019-04-30")
                        .body())
                .contains("STATUS:NEEDS-ACTION", "SEQUENCE:1");
        assertThat(tawama.get("/api/v1/recommendations/" + overdue + ".ics").body())
                .doesNotContain("VTODO");
        assertThat(tawama.get("/api/v1/recommendations.atom?lang=fr").body()).contains("Recommandation 2");
    }

    @Test
    void leaves_as_a_table_and_on_paper() {
        assertThat(tawama.get("/api/v1/recommendations.csv").body()).contains(",overdue,", OWNER);
        assertThat(page("/fr/recommendations/" + overdue + "/print")).contains("Rouvrir la ligne", "Comité de suivi");
        assertThat(page("/fr/meetings/" + nineteenth.id() + "/print"))
                .contains("En retard : 1, Réalisée : 1", "commencée (septembre 2014)")
                .contains("Réalisée (2 mars 2015)")
                .doesNotContain("Réalisée, réalisée");
    }

    /// Catches an identifier that no reader knows.
    @Test
    void a_claim_that_names_a_record_is_told_by_the_name_of_that_record() {
        var name = json("/api/v1/bodies/b1").at("/name/fr").asString();
        assertThat(name).isNotEmpty();

        claim("m36", "/body", "b1", "line 9");

        assertThat(page("/fr/meetings/m36"))
                .containsPattern("(?s)Compris.{0,400}" + java.util.regex.Pattern.quote(name));
    }

    private static void claim(String session, String rate, String locator) {
        claim(session, "/statedRate", rate, locator);
    }

    private static void claim(String session, String field, String value, String locator) {
        var claim = new Evidence(
                field,
                Optional.empty(),
                PAGE,
                locator,
                Optional.empty(),
                Verdict.UNRESOLVED,
                Optional.of(value),
                Optional.empty(),
                Optional.empty(),
                LocalText.none());
        weigh(session, Weighing.Act.CLAIMED, claims -> claims.claim(claim));
    }

    private static void weigh(
            String session,
            Weighing.Act act,
            java.util.function.UnaryOperator<org.tawama.registrar.Claims<Meeting>> step) {
        new Weighing(tawama.register().registrar())
                .state(Registrar.OWN_OFFICE, Kind.MEETING, session, OptionalInt.empty(), act, WHY, step);
    }

    private static Meeting session(int number, String partner) {
        return tawama.register().records().list(Kind.MEETING, "", 100, Known.latest()).stream()
                .map(held -> held.value())
                .filter(meeting -> meeting.number().equals(Optional.of(number)))
                .filter(meeting -> partners(meeting).equals(Set.of(partner, "DZ")))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> partners(Meeting meeting) {
        var codes = new TreeSet<String>();
        tawama.register()
                .records()
                .find(Kind.BODY, meeting.body().text())
                .orElseThrow()
                .value()
                .countries()
                .forEach(code -> codes.add(code.text()));
        return codes;
    }

    private static String recorded(
            Meeting session, int number, String text, String due, Optional<RecommendationId> repeats) {
        return new Recommending(tawama.register().registrar())
                .record(Registrar.OWN_OFFICE, WHY, recommendation(session, number, text, due, repeats))
                .id();
    }

    private static Recommendation recommendation(
            Meeting session, int number, String text, String due, Optional<RecommendationId> repeats) {
        var partner = session.equals(russian) ? "RU" : "TN";
        var english = text.startsWith("Rouvrir") ? "Reopen the line" : "Open the line";
        return new Recommendation(
                new RecommendationId("new"),
                new MeetingId(session.id().text()),
                Optional.of(number),
                LocalText.of(text, "فتح الخط", english),
                List.of(
                        new Addressee(
                                Side.HOME,
                                Optional.of(new CountryCode("DZ")),
                                LocalText.of(OWNER, "وزارة النقل", "Ministry of Transport")),
                        new Addressee(
                                Side.PARTNER,
                                Optional.of(new CountryCode(partner)),
                                LocalText.of("Office", "ديوان", "Office of Tunisia"))),
                Optional.of(PartialDate.parse(due)),
                repeats,
                List.of(),
                List.of(Evidence.printedAt(PAGE, "line 1", text)));
    }

    private static void followUp(String id, String on, Progress progress) {
        new Recommending(tawama.register().registrar())
                .followUp(
                        Registrar.OWN_OFFICE,
                        WHY,
                        id,
                        OptionalInt.empty(),
                        new FollowUp(
                                PartialDate.parse(on),
                                progress,
                                LocalText.of("Comité de suivi", "لجنة المتابعة", "Follow-up committee"),
                                LocalText.none()),
                        List.of(Evidence.printedAt(PAGE, "line 2", on)));
    }

    private static String page(String path) {
        var answer = tawama.get(path);
        if (answer.statusCode() == 302)
            return page(answer.headers().firstValue("Location").orElseThrow());
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return answer.body()
                .replace("\u2068", "")
                .replace("\u2069", "")
                .replace("\u00a0", " ")
                .replace("\u202f", " ");
    }

    private static JsonNode json(String path) {
        return JsonMapper.shared().readTree(tawama.get(path).body());
    }
}
