package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.app.RunningTawama;
import org.tawama.app.Wire;
import org.tawama.opendata.Format;
import org.tawama.opendata.Listed;
import org.tawama.vocabulary.Language;

/// Walks the table of routes over real HTTP, on the register as every reader finds it after the first start.
class PublicSiteTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    /// Every route in every language; an address with a variable stands for one record of its kind.
    static Stream<Arguments> pages() {
        return Routes.ALL.stream()
                .flatMap(route -> Stream.of(Language.values())
                        .map(language -> Arguments.of(PortalFixture.example(route.path()), language)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shows_every_page_of_the_table_with_title_heading_landmarks_and_addresses(String path, Language language) {
        var answer = TAWAMA.get("/" + language.code() + path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue("content-language")).contains(language.code());
        assertThat(answer.body())
                .contains("<html lang=\"" + language.code() + "\" dir=\""
                        + language.direction().code() + "\">")
                .containsPattern("<title>[^<]{4,} – [^<]+</title>")
                .contains("<header", "<main", "<footer", "<nav")
                .contains("rel=\"canonical\" href=\"" + TAWAMA.address() + "/" + language.code() + path + "\"");
        assertThat(count(answer.body(), "<h1[ >]")).as("one h1").isEqualTo(1);
        for (var other : Language.values()) {
            assertThat(answer.body())
                    .contains("hreflang=\"" + other.code() + "\" href=\"" + TAWAMA.address() + "/" + other.code() + path
                            + "\"");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void names_a_parameter_that_no_page_knows(String path, Language language) {
        var answer = TAWAMA.get("/" + language.code() + path + "?colour=%3Cscript%3E&x%22y=1");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("colour").doesNotContain("<script");
    }

    /// Would catch a query that the server refuses to decode being answered as our own failure.
    @ParameterizedTest
    @ValueSource(strings = {"q=%ff", "asof=%80", "q=%00", "q=a%c3"})
    void names_a_parameter_that_nobody_can_read(String query) {
        for (var path : List.of("/fr", "/ar/agreements", "/en/about")) {
            assertThat(TAWAMA.get(path + "?" + query).statusCode())
                    .as(path + "?" + query)
                    .isEqualTo(400);
        }
    }

    @Test
    void refuses_more_parameters_than_anybody_means() {
        var query = "country=FR&".repeat(250);

        assertThat(TAWAMA.get("/fr/agreements?" + query).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void reads_every_page_on_another_day_and_says_so(String path, Language language) {
        var head = TAWAMA.register().records().head();

        var answer = TAWAMA.get("/" + language.code() + path + "?asof=2012-07-05&known=" + head);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("class=\"past\"")
                .contains("href=\"/" + language.code() + path + "\"")
                .contains("hreflang=\"fr\" href=\"" + TAWAMA.address() + "/fr" + path + "\"");
    }

    @ParameterizedTest
    @EnumSource
    void answers_an_unknown_address_in_the_readers_language(Language language) {
        for (var path : new String[] {"/agreements/zzz", "/nothing/at/all", "/agreements/a1/b/c", "/agreements/%01"}) {
            var answer = TAWAMA.get("/" + language.code() + path);

            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).contains("<html lang=\"" + language.code() + "\"", "<h1>");
        }
    }

    @Test
    void refuses_a_value_that_nobody_can_mean() {
        for (var query : new String[] {
            "asof=2010-02-30",
            "asof=yesterday",
            "asof=2010-01-01&asof=2011-01-01",
            "known=-1",
            "known=99999999999999999999",
            "known=999999999",
            "known=1e3"
        }) {
            var answer = TAWAMA.get("/fr/agreements/a1?" + query);

            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.body()).contains(query.substring(0, query.indexOf('=')));
        }
    }

    @Test
    void sends_other_spellings_of_an_address_to_the_one_it_has() {
        for (var path :
                new String[] {"/fr/agreements/a1/", "/FR/agreements/a1", "/fr//agreements///a1", "/fr/agreements/a1;x=1"
                }) {
            var answer = TAWAMA.get(path + "?asof=2012-07-05");

            assertThat(answer.statusCode()).as(path).isEqualTo(301);
            assertThat(answer.headers().firstValue("location").orElseThrow())
                    .endsWith("/fr/agreements/a1?asof=2012-07-05")
                    .doesNotContain("fr//");
        }
    }

    @Test
    void names_the_parameter_that_is_not_well_formed_or_too_long() {
        for (var query : new String[] {
            "q=%zz",
            "q=100%",
            "q=" + "a".repeat(5_000),
            "country=fr",
            "limit=0",
            "cursor=x",
            "sort=unknown",
            "view=tree",
            "signedFrom=soon"
        }) {
            var answer = Wire.get(TAWAMA, "/en/agreements?" + query);

            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.body())
                    .as(query)
                    .contains("<html lang=\"en\"")
                    .contains("“" + query.substring(0, query.indexOf('=')) + "”");
        }
    }

    @ParameterizedTest
    @CsvSource({"2010-01-01, 48", "2020-01-01, 58", "2026-11-23, 69"})
    void counts_the_wilayas_without_a_link_among_those_of_the_day(String day, int wilayas) {
        var answer = TAWAMA.get("/fr?asof=" + day);

        assertThat(answer.body()).contains("Sur " + wilayas + " wilayas");
    }

    /// The page is older than the division of 2019: both counts are right, each for its own map, and neither alone.
    @Test
    void counts_the_wilayas_of_the_page_beside_those_of_today_and_says_why_they_differ() {
        assertThat(TAWAMA.get("/fr").body())
                .contains("dans 23 wilayas telles qu’imprimées\u00a0; 24 aujourd’hui")
                .contains("2 communes ont changé de wilaya depuis")
                .contains("Béni Abbès, Béchar (08) puis Béni Abbès (52)")
                .contains("Tin Zaouatine, Tamanrasset (11) puis In Guezzam (54)")
                .contains("dont 11 avec une question ouverte");
        assertThat(TAWAMA.get("/en").body()).contains("in 23 wilayas as printed; 24 today");
        assertThat(TAWAMA.get("/ar").body()).contains("في 23 ولاية كما طُبعت؛ و24 اليوم");
        assertThat(TAWAMA.get("/fr?asof=2010-01-01").body())
                .contains("dans 23 wilayas<")
                .doesNotContain("telles qu’imprimées", "ont changé de wilaya", "question ouverte)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agreements", "territories", "doubts"})
    void offers_a_list_in_every_format(String list) {
        var shown = TAWAMA.get("/fr/" + list).body();
        var data = TAWAMA.get("/fr/data").body();

        for (var format : Format.of(Listed.find(list).orElseThrow())) {
            var told = format.speaks() ? "?lang=fr" : "";
            assertThat(shown).contains("href=\"/api/v1/" + list + "." + format.extension() + told + "\"");
            assertThat(data).contains("<bdi dir=\"ltr\">" + format.title() + "</bdi>");
        }
        assertThat(data).contains("\"/api/v1/" + list + "\"", "\"/api/v1/" + list + ".geojson\"");
    }

    @Test
    void shows_nothing_of_a_record_before_it_was_known() {
        assertThat(TAWAMA.get("/fr/agreements/a1?known=1").statusCode()).isEqualTo(404);
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
