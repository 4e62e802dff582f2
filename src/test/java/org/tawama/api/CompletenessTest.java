package org.tawama.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tawama.app.RunningTawama;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How complete the founding page's records are, as a program reads it.
class CompletenessTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    /// Catches a number that the list behind it does not bear out.
    @Test
    void each_number_is_that_of_the_list_which_lacks_the_field() {
        var census = json("/api/v1/completeness");

        assertThat(census.get("groups").size()).isEqualTo(5);
        for (var group : census.get("groups")) {
            var code = group.get("group").asString();
            var list = Set.of("parties", "bodies", "recommendations").contains(code)
                    ? code + "?"
                    : "agreements?kind=" + code + "&";
            for (var field : group.get("fields")) {
                var lacking =
                        json("/api/v1/" + list + "lacks=" + field.get("field").asString() + "&limit=1");
                assertThat(lacking.get("total").asLong())
                        .isEqualTo(field.get("missing").asLong());
                assertThat(field.get("filled").asLong() + field.get("missing").asLong())
                        .isEqualTo(group.get("records").asLong());
                assertThat(field.get("definition").get("ar").asString()).isNotBlank();
            }
        }
    }

    /// The page gives a date to none of its 56 links; other documents date some.
    @Test
    void a_record_says_itself_what_it_lacks() {
        var dated = json("/api/v1/agreements/a43").get("completeness");
        var undated = json("/api/v1/agreements/a2").get("completeness");

        assertThat(dated.get("missing").toString()).doesNotContain("signed");
        assertThat(undated.get("missing").toString()).contains("signed");
        assertThat(undated.get("filled").asInt() + undated.get("missing").size())
                .isEqualTo(undated.get("expected").asInt());
    }

    @Test
    void is_had_as_a_table_too_and_for_any_day_and_entry() {
        var table = TAWAMA.get("/api/v1/completeness.csv");
        var before = json("/api/v1/completeness?known=0");
        var then = json("/api/v1/completeness?asof=2010-01-01");

        assertThat(table.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertThat(table.body()).contains("decentralised,,signed,56,");
        assertThat(before.get("groups").size()).isZero();
        assertThat(then.toString()).contains("DZ-08").doesNotContain("DZ-52");
        assertThat(TAWAMA.get("/api/v1/completeness.geojson").statusCode()).isEqualTo(404);
    }

    private static JsonNode json(String path) {
        var answer = TAWAMA.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
