package org.tawama.app;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.portal.PortalFixture;
import org.tawama.vocabulary.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What pages and interface both understand means the same to both, to the last strange value.
class SharedParametersTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    /// The same thing as a page and for programs.
    private static final List<String> LISTS = List.of("/fr/agreements", "/api/v1/agreements", "/api/v1/agreements.csv");

    private static final List<String> RECORDS = List.of("/fr/agreements/a1", "/api/v1/agreements/a1");

    @BeforeAll
    static void waits_for_the_lists() {
        PortalFixture.awaitLists(TAWAMA);
    }

    static Stream<String> understood() {
        var head = TAWAMA.register().records().head();
        return Stream.of(
                "asof=",
                "asof=%20",
                "asof=2012-07-05",
                "asof=٢٠١٢-٠٧-٠٥",
                "asof=۲۰۱۲-۰۷-۰۵",
                "asof=0001-01-01",
                "asof=9999-12-31",
                "asof=&asof=2012-07-05",
                "known=",
                "known=" + head,
                "known=" + written(head, '٠'),
                "known=" + written(head, '۰'),
                "known=000" + head,
                "known=" + head + "&known=",
                "asof=2012-07-05&known=" + head);
    }

    @ParameterizedTest
    @MethodSource("understood")
    void understands_a_day_and_an_entry_in_the_digits_of_any_keyboard_and_takes_a_blank_for_none(String query) {
        for (var address : both())
            assertThat(status(address + "?" + query)).as(address).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asof=2010-02-30",
                "asof=yesterday",
                "asof=2010",
                "asof=2010-1-1",
                "asof=0000-01-01",
                "asof=-0001-01-01",
                "asof=%2B2010-01-01",
                "asof=10000-01-01",
                "asof=20100101",
                "asof=2010-01-01T00:00",
                "asof=%202010-01-01",
                "asof=2010-01-01%00",
                "asof=2010-01-01&asof=2010-01-01",
                "asof=2010-01-01&asof=2011-01-01",
                "known=-1",
                "known=999999999",
                "known=٩٩٩٩٩٩٩٩٩",
                "known=9223372036854775807",
                "known=99999999999999999999",
                "known=abc",
                "known=1e3",
                "known=1.0",
                "known=0x1",
                "known=%2B1",
                "known=1%20",
                "known=2999-01-01",
                "known=2999-01-01T00:00:00Z",
                "known=2026-02-30",
                "known=2026-11",
                "known=2026-11-23T08:00",
                "known=2026-11-23T08:00:00",
                "known=2026-11-23%2008:00:00Z",
                "known=2026-11-23T08:00:00%2B25:00",
                "known=१",
                "known=1&known=1",
                "known=0&known=1"
            })
    void refuses_a_day_and_an_entry_that_nobody_can_mean_and_names_it(String query) {
        for (var address : both())
            requireNamed(address, query, query.substring(0, 5).replaceFirst("=.*", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=1",
                "limit=100",
                "limit=٢٠",
                "limit=۲۰",
                "limit=007",
                "limit=",
                "limit=%20",
                "limit=&limit=5",
                "sort=title",
                "sort=-signed",
                "sort=",
                "cursor=",
                "q=%20",
                "signedFrom=١٩٩٩",
                "signedTo=٢٠١٠-٠٦",
                "decade=١٩٩٠",
                "country=&country=FR"
            })
    void understands_what_a_list_is_asked_for(String query) {
        for (var list : LISTS) assertThat(status(list + "?" + query)).as(list).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=١٠١",
                "limit=-1",
                "limit=%2B5",
                "limit=abc",
                "limit=1e1",
                "limit=5.0",
                "limit=2147483648",
                "limit=9223372036854775808",
                "limit=5&limit=5",
                "sort=nonsense",
                "sort=TITLE",
                "sort=title,id",
                "sort=title&sort=title",
                "cursor=x",
                "cursor=AAAA",
                "cursor=%D9%A1",
                "cursor=x&cursor=y",
                "signedFrom=soon",
                "signedTo=2010-13",
                "signedFrom=1999&signedFrom=1999",
                "country=fr",
                "decade=1995",
                "colour=red",
                "ASOF=2010-01-01",
                "asof%5B%5D=2010-01-01"
            })
    void refuses_what_no_list_can_be_asked_for_and_names_it(String query) {
        for (var list : LISTS)
            requireNamed(list, query, query.replaceFirst("=.*", "").replace("%5B%5D", "[]"));
    }

    /// One and the same entry, however it is named, and it is echoed by its number.
    @Test
    void knows_at_an_instant_what_was_known_at_the_last_entry_by_then() {
        var head = TAWAMA.register().records().head();
        var first = TAWAMA.register().register().entries(1, 1).getFirst().at();
        var last = TAWAMA.register().register().entries(head, 1).getFirst().at();
        var before = first.minusSeconds(1).toString();
        var inAlgiers = ISO_OFFSET_DATE_TIME
                .format(last.atOffset(ZoneOffset.ofHours(1)))
                .replace("+", "%2B");

        assertThat(known(last.toString())).isEqualTo(head);
        assertThat(known(inAlgiers)).isEqualTo(head);
        assertThat(known(inAlgiers.replace("%2B", "+"))).isEqualTo(head);
        assertThat(known(written(last.toString(), '٠'))).isEqualTo(head);
        assertThat(known(before)).isZero();
        assertThat(known("2001-01-01")).isZero();
        assertThat(known(LocalDate.now(ZoneId.of("Africa/Algiers")).toString())).isEqualTo(head);
        for (var record : RECORDS) {
            assertThat(status(record + "?known=" + before)).as(record).isEqualTo(404);
            assertThat(status(record + "?known=" + last)).as(record).isEqualTo(200);
        }
        assertThat(TAWAMA.get("/api/v1/agreements.csv?known=" + before).body().lines())
                .hasSize(1);
        assertThat(JsonMapper.shared()
                        .readTree(TAWAMA.get("/api/v1/agreements.geojson?known=" + before)
                                .body())
                        .get("features"))
                .isEmpty();
        assertThat(TAWAMA.get("/fr/agreements?country=FR&known=" + last).body())
                .contains("tel que connu à l’inscription n°\u00a0" + head)
                .contains("country=FR&amp;known=" + head);
    }

    private static long known(String said) {
        return json("/api/v1/agreements?known=" + said).get("known").asLong();
    }

    /// What was known at n is what the first n entries say; the first none say nothing.
    @Test
    void knows_nothing_before_the_first_entry() {
        for (var zero : List.of("0", "٠", "۰", "00")) {
            for (var record : RECORDS)
                assertThat(status(record + "?known=" + zero)).isEqualTo(404);
            for (var list : LISTS) assertThat(status(list + "?known=" + zero)).isEqualTo(200);
            assertThat(json("/api/v1/agreements?known=" + zero).get("total").asInt())
                    .isZero();
            assertThat(json("/api/v1/agreements?known=" + zero).get("known").asInt())
                    .isZero();
        }
        assertThat(TAWAMA.get("/api/v1/agreements.csv?known=0").body().lines()).hasSize(1);
        assertThat(TAWAMA.get("/fr/agreements?known=0").body())
                .contains("avant sa première inscription")
                .doesNotContain("href=\"/fr/agreements/a");
        assertThat(TAWAMA.get("/api/v1/agreements/a1/history?known=0").statusCode())
                .isEqualTo(404);
    }

    @Test
    void shows_every_page_before_the_first_entry_and_leads_to_none_that_is_not_there() {
        for (var address : PortalFixture.addresses()) {
            var answer = TAWAMA.get(address + "?known=0");

            var ofRecord = address.matches(
                    "/../(?!problems|register/verify|participation|map)(?:register/)?[a-z-]+/(?!print)[^/]+(?:/(?:history|print|dossier|pages/1))?");
            assertThat(answer.statusCode()).as(address).isEqualTo(ofRecord ? 404 : 200);
            assertThat(answer.body()).as(address).contains("class=\"past\"").doesNotContain("/entries/0");
        }
    }

    @Test
    void goes_on_at_the_day_and_the_entry_of_the_first_page_whether_they_are_named_again_or_not() {
        var next = json("/api/v1/agreements?limit=2&sort=title&asof=2012-07-05&known=2300")
                .get("next")
                .asString();

        assertThat(next).contains("asof=2012-07-05", "known=2300");
        assertThat(json(next).get("known").asInt()).isEqualTo(2300);
        assertThat(json(next.replaceFirst("&?asof=[^&]*", "")).get("asof").asString())
                .isEqualTo("2012-07-05");
    }

    /// Would catch a cursor that leads on in another question than the one it comes from.
    @Test
    void takes_a_cursor_only_where_it_comes_from() {
        var next = json("/api/v1/agreements?limit=2&sort=title").get("next").asString();
        var cursor = next.replaceFirst(".*cursor=", "");

        assertThat(status(next)).isEqualTo(200);
        for (var elsewhere : List.of(
                "/api/v1/bodies?sort=title&cursor=" + cursor,
                "/api/v1/agreements?sort=signed&cursor=" + cursor,
                "/api/v1/agreements?sort=title&country=FR&cursor=" + cursor,
                "/api/v1/agreements?sort=title&cursor=" + cursor.substring(1),
                "/api/v1/agreements?sort=title&asof=1950-01-01&cursor=" + cursor,
                "/api/v1/agreements?sort=title&known=300&cursor=" + cursor,
                "/fr/bodies?sort=title&cursor=" + cursor,
                "/fr/agreements?sort=title&cursor=" + cursor.substring(0, cursor.length() - 1))) {
            assertThat(status(elsewhere)).as(elsewhere).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @EnumSource
    void says_in_the_readers_language_which_parameter_it_is(Language language) {
        for (var query : List.of("asof=soon", "known=-1", "limit=0", "sort=up", "cursor=x", "limit=1&limit=2")) {
            var name = query.replaceFirst("=.*", "");
            var page = TAWAMA.get("/" + language.code() + "/agreements?" + query);
            var problem = TAWAMA.get("/api/v1/agreements?" + query, "Accept-Language", language.code());

            assertThat(page.statusCode()).as(query).isEqualTo(400);
            assertThat(page.body())
                    .contains("<html lang=\"" + language.code() + "\"")
                    .containsPattern("[«“][\\h\\p{Cf}]*" + name + "[\\h\\p{Cf}]*[»”]");
            assertThat(problem.statusCode()).as(query).isEqualTo(400);
            assertThat(problem.headers().firstValue("Content-Language")).contains(language.code());
            assertThat(JsonMapper.shared()
                            .readTree(problem.body())
                            .get("parameter")
                            .asString())
                    .isEqualTo(name);
        }
    }

    @ParameterizedTest
    @EnumSource
    void says_what_it_would_understand_instead(Language language) {
        for (var query : List.of("asof=0000", "known=-1", "known=99999999999999999999", "known=2024-13-01")) {
            var example = query.startsWith("asof") ? "2010-05-03" : "2026-11-23T08:00:00Z";
            var page = TAWAMA.get("/" + language.code() + "/agreements?" + query);
            var problem = TAWAMA.get("/api/v1/agreements?" + query, "Accept-Language", language.code());

            assertThat(page.body()).as(query).containsPattern("<p class=\"lead\">[^<]*" + example);
            assertThat(JsonMapper.shared()
                            .readTree(problem.body())
                            .get("detail")
                            .asString())
                    .as(query)
                    .contains(query.replaceFirst(".*=", ""), example);
        }
    }

    private static List<String> both() {
        var both = new ArrayList<>(LISTS);
        both.addAll(RECORDS);
        both.addAll(List.of("/fr", "/fr/map", "/fr/doubts", "/fr/about", "/fr/data", "/fr/register", "/api/v1/doubts"));
        return both;
    }

    private static void requireNamed(String address, String query, String name) {
        var answer = TAWAMA.get(encoded(address + "?" + query));
        assertThat(answer.statusCode()).as(address + "?" + query).isEqualTo(400);
        if (address.startsWith("/api/")) {
            assertThat(JsonMapper.shared()
                            .readTree(answer.body())
                            .path("parameter")
                            .asString(""))
                    .as(address + "?" + query)
                    .isEqualTo(query.contains("%00") ? "asof" : name);
        } else {
            assertThat(answer.body())
                    .as(address + "?" + query)
                    .containsPattern("«\\h?" + java.util.regex.Pattern.quote(name) + "\\h?»");
        }
    }

    private static int status(String address) {
        return TAWAMA.get(encoded(address)).statusCode();
    }

    private static JsonNode json(String address) {
        return JsonMapper.shared().readTree(TAWAMA.get(encoded(address)).body());
    }

    /// Digits of other keyboards as a browser sends them.
    private static String encoded(String address) {
        return java.net.URI.create(address).toASCIIString();
    }

    private static String written(long number, char zero) {
        return written(Long.toString(number), zero);
    }

    private static String written(String text, char zero) {
        return text.chars()
                .mapToObj(sign -> Character.toString(sign >= '0' && sign <= '9' ? sign - '0' + zero : sign))
                .collect(java.util.stream.Collectors.joining());
    }
}
