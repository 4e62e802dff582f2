package org.tawama.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.app.RunningTawama;
import org.tawama.portal.PortalFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sessions that sources tell of, as a program reads them from a register that was just founded.
class MeetingsTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    @BeforeAll
    static void waits_for_the_lists() {
        PortalFixture.awaitLists(TAWAMA);
    }

    @ParameterizedTest
    @CsvSource({
        "CMAI, 17, 2000-01-29, 2000-01-31, Alger, DZ",
        "CIMO, 15, 2013-04-08, 2013-04-09, Alger, DZ",
        "algéro-russe, 8, 2017-09-18, 2017-09-20, Alger, DZ",
        "frontalier algéro-malien, 12, 2016-06-01, 2016-06-02, Bamako, ML"
    })
    void holds_a_session_with_what_its_source_says(
            String body, int number, String start, String end, String place, String country) {
        var session = session(body, number);

        assertThat(session.get("start").asString()).isEqualTo(start);
        assertThat(session.get("end").asString()).isEqualTo(end);
        assertThat(session.at("/place/fr").asString()).isEqualTo(place);
        assertThat(session.get("country").asString()).isEqualTo(country);
        assertThat(session.get("state").asString()).isEqualTo("held");
        assertThat(session.get("evidence")).isNotEmpty();
    }

    /// Catches an inferred year that becomes a date.
    @ParameterizedTest
    @ValueSource(ints = {25, 29, 31, 35, 39})
    void keeps_a_year_that_we_inferred_out_of_the_date(int number) {
        var session = session("CMAI", number);

        assertThat(session.get("start").isNull()).isTrue();
        assertThat(session.get("evidence")).anySatisfy(item -> {
            assertThat(item.get("field").asString()).isEqualTo("/start");
            assertThat(item.get("verdict").asString()).isEqualTo("unresolved");
        });
    }

    @Test
    void knows_only_the_last_day_where_no_source_tells_the_first() {
        var eleventh = session("algéro-russe", 11);

        assertThat(eleventh.get("start").isNull()).isTrue();
        assertThat(eleventh.get("end").asString()).isEqualTo("2023-10-27");
    }

    @Test
    void says_where_every_session_comes_from_and_that_every_body_is_known() {
        var bodies = ids(json("/api/v1/bodies?limit=100"));

        for (var session : json("/api/v1/meetings?limit=100").get("items")) {
            assertThat(session.get("evidence")).as(session.get("id").asString()).isNotEmpty();
            assertThat(bodies).contains(session.get("body").asString());
        }
    }

    @Test
    void numbers_no_session_twice_in_one_series() {
        var seen = new TreeSet<String>();

        for (var session : json("/api/v1/meetings?limit=100").get("items")) {
            if (session.get("number").isNull()) continue;
            var place = session.get("body").asString() + " "
                    + session.get("series").asString() + " " + session.get("number");
            assertThat(seen.add(place)).as(place).isTrue();
        }
        assertThat(seen).hasSizeGreaterThan(30);
    }

    @Test
    void lists_sessions_by_their_day_undated_ones_last() {
        var items = json("/api/v1/meetings?sort=start&limit=100").get("items");
        var days = StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get("start").asString(item.get("end").asString("")))
                .toList();
        var dated = days.stream().filter(day -> !day.isEmpty()).toList();

        assertThat(dated).isSorted().startsWith("1982-12");
        assertThat(days.subList(dated.size(), days.size())).allMatch(String::isEmpty);
        assertThat(json("/api/v1/meetings?sort=-start").at("/items/0/start").asString())
                .isEqualTo("2025-02-16");
    }

    @Test
    void counts_sessions_by_country_level_and_state() {
        var list = json("/api/v1/meetings?country=RU&facets=country,level,status,body");

        assertThat(list.get("total").asInt()).isEqualTo(4);
        assertThat(list.at("/facets/level/0/label").asString()).isEqualTo("Ministres");
        assertThat(list.at("/facets/status/0/value").asString()).isEqualTo("held");
        assertThat(json("/api/v1/meetings?level=experts").get("total").asInt()).isEqualTo(1);
        assertThat(TAWAMA.get("/api/v1/meetings?status=asleep").statusCode()).isEqualTo(400);
    }

    @Test
    void reads_nothing_of_sessions_before_they_were_recorded() {
        assertThat(json("/api/v1/meetings?known=1").get("total").asInt()).isZero();
    }

    @Test
    void leaves_as_a_table_one_row_a_session() {
        var table = TAWAMA.get("/api/v1/meetings.csv").body();

        assertThat(table).startsWith("\uFEFFid,title_fr");
        assertThat(table.lines().count())
                .isEqualTo(1 + json("/api/v1/meetings").get("total").asLong());
    }

    @Test
    void gives_one_session_its_history_and_its_title_in_every_language() {
        var session = session("CMAI", 17);

        var one = json("/api/v1/meetings/" + session.get("id").asString());

        assertThat(one).isEqualTo(without(session));
        assertThat(one.at("/title/fr").asString()).endsWith("17e session");
        assertThat(one.at("/title/en").asString()).endsWith("17th session");
        assertThat(one.at("/title/ar").asString()).contains("الدورة", "17");
        assertThat(json("/api/v1/meetings/" + one.get("id").asString() + "/history")
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    /// The commissions that the ministry's page names are not stated again.
    @Test
    void adds_only_bodies_that_the_page_does_not_name() {
        assertThat(json("/api/v1/bodies?form=border-committee").get("total").asInt())
                .isEqualTo(3);
        assertThat(json("/api/v1/bodies?form=follow-up-committee").get("total").asInt())
                .isEqualTo(2);
        assertThat(json("/api/v1/bodies?limit=100").get("total").asInt()).isEqualTo(18 + 15);
    }

    private static JsonNode session(String body, int number) {
        var id = json("/api/v1/bodies?q=" + java.net.URLEncoder.encode(body, java.nio.charset.StandardCharsets.UTF_8))
                .at("/items/0/id")
                .asString();
        return StreamSupport.stream(
                        json("/api/v1/meetings?limit=100&body=" + id)
                                .get("items")
                                .spliterator(),
                        false)
                .filter(item -> item.get("number").asInt(0) == number)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no session " + number + " of " + body));
    }

    private static JsonNode without(JsonNode session) {
        return ((tools.jackson.databind.node.ObjectNode) session.deepCopy()).without(List.of("matched"));
    }

    private static Set<String> ids(JsonNode list) {
        var ids = new TreeSet<String>();
        list.get("items").forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }

    private static JsonNode json(String path) {
        return JsonMapper.shared().readTree(TAWAMA.get(path).body());
    }
}
