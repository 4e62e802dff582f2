package org.tawama.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tawama.app.RunningTawama;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One record as a program reads it.
class ReadingTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();
    private static final String RECORD = "/api/v1/themes/" + Sample.ID;

    @BeforeAll
    static void state() {
        Sample.named(TAWAMA, "un");
        Sample.named(TAWAMA, "deux");
    }

    @Test
    void answers_a_record_as_described_with_a_link_to_its_history() {
        var answer = TAWAMA.get(RECORD);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Link")).hasValue("<" + RECORD + "/history>; rel=\"version-history\"");
        assertThat(json(answer.body()).at("/name/fr").asString()).isEqualTo("deux");
        Described.by(TAWAMA).requireFits("Theme", json(answer.body()));
    }

    @Test
    void answers_not_modified_to_whoever_holds_the_same_and_anew_when_the_record_changed() {
        Sample.named(TAWAMA, "avant");
        var tag = TAWAMA.get(RECORD).headers().firstValue("ETag").orElseThrow();

        var same = TAWAMA.get(RECORD, "If-None-Match", tag);
        Sample.named(TAWAMA, "apres");
        var changed = TAWAMA.get(RECORD, "If-None-Match", tag);

        assertThat(tag).startsWith("\"");
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("apres");
        Sample.named(TAWAMA, "deux");
    }

    /// Catches an answer from an index, or from what was kept, that is older than the statement.
    @Test
    void shows_what_was_stated_as_soon_as_it_is_stated() {
        for (var time = 0; time < 50; time++) {
            Sample.named(TAWAMA, "fois " + time);

            var answer = TAWAMA.get(RECORD);

            assertThat(json(answer.body()).at("/name/fr").asString()).isEqualTo("fois " + time);
        }
        Sample.named(TAWAMA, "deux");
    }

    @Test
    void shows_a_record_as_it_was_known_at_an_entry() {
        var entry = json(TAWAMA.get(RECORD).body()).at("/recorded/entry").asLong();
        Sample.named(TAWAMA, "plus tard");

        var then = json(TAWAMA.get(RECORD + "?known=" + entry).body());

        assertThat(then.at("/recorded/entry").asLong()).isEqualTo(entry);
        assertThat(TAWAMA.get(RECORD + "?known=0").statusCode()).isEqualTo(404);
        assertThat(TAWAMA.get(RECORD + "?known=999999999").statusCode()).isEqualTo(400);
        Sample.named(TAWAMA, "deux");
    }

    @Test
    void tells_the_history_newest_first_and_what_each_statement_changed() {
        Sample.named(TAWAMA, "troisieme");

        var answer = json(TAWAMA.get(RECORD + "/history").body());
        var newest = answer.at("/items/0");

        Described.by(TAWAMA).requireFits("RevisionList", answer);
        assertThat(answer.get("total").asInt()).isEqualTo(answer.get("items").size());
        assertThat(newest.get("revision").asInt()).isEqualTo(answer.get("total").asInt());
        assertThat(newest.get("office").asString()).isEqualTo("tests");
        assertThat(newest.has("officeName")).isFalse();
        assertThat(newest.get("reason").asString()).isEqualTo("A sample.");
        assertThat(newest.get("language").asString()).isEqualTo("en");
        assertThat(newest.get("reasonText")).hasToString("{\"en\":\"A sample.\"}");
        assertThat(newest.get("changes")).anySatisfy(change -> {
            assertThat(change.get("pointer").asString()).isEqualTo("/name/fr");
            assertThat(change.get("to").asString()).isEqualTo("troisieme");
        });
        Sample.named(TAWAMA, "deux");
    }

    @Test
    void lays_any_two_versions_side_by_side() {
        Sample.named(TAWAMA, "quatrieme");
        Sample.named(TAWAMA, "deux");
        var history = json(TAWAMA.get(RECORD + "/history").body());
        var last = history.get("total").asInt();

        var back = json(TAWAMA.get(RECORD + "/history?from=" + last + "&to=" + (last - 1))
                .body());
        var same = json(TAWAMA.get(RECORD + "/history?from=" + last).body());
        var all = json(TAWAMA.get(RECORD + "/history?to=" + last).body());

        Described.by(TAWAMA).requireFits("RevisionList", back);
        assertThat(history.at("/items/0/comparedWith").asInt()).isEqualTo(last - 1);
        assertThat(history.get("items").get(last - 1).get("comparedWith").isNull())
                .isTrue();
        assertThat(back.get("total").asInt()).isEqualTo(1);
        assertThat(back.at("/items/0/revision").asInt()).isEqualTo(last - 1);
        assertThat(back.at("/items/0/comparedWith").asInt()).isEqualTo(last);
        assertThat(back.at("/items/0/changes")).anySatisfy(change -> {
            assertThat(change.get("pointer").asString()).isEqualTo("/name/fr");
            assertThat(change.get("from").asString()).isEqualTo("deux");
            assertThat(change.get("to").asString()).isEqualTo("quatrieme");
        });
        assertThat(same.at("/items/0/changes")).isEmpty();
        assertThat(all.at("/items/0/comparedWith").asInt()).isEqualTo(1);
        for (var wrong : List.of("from=" + (last + 1), "to=0", "from=x", "from=1&from=1", "to=2147483648")) {
            var answer = TAWAMA.get(RECORD + "/history?" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(json(answer.body()).get("parameter").asString())
                    .as(wrong)
                    .isEqualTo(wrong.replaceFirst("=.*", ""));
        }
        assertThat(json(TAWAMA.get(RECORD + "/history?from=" + (last + 1)).body())
                        .get("allowed"))
                .hasSize(last);
    }

    @Test
    void answers_in_the_format_of_the_suffix_or_of_what_is_accepted() {
        var bySuffix = TAWAMA.get(RECORD + ".csv");
        var byHeader = TAWAMA.get(RECORD, "Accept", "text/csv");
        var byJsonSuffix = TAWAMA.get(RECORD + ".json", "Accept", "text/csv");
        var preferred = TAWAMA.get(RECORD, "Accept", "text/html, application/json;q=0.9, */*;q=0.1");

        assertThat(bySuffix.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(byHeader.body()).isEqualTo(bySuffix.body());
        assertThat(byJsonSuffix.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(preferred.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(TAWAMA.get(RECORD, "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void answers_head_like_get_without_the_body_and_lets_any_page_read() {
        var got = TAWAMA.get(RECORD);
        var head = TAWAMA.ask("HEAD", RECORD);
        var options = TAWAMA.ask("OPTIONS", RECORD);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (var name : new String[] {"ETag", "Content-Type", "Content-Length"}) {
            assertThat(head.headers().firstValue(name))
                    .as(name)
                    .isEqualTo(got.headers().firstValue(name));
        }
        assertThat(got.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("Access-Control-Allow-Methods")).hasValue("GET, HEAD, OPTIONS");
    }

    @Test
    void says_what_is_wrong_in_the_readers_language_and_names_it() {
        var wrong = Map.of(
                RECORD + "?colour=red",
                "/problems/unknown-parameter 400 colour",
                RECORD + "?asof=yesterday",
                "/problems/bad-value 400 asof",
                RECORD + "?asof=2020-02-30",
                "/problems/bad-value 400 asof",
                RECORD + "?asof=2020-01-01&asof=2020-01-01",
                "/problems/repeated-parameter 400 asof",
                RECORD + "?asof=%FF",
                "/problems/bad-encoding 400 ",
                "/api/v1/entries?limit=101",
                "/problems/bad-value 400 limit",
                "/api/v1/themes/nothing",
                "/problems/unknown-record 404 ",
                "/api/v1/nothing/a1",
                "/problems/unknown-address 404 ",
                "/api/v1/themes/nothing/history",
                "/problems/unknown-record 404 ",
                "/api/v2/",
                "/problems/unknown-address 404 ");

        var described = Described.by(TAWAMA);
        wrong.forEach((path, expected) -> {
            var answer = TAWAMA.get(path, "Accept-Language", "ar-DZ,fr;q=0.5");
            var problem = json(answer.body());
            described.requireFits("Problem", problem);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(problem.get("type").asString() + " " + answer.statusCode() + " "
                            + problem.path("parameter").asString(""))
                    .as(path)
                    .isEqualTo(expected);
            assertThat(problem.get("title").asString()).containsPattern("\\p{IsArabic}");
        });
    }

    @Test
    void allows_reading_only() {
        var answer = TAWAMA.ask("DELETE", RECORD);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
        assertThat(json(answer.body()).get("type").asString()).isEqualTo("/problems/method-not-allowed");
    }

    private static JsonNode json(String body) {
        return JsonMapper.shared().readTree(body);
    }
}
