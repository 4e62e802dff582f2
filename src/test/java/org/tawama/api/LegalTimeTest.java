package org.tawama.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tawama.app.RunningTawama;
import org.tawama.portal.PortalFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A day in law means something for sessions and for journals, too.
class LegalTimeTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    @BeforeAll
    static void waits_for_the_lists() {
        PortalFixture.awaitLists(TAWAMA);
    }

    private static JsonNode json(String path) {
        var answer = TAWAMA.get("/api/v1/" + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static List<String> texts(JsonNode items, String member) {
        return items.valueStream().map(item -> item.get(member).asString("")).toList();
    }

    @Test
    void a_session_is_not_yet_held_before_its_first_day_and_held_from_it_on() {
        var session = json("meetings?q=casablanca&limit=1").at("/items/0");
        var path = "meetings/" + session.get("id").asString();

        assertThat(session.get("start").asString()).isEqualTo("1982-12");
        assertThat(json(path + "?asof=1982-11-30").get("state").asString()).isEqualTo("not-yet");
        assertThat(json(path + "?asof=1982-12-01").get("state").asString()).isEqualTo("held");
        assertThat(TAWAMA.get("/fr/" + path + "?asof=1900-01-01").body()).contains("Pas encore tenue");
    }

    @Test
    void lists_and_counts_of_an_early_day_know_no_later_session_as_held() {
        var early = json("meetings?limit=100&asof=1999-12-31&facets=status");

        assertThat(early.get("items")
                        .valueStream()
                        .filter(item -> item.get("state").asString().equals("held"))
                        .map(item -> item.get("start").asString("")))
                .allMatch(start -> start.isEmpty() || start.compareTo("2000") < 0);
        assertThat(json("meetings?limit=1&status=held&asof=1999-12-31")
                        .get("total")
                        .asLong())
                .isLessThan(json("meetings?limit=1&status=held").get("total").asLong());
        assertThat(texts(early.at("/facets/status"), "value")).contains("not-yet", "held");
    }

    @Test
    void an_issue_of_a_journal_is_listed_from_its_date_on() {
        assertThat(json("gazette-issues?asof=1900-01-01").get("total").asLong()).isZero();
        assertThat(texts(json("gazette-issues?limit=100&asof=2007-12-08").get("items"), "id"))
                .contains("g-joradp-2002-79")
                .doesNotContain("g-joradp-2007-77");
        assertThat(texts(json("gazette-issues?limit=100&asof=2007-12-09").get("items"), "id"))
                .contains("g-joradp-2007-77");
        assertThat(TAWAMA.get("/api/v1/gazette-issues/g-joradp-2007-77?asof=1900-01-01")
                        .statusCode())
                .isEqualTo(200);
    }
}
