package org.tawama.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawama.app.RunningTawama;
import org.tawama.opendata.Listed;
import org.tawama.portal.PortalFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The suffixes that the contract promises for every list answer on every list, and by `Accept`.
class PromisedFormatsTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// The media types of all lists; a calendar is for what has days, see FeedsTest.
    private static final Map<String, String> EVERYWHERE = Map.of(
            "csv", "text/csv",
            "geojson", "application/geo+json",
            "jsonld", "application/ld+json",
            "xlsx", WORKBOOK,
            "atom", "application/atom+xml");

    @BeforeAll
    static void waits_for_the_lists() {
        PortalFixture.awaitLists(TAWAMA);
    }

    @ParameterizedTest
    @EnumSource(Listed.class)
    void answers_on_every_list(Listed list) {
        EVERYWHERE.forEach((suffix, type) -> {
            var address = "/api/v1/" + list.code();
            requireType(address + "." + suffix + "?limit=2", type);
            requireType(address + "?limit=2", type, "Accept", type);
        });
    }

    /// News are of lists alone.
    @ParameterizedTest
    @EnumSource(Listed.class)
    void answers_for_one_record_of_every_list(Listed list) {
        var items = json("/api/v1/" + list.code() + "?limit=1").get("items");
        assertThat(items).as(list.code()).isNotEmpty();
        var address = "/api/v1/" + list.code() + "/"
                + Percent.encode(items.get(0).get("id").asString());

        EVERYWHERE.forEach((suffix, type) -> {
            if (suffix.equals("atom")) return;
            requireType(address + "." + suffix, type);
            requireType(address, type, "Accept", type);
        });
    }

    private static void requireType(String address, String type, String... headers) {
        var answer = TAWAMA.get(address, headers);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .as(address)
                .startsWith(type);
        assertThat(answer.headers().firstValue("ETag")).as(address).isPresent();
    }

    @Test
    void a_workbook_holds_all_of_a_list_with_its_filters_and_the_same_bytes_twice() throws IOException {
        var address = "/api/v1/agreements.xlsx?country=FR";
        var total = json("/api/v1/agreements?country=FR&limit=1").get("total").asInt();

        var answer = TAWAMA.bytes(address);

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.body()));
                var rows = workbook.getFirstSheet().openStream()) {
            assertThat(rows.count()).isEqualTo(total + 1);
        }
        var tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(TAWAMA.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    /// Whoever follows the identifier of a node, as linked data, finds the node there.
    @Test
    void every_node_of_linked_data_is_found_at_its_identifier() {
        for (var list : Listed.values()) {
            var document = json("/api/v1/" + list.code() + ".jsonld?limit=2");
            for (var node : document.get("@graph")) {
                var id = URI.create(node.get("@id").asString()).getRawPath();
                var alone = json(id, "Accept", "application/ld+json");
                assertThat(alone.get("@context")).isEqualTo(document.get("@context"));
                assertThat(alone.get("@id")).isEqualTo(node.get("@id"));
                assertThat(alone.get("title")).isEqualTo(node.get("title"));
            }
        }
    }

    @Test
    void the_context_is_served_where_the_lists_say_and_by_plain_json_too() {
        var named = URI.create(
                json("/api/v1/meetings.jsonld?limit=1").get("@context").asString());

        var context = TAWAMA.get(named.getRawPath());

        assertThat(context.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/ld+json");
        assertThat(context.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        var terms = JsonMapper.shared().readTree(context.body()).get("@context");
        assertThat(terms.get("@vocab").asString()).isEqualTo(named + "#");
        assertThat(terms.propertyNames()).contains("schema", "eli", "dcterms", "foaf", "Event", "title");
        assertThat(json("/api/v1/context").get("@context")).isEqualTo(terms);
    }

    private static JsonNode json(String address, String... headers) {
        var answer = TAWAMA.get(address, headers);
        assertThat(answer.statusCode()).as(address + List.of(headers)).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
