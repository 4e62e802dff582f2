package org.tawama.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.portal.PortalFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The same figures on the map of any day, as a page and for programs.
class WilayaFiguresTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();
    private static final String ADDRESS = "/api/v1/statistics/wilayas";

    @BeforeAll
    static void waits_for_the_lists() {
        PortalFixture.awaitLists(TAWAMA);
    }

    @ParameterizedTest
    @CsvSource({
        "2011-01-01, 48, 1984-02-07",
        "2019-12-17, 48, 1984-02-07",
        "2019-12-18, 58, 2019-12-18",
        "2021-06-01, 58, 2019-12-18",
        "2026-04-05, 69, 2026-04-05",
        "2030-01-01, 69, 2026-04-05"
    })
    void counts_on_the_division_that_holds_on_the_day(String day, int wilayas, String since) {
        var figures = json(ADDRESS + "?asof=" + day);

        assertThat(figures.get("total").asInt()).isEqualTo(wilayas);
        assertThat(figures.get("since").asString()).isEqualTo(since);
        assertThat(figures.get("items").valueStream().map(row -> row.get("code").asString()))
                .hasSize(wilayas)
                .isSorted()
                .startsWith("01")
                .endsWith(Integer.toString(wilayas));
        assertThat(figures.get("divisions").toString())
                .isEqualTo("[{\"since\":\"1984-02-07\",\"wilayas\":48},{\"since\":\"2019-12-18\",\"wilayas\":58},"
                        + "{\"since\":\"2026-04-05\",\"wilayas\":69}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2011-01-01", "2021-06-01", "2026-11-23"})
    void counts_what_the_lists_find(String day) {
        var figures = json(ADDRESS + "?asof=" + day);
        var all = json("/api/v1/agreements?kind=decentralised&limit=1&asof=" + day);

        assertThat(figures.get("placed").asLong() + figures.get("unplaced").asLong())
                .isEqualTo(all.get("total").asLong());
        for (var row : figures.get("items")) {
            var wilaya = "wilaya=" + row.get("id").asString() + "&limit=1&asof=" + day;
            var agreements = json("/api/v1/agreements?kind=decentralised&facets=country&" + wilaya);
            var questions = json("/api/v1/doubts?status=open&" + wilaya);

            assertThat(row.get("agreements").asLong()).isEqualTo(total(agreements));
            assertThat(row.get("countries").asLong())
                    .isEqualTo(agreements.at("/facets/country").size());
            assertThat(row.get("parties").asLong()).isEqualTo(total(json("/api/v1/parties?" + wilaya)));
            assertThat(row.get("questions").asLong()).isEqualTo(total(questions));
        }
    }

    /// Béni Abbès and Timimoun left Béchar and Adrar in 2019: their links are counted where they lay on the day.
    @Test
    void moves_an_agreement_with_its_commune() {
        var before = agreements("2019-12-17");
        var after = agreements("2019-12-18");

        assertThat(before.keySet()).doesNotContain("DZ-52");
        assertThat(after.get("DZ-52")).isPositive();
        assertThat(before.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(after.values().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void shows_what_is_only_claimed_of_the_newest_wilayas() {
        for (var row : json(ADDRESS + "?asof=2026-11-23").get("items")) {
            var claimed = row.get("code").asInt() >= 59;

            assertThat(row.get("doubts").toString().contains("unverified-code"))
                    .as(row.toString())
                    .isEqualTo(claimed);
        }
        assertThat(TAWAMA.get("/fr/statistics?asof=2026-11-23").body())
                .contains("Ce qui est affirmé et n’est pas prouvé")
                .contains("59 · 60 · 61 · 62 · 63 · 64 · 65 · 66 · 67 · 68 · 69");
        assertThat(TAWAMA.get("/fr/statistics?asof=2021-06-01").body())
                .doesNotContain("Ce qui est affirmé et n’est pas prouvé");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asof=1983-12-31", "known=0"})
    void says_that_no_division_is_known_and_makes_none_up(String past) {
        assertThat(json(ADDRESS + "?" + past).get("items")).isEmpty();
        assertThat(json(ADDRESS + "?" + past).get("since").isNull()).isTrue();
        assertThat(TAWAMA.get(ADDRESS + ".csv?" + past).body().lines()).hasSize(1);
        assertThat(TAWAMA.get("/en/statistics?" + past).body())
                .contains("no division into wilayas")
                .doesNotContain("<circle class=\"census", "<tbody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void gives_the_same_numbers_on_the_page_as_a_table_and_as_circles(String language) {
        var figures = json(ADDRESS + "?asof=2021-06-01");
        var page = TAWAMA.get("/" + language + "/statistics?asof=2021-06-01").body();
        var csv = TAWAMA.get(ADDRESS + ".csv?asof=2021-06-01").body().lines().toList();

        var cells = Pattern.compile(
                        "<td role=\"cell\" class=\"number\"[^>]*>(?:<a [^>]*>|<span class=\"muted\">)(\\d+)<")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        var expected = figures.get("items")
                .valueStream()
                .flatMap(row -> List.of("agreements", "countries", "parties", "questions").stream()
                        .map(name -> row.get(name).asString()))
                .toList();

        assertThat(cells).isEqualTo(expected);
        assertThat(page.split("<circle class=\"census-", -1)).hasSize(58 + 1);
        assertThat(csv).hasSize(58 + 1);
        assertThat(csv.get(1)).startsWith("DZ-01,01,").contains(",2021-06-01,");
        assertThat(page).contains("href=\"/" + language + "/statistics?asof=1984-02-07\"");
    }

    private static TreeMap<String, Long> agreements(String day) {
        var counts = new TreeMap<String, Long>();
        for (var row : json(ADDRESS + "?asof=" + day).get("items")) {
            counts.put(row.get("id").asString(), row.get("agreements").asLong());
        }
        return counts;
    }

    private static long total(JsonNode list) {
        return list.get("total").asLong();
    }

    private static JsonNode json(String address) {
        return JsonMapper.shared().readTree(TAWAMA.get(address).body());
    }
}
