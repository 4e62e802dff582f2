package org.tawama.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tawama.app.RunningTawama;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The facts of the ministry's page, as a program reads them from a register that was just founded.
class FoundingPageTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    @Test
    void holds_56_decentralised_agreements_with_the_countries_of_the_page() {
        var list = json("/api/v1/agreements?kind=decentralised&facets=country&limit=100");

        assertThat(list.get("total").asInt()).isEqualTo(56);
        assertThat(list.get("items").size()).isEqualTo(56);
        assertThat(counts(list, "country"))
                .isEqualTo(Map.ofEntries(
                        Map.entry("FR", 38),
                        Map.entry("ES", 2),
                        Map.entry("IT", 2),
                        Map.entry("ML", 2),
                        Map.entry("ZA", 2),
                        Map.entry("BA", 1),
                        Map.entry("BG", 1),
                        Map.entry("EH", 1),
                        Map.entry("KR", 1),
                        Map.entry("MA", 1),
                        Map.entry("NE", 1),
                        Map.entry("TN", 1),
                        Map.entry("TR", 1),
                        Map.entry("US", 1),
                        Map.entry("VE", 1)));
    }

    /// The page counts by the 48 wilayas; on a later day two of its communes lie in wilayas that were founded since.
    @Test
    void holds_agreements_of_23_wilayas_as_they_were_before_the_new_ones() {
        var then = json("/api/v1/agreements?kind=decentralised&facets=wilaya&asof=2019-01-01");
        var now = json("/api/v1/agreements?kind=decentralised&facets=wilaya&asof=2026-11-23");

        assertThat(counts(then, "wilaya")).hasSize(23);
        assertThat(counts(now, "wilaya").values().stream()
                        .mapToInt(count -> count)
                        .sum())
                .isEqualTo(56);
    }

    @Test
    void holds_4_bilateral_agreements_and_15_joint_commissions_with_15_countries() {
        var commissions = json("/api/v1/bodies?form=joint-commission&facets=country&limit=100");

        assertThat(json("/api/v1/agreements?kind=bilateral").get("total").asInt())
                .isEqualTo(4);
        assertThat(commissions.get("total").asInt()).isEqualTo(15);
        assertThat(counts(commissions, "country"))
                .hasSize(15)
                .allSatisfy((country, count) -> assertThat(count).isEqualTo(1));
    }

    @Test
    void finds_the_multilateral_bodies_by_any_of_their_acronyms() {
        for (var acronym : new String[] {"CMAI", "AIMC", "CIMO", "CGLU", "UCLG"}) {
            assertThat(json("/api/v1/bodies?q=" + acronym).get("total").asInt())
                    .as(acronym)
                    .isPositive();
        }
    }

    @Test
    void shows_what_is_printed_beside_what_is_understood() {
        var bizerte = json("/api/v1/agreements?q=Bizerte").at("/items/0");

        assertThat(bizerte.get("parties").toString()).contains("\"country\":\"TN\"");
        assertThat(bizerte.get("evidence"))
                .anySatisfy(item -> assertThat(item.path("doubt").asString("")).isEqualTo("wrong-country"));
    }

    private static Map<String, Integer> counts(JsonNode list, String facet) {
        var counts = new TreeMap<String, Integer>();
        list.at("/facets/" + facet)
                .forEach(count -> counts.put(
                        count.get("value").asString(), count.get("count").asInt()));
        return counts;
    }

    private static JsonNode json(String path) {
        return JsonMapper.shared().readTree(TAWAMA.get(path).body());
    }
}
