package org.tawama.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawama.app.RunningTawama;
import org.tawama.portal.PortalFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a day in law says of each kind of record, the same in records, lists, facets, files and pages.
class LegalDayTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();
    private static final String LONG_AGO = "asof=1900-01-01";

    @Test
    void tells_sessions_apart_that_are_not_held_yet() {
        PortalFixture.awaitLists(TAWAMA);
        var list = json("/api/v1/meetings?limit=100&facets=status&" + LONG_AGO);
        var dated = list.get("items")
                .valueStream()
                .filter(item -> !item.get("start").isNull() || !item.get("end").isNull())
                .toList();

        assertThat(dated).isNotEmpty().allSatisfy(item -> {
            assertThat(item.get("state").asString()).isEqualTo("not-yet");
            assertThat(json("/api/v1/meetings/" + item.get("id").asString() + "?" + LONG_AGO)
                            .get("state")
                            .asString())
                    .isEqualTo("not-yet");
        });
        assertThat(count(list, "status", "held"))
                .as("held on a day that nobody gives")
                .isEqualTo(list.get("total").asInt() - dated.size());
        assertThat(count(list, "status", "not-yet")).isEqualTo(dated.size());
        assertThat(json("/api/v1/meetings?status=not-yet&" + LONG_AGO)
                        .get("total")
                        .asInt())
                .isEqualTo(dated.size());
        assertThat(TAWAMA.get("/api/v1/meetings.csv?" + LONG_AGO).body()).contains(",not-yet,");
        assertThat(json("/api/v1/meetings?facets=status").at("/facets/status").toString())
                .contains("held")
                .doesNotContain("not-yet");
    }

    @Test
    void says_on_pages_that_a_session_is_not_held_yet() {
        var dated =
                json("/api/v1/meetings?sort=-start&limit=1").at("/items/0/id").asString();

        assertThat(TAWAMA.get("/en/meetings/" + dated + "?" + LONG_AGO).body()).contains("Not held yet");
        assertThat(TAWAMA.get("/en/meetings/" + dated).body()).doesNotContain("Not held yet");
        assertThat(TAWAMA.get("/en/meetings?" + LONG_AGO).body()).contains("not held yet on this day.");
        assertThat(TAWAMA.get("/en/meetings").body()).doesNotContain("on this day.");
    }

    @ParameterizedTest
    @CsvSource({"2007-12-08, 0", "2007-12-09, 1"})
    void lists_an_issue_from_its_date(String day, int listed) {
        var issue = "g-joradp-2007-77";
        var ids = json("/api/v1/gazette-issues?limit=100&asof=" + day)
                .get("items")
                .valueStream();

        assertThat(ids.filter(item -> item.get("id").asString().equals(issue))).hasSize(listed);
        assertThat(TAWAMA.get("/api/v1/gazette-issues.csv?asof=" + day).body().contains(issue + ","))
                .isEqualTo(listed == 1);
        assertThat(json("/api/v1/gazette-issues/" + issue + "?asof=" + day)
                        .get("existing")
                        .asBoolean())
                .isEqualTo(listed == 1);
        assertThat(TAWAMA.get("/en/gazette-issues/" + issue + "?asof=" + day)
                        .body()
                        .contains("Does not exist"))
                .isEqualTo(listed == 0);
    }

    @Test
    void counts_agreements_that_are_not_signed_yet_and_says_how_many() {
        var then = json("/api/v1/agreements?facets=status&" + LONG_AGO);
        var unsigned = count(then, "status", "not-signed");

        assertThat(unsigned).isPositive();
        assertThat(json("/api/v1/agreements?status=not-signed&" + LONG_AGO)
                        .get("total")
                        .asInt())
                .isEqualTo(unsigned);
        assertThat(TAWAMA.get("/en/agreements?" + LONG_AGO).body())
                .contains(unsigned + " of them are not signed on this day.");
        assertThat(TAWAMA.get("/en?" + LONG_AGO).body()).contains("not signed on this day.");
        assertThat(TAWAMA.get("/en/agreements?status=not-signed&" + LONG_AGO).body())
                .doesNotContain("not signed on this day.");
    }

    private static int count(JsonNode list, String facet, String value) {
        return list.at("/facets/" + facet)
                .valueStream()
                .filter(count -> count.get("value").asString().equals(value))
                .mapToInt(count -> count.get("count").asInt())
                .sum();
    }

    private static JsonNode json(String address) {
        var answer = TAWAMA.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
