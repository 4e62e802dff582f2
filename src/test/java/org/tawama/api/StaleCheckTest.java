package org.tawama.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawama.app.RunningTawama;
import org.tawama.portal.PortalFixture;
import org.tawama.register.Reason;
import org.tawama.registrar.Claims;
import org.tawama.registrar.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A check that grew old is an open question, though nobody stated anything on the day on which it did.
class StaleCheckTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();
    private static final String QUESTION = "a44-stale-check";

    @BeforeAll
    static void checks_an_agreement() {
        var records = TAWAMA.register().records();
        var checked = Claims.of(
                        Kind.AGREEMENT,
                        records.find(Kind.AGREEMENT, "a44").orElseThrow().value())
                .check(OptionalInt.empty(), LocalDate.of(2026, 11, 20))
                .weighed();
        TAWAMA.register().registrar().write("tests", "checked", Reason.words("en", "Read again."), desk -> {
            var origins =
                    desk.standing(Kind.AGREEMENT, Set.of("a44")).get("a44").origins();
            desk.put(Kind.AGREEMENT, checked, origins);
        });
        PortalFixture.awaitLists(TAWAMA);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, 0", "2028-11-20, 0", "2028-11-21, 1", "2040-01-01, 1"})
    void is_asked_from_the_day_after_two_years(String day, int asked) {
        var list = json("/api/v1/doubts?doubt=stale-check&status=open&limit=100&asof=" + day);

        assertThat(list.get("items")
                        .valueStream()
                        .filter(item -> item.get("id").asString().equals(QUESTION)))
                .hasSize(asked);
        assertThat(TAWAMA.get("/api/v1/doubts/" + QUESTION + "?asof=" + day).statusCode())
                .isEqualTo(asked == 1 ? 200 : 404);
        assertThat(TAWAMA.get("/api/v1/doubts.csv?doubt=stale-check&asof=" + day)
                        .body())
                .as("as a table")
                .matches(text -> text.contains(QUESTION) == (asked == 1));
        assertThat(TAWAMA.get("/fr/doubts?doubt=stale-check&asof=" + day).body())
                .matches(text -> text.contains("Vérifiée pour la dernière fois le 20 novembre 2026") == (asked == 1));
    }

    @Test
    void is_asked_of_no_record_that_nobody_ever_checked() {
        var list = json("/api/v1/doubts?doubt=stale-check&limit=100&asof=2100-01-01");

        assertThat(list.get("items").valueStream())
                .noneMatch(item -> item.get("id").asString().equals("a45-stale-check"));
        assertThat(list.get("total").asInt()).isLessThan(10);
    }

    private static JsonNode json(String address) {
        var answer = TAWAMA.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
