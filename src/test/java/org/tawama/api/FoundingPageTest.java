package org.tawama.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    /// The page counts by the 48 wilayas; on a later day two of its communes lie in wilayas that were
    /// founded since, and Béchar has none any more.
    @Test
    void counts_23_wilayas_as_printed_on_any_day_and_24_on_the_map_of_today() {
        var then = json("/api/v1/agreements?kind=decentralised&facets=wilaya,printedWilaya&asof=2010-01-01");
        var now = json("/api/v1/agreements?kind=decentralised&facets=wilaya,printedWilaya&asof=2026-11-23");

        assertThat(counts(then, "wilaya")).hasSize(23).isEqualTo(counts(then, "printedWilaya"));
        assertThat(counts(now, "printedWilaya")).isEqualTo(counts(then, "printedWilaya"));
        assertThat(counts(now, "wilaya"))
                .hasSize(24)
                .containsKeys("DZ-52", "DZ-54")
                .doesNotContainKey("DZ-08");
        assertThat(counts(now, "wilaya").values().stream()
                        .mapToInt(count -> count)
                        .sum())
                .isEqualTo(56);
    }

    @Test
    void narrows_a_list_to_the_wilaya_that_a_source_prints() {
        var bechar = json("/api/v1/agreements?printedWilaya=DZ-08");

        assertThat(bechar.get("total").asInt()).isEqualTo(1);
        assertThat(bechar.at("/items/0/title/fr").asString()).isEqualTo("Béni Abbès – Septèmes-les-Vallons");
        assertThat(bechar.at("/items/0/parties/0/wilaya").asString()).isEqualTo("DZ-52");
    }

    /// In the page's own time, what its evidence says of a field is what the record says there.
    @Test
    void shows_in_each_field_what_the_evidence_from_the_page_gives_for_it() {
        var checked = 0;
        for (var list : List.of("agreements", "bodies", "themes")) {
            for (var record :
                    json("/api/v1/" + list + "?limit=100&asof=2010-01-01").get("items")) {
                for (var evidence : record.get("evidence")) {
                    if (!plain(evidence)) continue;
                    var value = evidence.path("value")
                            .asString(evidence.path("printed").asString(""));
                    assertThat(shown(record.at(evidence.get("field").asString())))
                            .as("%s %s", record.get("id"), evidence)
                            .contains(value);
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(300);
    }

    private static boolean plain(JsonNode evidence) {
        return evidence.get("source").asString().equals("founding-page")
                && evidence.get("verdict").asString().equals("accepted")
                && evidence.path("doubt").isMissingNode()
                && !evidence.get("field").asString().isEmpty();
    }

    private static List<String> shown(JsonNode value) {
        if (value.isObject()) return List.of(value.path("fr").asString(""));
        return List.of(value.asString(""));
    }

    /// One rule: a title is made of the places' names, the party's name holds the place's, French has its typographic
    /// apostrophe, and the printed form stands beside.
    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void writes_the_56_titles_and_their_parties_in_one_way(String language) {
        for (var link : json("/api/v1/agreements?kind=decentralised&limit=100").get("items")) {
            var halves = new ArrayList<String>();
            for (var party : link.get("parties")) {
                var name = party.at("/name/" + language).asString();
                var place = json("/api/v1/territories/" + party.get("territory").asString())
                        .at("/name/" + language)
                        .asString();
                var metropolis = party.get("level").asString().equals("metropolis");
                halves.add(metropolis ? name : place);
                assertThat(name).as("%s", link.get("id")).doesNotContain("'").isNotBlank();
                if (!metropolis) assertThat(name).containsAnyOf(place, contracted(place));
                assertThat(party.get("printed").asString()).isNotBlank();
            }

            assertThat(link.at("/title/" + language).asString())
                    .isEqualTo(String.join(" – ", halves))
                    .doesNotContain("'");
        }
    }

    /// *Commune des Ulis*, *Commune du Blanc-Mesnil*.
    private static String contracted(String place) {
        return place.replaceFirst("^Les ", "des ").replaceFirst("^Le ", "du ");
    }

    @Test
    void gives_the_end_of_a_former_name_as_the_source_does() {
        var names = json("/api/v1/parties?q=Gironde").at("/items/0/names");

        assertThat(names.get(0).at("/text/fr").asString()).isEqualTo("Conseil général de la Gironde");
        assertThat(names.get(0).get("to").asString()).isEqualTo("2015-03");
        assertThat(names.get(1).path("to").isMissingNode()).isTrue();
    }

    @Test
    void names_grand_lyon_as_it_was_then_until_a_day_that_is_not_certain() {
        var then = json("/api/v1/parties?q=%22Grand+Lyon%22&asof=2010-05-03").at("/items/0");
        var now = json("/api/v1/parties/" + then.get("id").asString());

        assertThat(then.at("/name/fr").asString()).isEqualTo("Communauté urbaine de Lyon (Grand Lyon)");
        assertThat(then.at("/names/0/to").asString()).isEqualTo("2014-12-31?");
        assertThat(now.at("/name/fr").asString()).isEqualTo("Métropole de Lyon");
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
