package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.app.RunningTawama;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Bodies and sessions of the shipped register on the map, beside what the interface says of the same.
class PlacesMapTest {
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]+)\"><title>");
    private static final Pattern GROUP =
            Pattern.compile("id=\"country-([A-Z]{2})\">.*?<ul class=\"group-items\">(.*?)</ul>", Pattern.DOTALL);

    private static RunningTawama tawama;

    @BeforeAll
    static void starts() {
        tawama = RunningTawama.fresh();
        PortalFixture.awaitLists(tawama);
    }

    @AfterAll
    static void ends() {
        tawama.close();
    }

    /// The conference of the western Mediterranean has ten members, of which the register's country is one.
    @Test
    void a_body_is_joined_to_each_of_its_countries() {
        var page = page("/fr/bodies/b2");

        assertThat(links(page)).hasSize(9).contains("/fr/countries/TN", "/fr/countries/MT");
        assertThat(page).contains("Chaque trait joint le pays du registre à un pays de l’instance");
        assertThat(json("/api/v1/bodies/b2.geojson")
                        .at("/features/0/geometry/type")
                        .asString())
                .isEqualTo("MultiPoint");
        assertThat(json("/api/v1/bodies/b2.geojson").at("/features/0/geometry/coordinates"))
                .hasSize(10);
    }

    @Test
    void a_session_is_marked_in_the_country_where_it_met() {
        var session = json("/api/v1/meetings?country=TN")
                .at("/items")
                .valueStream()
                .filter(one -> one.path("country").asString().equals("TN")
                        && one.path("start").isString())
                .findFirst()
                .orElseThrow();
        var id = session.path("id").asString();

        assertThat(links(page("/en/meetings/" + id))).containsExactly("/en/countries/TN");
        assertThat(page("/en/meetings/" + id + "?asof=1970-01-01")).doesNotContain("id=\"map\"");
        assertThat(json("/api/v1/meetings/" + id + ".geojson")
                        .at("/features/0/geometry/type")
                        .asString())
                .isEqualTo("Point");
    }

    @Test
    void all_sessions_stand_where_they_met() {
        var met = new TreeMap<String, Integer>();
        for (var one : all("/api/v1/meetings?limit=100"))
            if (one.path("country").isString()) met.merge(one.path("country").asString(), 1, Integer::sum);

        var page = page("/fr/map/meetings");

        assertThat(groups(page)).isEqualTo(met);
        assertThat(links(page)).isEqualTo(anchors(met.keySet()));
    }

    @Test
    void all_bodies_stand_with_their_countries() {
        var page = page("/fr/map/bodies");
        var groups = groups(page);

        assertThat(page).contains(json("/api/v1/bodies").path("total").asInt() + " instances, pays par pays");
        assertThat(groups).doesNotContainKey("DZ");
        for (var country : groups.entrySet()) {
            var found = json("/api/v1/bodies?country=" + country.getKey())
                    .path("total")
                    .asInt();
            assertThat(country.getValue()).as(country.getKey()).isEqualTo(found);
        }
        assertThat(links(page)).isEqualTo(anchors(groups.keySet()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/fr/map/bodies?country=TN", "/ar/map/bodies?form=conference", "/en/map/meetings?decade=2010"})
    void a_filter_holds_for_the_map(String address) {
        var all = page(address.replaceFirst("\\?.*", ""));

        assertThat(links(page(address)))
                .isNotEmpty()
                .isSubsetOf(links(all))
                .hasSizeLessThan(links(all).size() + 1);
        assertThat(groups(page(address))).isNotEqualTo(groups(all));
    }

    private static Set<String> anchors(Set<String> codes) {
        var anchors = new HashSet<String>();
        codes.forEach(code -> anchors.add("#country-" + code));
        return anchors;
    }

    private static Set<String> links(String page) {
        var links = new HashSet<String>();
        LINK.matcher(page).results().forEach(found -> links.add(found.group(1)));
        return links;
    }

    private static Map<String, Integer> groups(String page) {
        var groups = new TreeMap<String, Integer>();
        GROUP.matcher(page)
                .results()
                .forEach(found -> groups.put(found.group(1), found.group(2).split("<li>").length - 1));
        return groups;
    }

    private static Iterable<JsonNode> all(String address) {
        return json(address).at("/items");
    }

    private static JsonNode json(String address) {
        return JsonMapper.shared().readTree(tawama.get(address).body());
    }

    private static String page(String address) {
        var answer = tawama.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }
}
