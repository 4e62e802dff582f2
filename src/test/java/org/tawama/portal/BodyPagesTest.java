package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.agreements.AgreementId;
import org.tawama.app.RunningTawama;
import org.tawama.bodies.Body;
import org.tawama.bodies.BodyForm;
import org.tawama.bodies.BodyId;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.SourceId;
import org.tawama.register.Reason;
import org.tawama.registrar.Desk;
import org.tawama.registrar.Kind;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What stands around a body: what creates it, and the bodies above and below it, told on each of them.
class BodyPagesTest {
    private static RunningTawama tawama;
    private static String accord;

    /// A body that article 7 of the agreement with France creates.
    @BeforeAll
    static void states_bodies() {
        tawama = RunningTawama.fresh();
        PortalFixture.awaitLists(tawama);
        accord = json("/api/v1/agreements?kind=bilateral&country=FR")
                .at("/items/0/id")
                .asString();
        write(
                body("b-seven", founding(accord, "7")),
                under("b-middle", Body.Above.Kind.REPORTS_TO, "b-seven"),
                under("b-experts", Body.Above.Kind.PREPARES, "b-middle"),
                under("b-office", Body.Above.Kind.PART_OF, "b-seven"));
        PortalFixture.awaitLists(tawama);
    }

    @AfterAll
    static void ends_the_server() {
        tawama.close();
    }

    private static void write(Body... bodies) {
        tawama.register()
                .registrar()
                .write("tests", "recorded", Reason.words("en", "For tests."), desk -> put(desk, bodies));
    }

    private static void put(Desk desk, Body... bodies) {
        for (var body : bodies) desk.put(Kind.BODY, body, Set.of());
    }

    private static Optional<Body.Founding> founding(String agreement, String article) {
        return Optional.of(new Body.Founding(
                new AgreementId(agreement), Optional.of(article).filter(text -> !text.isEmpty())));
    }

    private static Body under(String id, Body.Above.Kind kind, String above) {
        return body(id, Optional.empty())
                .standing(Optional.empty(), Optional.of(new Body.Above(kind, new BodyId(above))));
    }

    private static Body body(String id, Optional<Body.Founding> founding) {
        return new Body(
                new BodyId(id),
                BodyForm.JOINT_COMMITTEE,
                LocalText.of("Comité " + id, "لجنة " + id, "Committee " + id),
                List.of(),
                Optional.empty(),
                List.of(new CountryCode("DZ"), new CountryCode("FR")),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                founding,
                List.of(),
                List.of(Evidence.printedAt(new SourceId("geonames"), "line 1", id)));
    }

    @ParameterizedTest
    @CsvSource({"fr, article 7", "ar, المادة \u20687\u2069", "en, Article 7"})
    void tells_on_both_pages_which_article_of_which_agreement_creates_a_body(String language, String article) {
        var body = tawama.get("/" + language + "/bodies/b-seven").body();
        var agreement = tawama.get("/" + language + "/agreements/" + accord).body();

        assertThat(body)
                .contains("href=\"/" + language + "/agreements/" + accord + "\"")
                .contains(article);
        assertThat(agreement)
                .contains("href=\"/" + language + "/bodies/b-seven\"")
                .contains(article);
    }

    @Test
    void tells_programs_the_same_both_ways() {
        var body = json("/api/v1/bodies/b-seven");
        var founded = json("/api/v1/agreements/" + accord + "/relations").get("founded");

        assertThat(body.get("foundedBy").asString()).isEqualTo(accord);
        assertThat(body.get("foundingArticle").asString()).isEqualTo("7");
        assertThat(founded.valueStream()
                        .filter(one -> one.get("body").asString().equals("b-seven"))
                        .map(one -> one.get("article").asString()))
                .containsExactly("7");
        assertThat(tawama.get("/api/v1/bodies.csv").body().lines().filter(line -> line.startsWith("b-seven,")))
                .singleElement()
                .asString()
                .contains(",true,7,");
    }

    /// The committee that sources tell of; nobody took its article down.
    @Test
    void states_no_article_that_no_source_says() {
        var shipped = json("/api/v1/bodies?form=joint-committee&q=technique").at("/items/0");

        assertThat(shipped.get("foundedBy").asString()).isEqualTo(accord);
        assertThat(shipped.has("foundingArticle")).isFalse();
        assertThat(tawama.get("/fr/bodies/" + shipped.get("id").asString()).body())
                .contains("/fr/agreements/" + accord)
                .doesNotContain("article 7");
    }

    @ParameterizedTest
    @CsvSource({"2003-10-24, false", "2003-10-25, true"})
    void an_agreement_creates_nothing_before_it_is_signed(String day, boolean existing) {
        assertThat(tawama.get("/fr/agreements/" + accord + "?asof=" + day)
                        .body()
                        .contains("/fr/bodies/b-seven?"))
                .isEqualTo(existing);
        assertThat(json("/api/v1/agreements/" + accord + "/relations?asof=" + day)
                        .get("founded")
                        .isEmpty())
                .isEqualTo(!existing);
    }

