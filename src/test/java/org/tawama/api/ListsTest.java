package org.tawama.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.app.RunningTawama;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lists as a program reads them.
class ListsTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    @Test
    void leads_from_page_to_page_through_every_record_once() {
        var all = new ArrayList<String>();
        var total = json("/api/v1/agreements").get("total").asInt();
        var next = "/api/v1/agreements?limit=7&sort=title";

        while (!next.isEmpty()) {
            var answer = TAWAMA.get(next);
            var page = JsonMapper.shared().readTree(answer.body());
            page.get("items").forEach(item -> all.add(item.get("id").asString()));
            var link = answer.headers().firstValue("Link").orElse("");
            next = page.get("next").isNull() ? "" : page.get("next").asString();
            assertThat(link).isEqualTo(next.isEmpty() ? "" : "<" + next + ">; rel=\"next\"");
        }

        assertThat(all).hasSize(total).doesNotHaveDuplicates();
    }

    @Test
    void counts_a_facet_as_many_as_it_then_lists() {
        var list = json("/api/v1/agreements?facets=country,status,kind");

        for (var facet : List.of("country", "status", "kind")) {
            for (var count : list.at("/facets/" + facet)) {
                var value = count.get("value").asString();
                var narrowed = json("/api/v1/agreements?" + facet + "=" + value);
                assertThat(narrowed.get("total").asInt())
                        .as(facet + " " + value)
                        .isEqualTo(count.get("count").asInt());
                assertThat(count.get("label").asString()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2010-01-01, 48", "2020-01-01, 58", "2026-11-23, 69"})
    void lists_the_wilayas_that_exist_on_the_day(String day, int wilayas) {
        var list = "/api/v1/territories?level=wilaya&country=DZ&asof=" + day;

        var found = json(list);

        assertThat(found.get("total").asInt()).isEqualTo(wilayas);
        assertThat(TAWAMA.get(list.replace("?", ".csv?")).body().split("\r\n")).hasSize(wilayas + 1);
        assertThat(TAWAMA.get("/api/v1/territories/DZ-69?asof=" + day).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "wilaya=16, wilaya, /api/v1/territories",
        "printedWilaya=DZ-99, printedWilaya, /api/v1/territories",
        "party=zzz, party, /api/v1/parties",
        "body=zzz, body, /api/v1/bodies",
        "theme=zzz, theme, /api/v1/themes",
        "country=XX, country, /api/v1/countries",
        "country=fr, country, /api/v1/countries",
        "wilaya=Alger%20Centre, wilaya, /api/v1/territories",
        "theme=%2F%2F, theme, /api/v1/themes",
        "signedFrom=2001&signedTo=2000-12, signedTo, 1999-11-22",
        "limit=0, limit, from 1 to 100"
    })
    void names_a_value_that_nothing_in_the_register_can_have_and_what_it_could_be(
            String query, String parameter, String hint) {
        var answer = TAWAMA.get("/api/v1/agreements?" + query, "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(400);
        var problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.get("detail").asString()).contains(hint);
        assertThat(TAWAMA.get("/fr/agreements?" + query).statusCode()).isEqualTo(400);
    }

    /// Catches what is unresolved or disputed and stands on no list, since nobody gave the question a name.
    @Test
    void lists_every_claim_that_is_unresolved_or_disputed_among_the_open_questions() {
        var open = json("/api/v1/doubts?status=open&limit=100");
        var listed = new HashSet<String>();
        for (var page = open; ; page = json(page.get("next").asString())) {
            page.get("items").forEach(item -> listed.add(item.at("/record/id").asString()));
            if (page.get("next").isNull()) break;
        }

        assertThat(json("/api/v1/doubts?doubt=unconfirmed").get("total").asInt())
                .isPositive();
        for (var record : List.of("a57", "a26", "a27", "a30")) {
            for (var item : json("/api/v1/agreements/" + record).get("evidence")) {
                var verdict = item.get("verdict").asString();
                if (verdict.equals("unresolved") || verdict.equals("disputed")) {
                    assertThat(item.get("doubt").asString("")).as(record).isNotEmpty();
                    assertThat(listed).contains(record);
                }
            }
        }
    }

    @Test
    void finds_nothing_for_a_record_that_came_later_than_what_is_known() {
        assertThat(json("/api/v1/agreements?wilaya=DZ-16&known=0").get("total").asInt())
                .isZero();
        assertThat(json("/api/v1/agreements?signedFrom=2000&signedTo=2000-12")
                        .get("total")
                        .isNumber())
                .isTrue();
    }

    @Test
    void lists_what_was_written_just_before() {
        Sample.named(TAWAMA, "quetzalcoatl");

        var found = json("/api/v1/themes?q=quetzalcoatl");

        assertThat(found.at("/items/0/id").asString()).isEqualTo(Sample.ID);
        Sample.named(TAWAMA, "deux");
    }

    @Test
    void gives_all_rows_of_a_table_unless_a_limit_is_asked_for() {
        var total = json("/api/v1/agreements").get("total").asInt();

        var all = TAWAMA.get("/api/v1/agreements.csv").body();
        var some =
                TAWAMA.get("/api/v1/agreements?limit=3", "Accept", "text/csv").body();

        assertThat(all.split("\r\n")).hasSize(total + 1);
        assertThat(some.split("\r\n")).hasSize(4);
        assertThat(TAWAMA.get("/api/v1/doubts.csv").body().split("\r\n"))
                .hasSize(json("/api/v1/doubts").get("total").asInt() + 1);
    }

    @Test
    void answers_each_question_of_the_list_at_an_address_of_its_own() {
        for (var doubt : json("/api/v1/doubts?limit=100").get("items")) {
            var alone = TAWAMA.get("/api/v1/doubts/" + doubt.get("id").asString());

            assertThat(alone.statusCode()).isEqualTo(200);
            assertThat(JsonMapper.shared().readTree(alone.body())).isEqualTo(doubt);
        }
    }

    @Test
    void names_the_same_list_alike_and_another_otherwise() {
        var tags = new HashSet<String>();
        for (var path : List.of("/api/v1/agreements", "/api/v1/agreements?limit=3", "/api/v1/agreements.csv")) {
            var tag = TAWAMA.get(path).headers().firstValue("ETag").orElseThrow();
            tags.add(tag);
            assertThat(TAWAMA.get(path, "If-None-Match", "W/\"other\", " + tag).statusCode())
                    .isEqualTo(304);
        }

        assertThat(tags).hasSize(3);
    }

    @Test
    void says_why_a_name_finds_what_is_called_otherwise() {
        var found = json("/api/v1/agreements?q=Binzert").get("items");

        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("id").stringValue()).isEqualTo("a35");
        assertThat(found.get(0).get("matched").toString()).contains("Binzert");
    }

    @Test
    void suggests_names_that_begin_like_what_was_typed() {
        var list = json("/api/v1/suggest?q=anna&lang=fr&limit=5");

        assertThat(list.get("items").size()).isBetween(1, 5);
        assertThat(list.toString()).contains("Annaba");
    }

    @Test
    void says_which_values_a_closed_parameter_has() {
        var answer = TAWAMA.get("/api/v1/agreements?status=asleep");
        var problem = JsonMapper.shared().readTree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(problem.get("parameter").asString()).isEqualTo("status");
        assertThat(problem.get("allowed").toString()).contains("\"in-force\"");
    }

    /// Catches a mark in a cell that is not the one a source prints, and of which nobody is told.
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/openapi.json", "/fr/data", "/ar/data", "/en/data"})
    void says_what_becomes_of_the_mark_that_separates_the_values_of_a_cell(String page) {
        assertThat(TAWAMA.get(page).body()).contains("|", "¦");
    }

    private static JsonNode json(String path) {
        return JsonMapper.shared().readTree(TAWAMA.get(path).body());
    }
}
