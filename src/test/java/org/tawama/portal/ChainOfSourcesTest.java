package org.tawama.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.app.RunningTawama;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// From a treaty over its decree to the commission that it creates, as far as shipped sources tell, and no further: no
/// source ties a twinning or a project to a treaty.
class ChainOfSourcesTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    @BeforeAll
    static void waits_for_the_lists() {
        PortalFixture.awaitLists(TAWAMA);
    }

    @ParameterizedTest
    @CsvSource({"nigérien, NE, protocol", "malien, ML, unstated", "mauritanien, MR, unstated"})
    void an_instrument_that_the_ministry_tells_of_creates_its_border_committee(
            String name, String country, String form) {
        var committee = body("frontalier " + name);
        var instrument = json("agreements/" + committee.get("foundedBy").asString());

        assertThat(instrument.at("/parties/1/country").asString()).isEqualTo(country);
        assertThat(instrument.get("form").asString()).isEqualTo(form);
        assertThat(instrument.get("attestation").asString()).isEqualTo("reported");
        for (var language : new String[] {"fr", "ar", "en"}) {
            var id = instrument.get("id").asString();
            var at = "/" + language + "/bodies/" + committee.get("id").asString();
            assertThat(page("/" + language + "/agreements/" + id)).contains("id=\"chain\"", "href=\"" + at + "\"");
            assertThat(page(at)).contains("href=\"/" + language + "/agreements/" + id + "\"");
        }
    }

    /// Only of the protocol with Niger does the page say what its day is the day of.
    @Test
    void a_day_that_no_source_calls_that_of_signature_is_told_in_words() {
        assertThat(foundingOf("nigérien").at("/actions/0/on").asString()).isEqualTo("1997-10-30");
        assertThat(foundingOf("malien").get("actions")).isEmpty();
        assertThat(foundingOf("malien").at("/evidence/0/note/fr").asString()).contains("16 février 1995");
    }

    @Test
    void a_committee_is_there_from_the_day_on_which_its_protocol_was_signed() {
        var committee = "/fr/bodies/" + body("frontalier nigérien").get("id").asString();

        assertThat(page(committee + "?asof=1997-10-29")).contains("N’existe pas à cette date");
        assertThat(page(committee + "?asof=1997-10-30")).doesNotContain("N’existe pas à cette date");
    }

    @Test
    void leads_from_the_accord_with_france_over_its_decrees_to_the_committee() {
        var committee = body("coopération technique");
        var accord = committee.get("foundedBy").asString();
        var chain = json("agreements/" + accord + "/relations").get("chain");

        assertThat(chain).hasSize(1);
        assertThat(chain.at("/0/published").findValuesAsString("act")).containsExactly("07-375", "2008-373");
        assertThat(chain.at("/0/founded/0/body").asString())
                .isEqualTo(committee.get("id").asString());
        assertThat(page("/fr/agreements/" + accord))
                .containsPattern(
                        "(?s)id=\"chain\".*aria-current=\"page\".*g-joradp-2007-77\".*Décret présidentiel n°\u00a007-375.*"
                                + "g-jorf-2008-94\".*Décret n°\u00a02008-373.*technique.*Instance créée par cet accord.*</ol>");
    }

    /// Catches a decree that a reader of the past is told before it appeared.
    @Test
    void leaves_out_of_the_past_what_came_later() {
        var accord = body("coopération technique").get("foundedBy").asString();

        assertThat(json("agreements/" + accord + "/relations?asof=2008-01-01")
                        .at("/chain/0/published")
                        .findValuesAsString("act"))
                .containsExactly("07-375");
        assertThat(json("agreements/" + accord + "/relations?asof=2003-01-01").at("/chain/0/founded"))
                .isEmpty();
    }

    @Test
    void leads_from_the_convention_of_2007_to_the_protocol_that_comes_with_it_from_either() {
        var both = json("agreements?attestation=reported&q=08-88").get("items");

        assertThat(both).hasSize(2);
        for (var one : both) {
            var id = one.get("id").asString();
            var chain = json("agreements/" + id + "/relations").get("chain");
            assertThat(chain.findValuesAsString("depth")).containsExactly("0", "1");
            assertThat(chain.at("/1/kind").asString()).isEqualTo("based-on");
            assertThat(page("/en/agreements/" + id))
                    .containsPattern(
                            "(?s)id=\"chain\".*Convention, 4 December 2007.*Presidential decree no. 08-88.*Is based on, Protocol.*Presidential decree no. 08-88.*</ol>");
        }
    }

    @Test
    void a_commission_tells_of_twinnings_whose_parties_no_source_names() {
        assertThat(json("meetings?q=jumelage").at("/items/0/decisions").findValuesAsString("fr"))
                .contains("Deux accords de jumelage, dont les parties ne sont pas données");
    }

    @Test
    void no_source_says_that_an_accord_creates_the_group_with_italy() {
        var group = body("algéro-italien");

        assertThat(group.has("foundedBy")).isFalse();
        assertThat(json("meetings?body=" + group.get("id").asString())
                        .at("/items/0/start")
                        .asString())
                .isEqualTo("2010-11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bagdad", "Amman", "Rabat"})
    void an_office_is_a_part_of_the_council_of_arab_ministers(String seat) {
        var offices = json("bodies?limit=100").get("items").valueStream();
        var office = offices.filter(one -> one.at("/seat/fr").asString("").equals(seat))
                .findFirst()
                .orElseThrow();

        assertThat(office.get("partOf").asString()).isEqualTo("b1");
        assertThat(page("/fr/bodies/b1"))
                .contains("/fr/bodies/" + office.get("id").asString());
    }

    @ParameterizedTest
    @CsvSource({
        "party, France, Plus de 50 accords décentralisés",
        "party, Algérie, Plus de 100 accords",
        "body, AFRIPOL, 14 mai 2017",
        "body, CGLU, 'devaient y revenir au congrès d’octobre 2007'"
    })
    void what_has_no_record_of_its_own_stands_with_the_record_that_it_is_about(String kind, String name, String words) {
        var id = kind.equals("body")
                ? "bodies/" + body(name).get("id").asString()
                : "parties/"
                        + json("parties?level=state&country=" + (name.equals("France") ? "FR" : "DZ"))
                                .at("/items/0/id")
                                .asString();

        assertThat(page("/fr/" + id)).contains(words);
    }

    private static JsonNode foundingOf(String name) {
        return json("agreements/" + body("frontalier " + name).get("foundedBy").asString());
    }

    private static JsonNode body(String words) {
        return json("bodies?q=" + URLEncoder.encode(words, UTF_8)).at("/items/0");
    }

    private static String page(String path) {
        var answer = TAWAMA.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode json(String path) {
        return JsonMapper.shared().readTree(page("/api/v1/" + path));
    }
}