    @ParameterizedTest
    @CsvSource({
        "b-seven, b-seven b-middle b-experts b-office",
        "b-middle, b-seven b-middle b-experts",
        "b-experts, b-seven b-middle b-experts",
        "b-office, b-seven b-office"
    })
    void shows_on_each_body_the_chain_in_which_it_works(String id, String chain) {
        var page = tawama.get("/en/bodies/" + id).body();
        var shown = page.substring(page.indexOf("<ol class=\"chain\">"));
        var names = Pattern.compile("Committee (b-[a-z]+)</bdi></(?:a|strong)>")
                .matcher(shown.substring(0, shown.indexOf("</ol>")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(names).containsExactly(chain.split(" "));
        assertThat(shown).contains("<strong aria-current=\"page\"><bdi dir=\"ltr\">Committee " + id);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, rend compte à : Comité b-seven, prépare les sessions de : Comité b-middle",
        "ar, ترفع تقاريرها إلى, تحضّر دورات",
        "en, reports to: Committee b-seven, prepares the sessions of: Committee b-middle"
    })
    void says_how_each_stands_to_the_one_above(String language, String middle, String experts) {
        assertThat(tawama.get("/" + language + "/bodies/b-seven").body()).contains(middle, experts);
        assertThat(tawama.get("/" + language + "/bodies/b-experts").body()).contains(middle, experts);
    }

    @Test
    void gives_programs_the_kind_of_each_relation_and_the_bodies_below() {
        assertThat(json("/api/v1/bodies/b-middle").get("reportsTo").asString()).isEqualTo("b-seven");
        assertThat(json("/api/v1/bodies/b-experts").get("prepares").asString()).isEqualTo("b-middle");
        assertThat(json("/api/v1/bodies/b-office").get("partOf").asString()).isEqualTo("b-seven");
        assertThat(json("/api/v1/bodies?body=b-seven")
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("id").asString()))
                .containsExactlyInAnyOrder("b-seven", "b-middle", "b-office");
    }

    /// The two follow-up committees that ship, each with the joint commission whose sessions it prepares.
    @Test
    void shows_the_mechanism_that_sources_tell_of_from_both_ends() {
        for (var committee : json("/api/v1/bodies?form=follow-up-committee").get("items")) {
            var commission = committee.get("prepares").asString();
            var below = tawama.get("/fr/bodies/" + commission).body();
            var above =
                    tawama.get("/fr/bodies/" + committee.get("id").asString()).body();

            assertThat(below)
                    .contains(
                            "Le mécanisme", "/fr/bodies/" + committee.get("id").asString());
            assertThat(above).contains("Le mécanisme", "/fr/bodies/" + commission);
        }
    }

    @Test
    void stands_alone_where_no_source_tells_of_a_mechanism() {
        var alone =
                json("/api/v1/bodies?form=border-committee").at("/items/0/id").asString();

        assertThat(tawama.get("/fr/bodies/" + alone).body()).doesNotContain("Le mécanisme");
    }

    @Test
    void refuses_bodies_that_stand_above_one_another() {
        assertThatThrownBy(() -> write(under("b-seven", Body.Above.Kind.PART_OF, "b-experts")))
                .hasMessageContaining("b-seven < b-experts < b-middle < b-seven");
        assertThatThrownBy(() -> under("b-seven", Body.Above.Kind.PART_OF, "b-seven"))
                .hasMessageContaining("under itself");
        assertThatThrownBy(() -> write(
                        under("b-one", Body.Above.Kind.PART_OF, "b-two"),
                        under("b-two", Body.Above.Kind.PART_OF, "b-one")))
                .hasMessageContaining("nothing stated before it: [b-two]");
    }

    @Test
    void refuses_a_body_under_what_is_no_body_or_founded_by_what_is_no_agreement() {
        assertThatThrownBy(() -> write(under("b-wrong", Body.Above.Kind.PART_OF, accord)))
                .hasMessageContaining("no body: " + accord);
        assertThatThrownBy(() -> write(body("b-wrong", founding("b-seven", "7"))))
                .hasMessageContaining("no agreement: b-seven");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "7\n8", "a very long text that is no number of an article"})
    void refuses_what_is_no_article(String article) {
        assertThatThrownBy(() -> founding("a1", article)).isInstanceOf(IllegalArgumentException.class);
    }

    private static JsonNode json(String address) {
        var answer = tawama.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    /// The protocol with Niger has no title: its parties would name any agreement of theirs.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | Protocole, 30 octobre 1997 (signalé, non confirmé)
            ar | بروتوكول، 30 أكتوبر 1997 (مذكور، غير مؤكد)
            en | Protocol, 30 October 1997 (reported, not confirmed)
            """)
    void tells_what_the_founding_instrument_is_and_that_it_is_only_reported(String language, String instrument) {
        var committee = json("/api/v1/bodies?form=border-committee&country=NE")
                .at("/items/0/id")
                .asString();

        for (var path : List.of("/bodies/" + committee, "/bodies/" + committee + "/print")) {
            assertThat(PaperText.of(tawama, "/" + language + path).text()).contains(instrument);
        }
    }
}
