package org.tawama.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.bodies.Body;
import org.tawama.bodies.BodyForm;
import org.tawama.bodies.BodyId;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.SourceId;
import org.tawama.parties.PartyId;
import org.tawama.portal.PortalFixture;
import org.tawama.register.Reason;
import org.tawama.registrar.Kind;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Period;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The tables that cross bodies with states, and countries with states in law: the same cells as a page and for
/// programs, and every number the total of the list that it leads to.
class ParticipationTest {
    private static final String BODIES = "/api/v1/participation/bodies";
    private static final String AGREEMENTS = "/api/v1/participation/agreements";

    private static final String NETWORK = "b-trial";

    private static RunningTawama tawama;

    /// A network in which France was a member twice, Tunisia is to be one, and Niger only meets.
    @BeforeAll
    static void states_a_body_whose_members_have_dates() {
        tawama = RunningTawama.fresh();
        tawama.register().registrar().write("tests", "recorded", Reason.words("en", "For tests."), desk -> {
            var members = List.of(
                    new Body.Membership(state("FR"), "observer", period("1990", "1999-12-31")),
                    new Body.Membership(state("FR"), "chair", period("2010", "")),
                    new Body.Membership(state("TN"), "", period("2020-05-04", "")));
            desk.put(Kind.BODY, body(NETWORK, members), Set.of());
        });
        PortalFixture.awaitLists(tawama);
    }

    @AfterAll
    static void ends_the_server() {
        tawama.close();
    }

    private static Body body(String id, List<Body.Membership> members) {
        return new Body(
                new BodyId(id),
                BodyForm.NETWORK,
                LocalText.of("Réseau d’essai", "شبكة تجريبية", "Trial network"),
                List.of(),
                Optional.empty(),
                List.of(new CountryCode("NE")),
                members,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(Evidence.printedAt(new SourceId("geonames"), "line 1", "Réseau d’essai")));
    }

    private static PartyId state(String country) {
        var found = json("/api/v1/parties?level=state&limit=1&country=" + country);
        return new PartyId(found.at("/items/0/id").asString());
    }

    private static Period period(String from, String to) {
        return new Period(date(from), date(to));
    }

    private static Optional<PartialDate> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "1989-12-31, to-come, to-come, meets, 1",
        "1990-01-01, member, to-come, meets, 2",
        "2000-01-01, to-come, to-come, meets, 1",
        "2010-06-01, member, to-come, meets, 2",
        "2020-05-03, member, to-come, meets, 2",
        "2020-05-04, member, member, meets, 3"
    })
    void tells_on_each_day_what_each_state_is_to_a_body(
            String day, String france, String tunisia, String niger, int states) {
        var row = row(json(BODIES + "?asof=" + day));

        assertThat(part(row, "FR")).isEqualTo(france);
        assertThat(part(row, "TN")).isEqualTo(tunisia);
        assertThat(part(row, "NE")).isEqualTo(niger);
        assertThat(row.get("states").asInt()).isEqualTo(states);
    }

    private static JsonNode row(JsonNode table) {
        return table.get("items")
                .valueStream()
                .filter(item -> item.get("id").asString().equals(NETWORK))
                .findFirst()
                .orElseThrow();
    }

    private static String part(JsonNode row, String country) {
        return row.get("parts")
                .valueStream()
                .filter(part -> part.get("country").asString().equals(country))
                .map(part -> part.get("part").asString())
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1985-01-01", "2005-01-01", "2026-11-23"})
    void counts_the_bodies_of_a_state_as_their_list_does(String day) {
        var table = json(BODIES + "?asof=" + day);

        assertThat(table.get("total"))
                .isEqualTo(json("/api/v1/bodies?asof=" + day).get("total"));
        assertThat(table.get("states")).hasSizeGreaterThan(15);
        for (var state : table.get("states")) {
            var country = state.get("country").asString();
            if (country.equals("DZ")) continue;
            assertThat(state.get("bodies"))
                    .as(country)
                    .isEqualTo(json("/api/v1/bodies?limit=1&asof=" + day + "&country=" + country)
                            .get("total"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1985-01-01", "2005-01-01", "2026-11-23"})
    void counts_agreements_as_their_lists_do(String day) {
        var table = json(AGREEMENTS + "?asof=" + day);
        var list = "/api/v1/agreements?limit=1&asof=" + day;

        assertThat(table.at("/all/total")).isEqualTo(json(list).get("total"));
        assertThat(table.get("unplaced").asInt()).isZero();
        requireCounted(table.get("all"), list);
        for (var row : table.get("items")) {
            requireCounted(row, list + "&country=" + row.get("country").asString());
        }
    }

    private static void requireCounted(JsonNode row, String list) {
        assertThat(row.get("total")).as(list).isEqualTo(json(list).get("total"));
        row.get("statuses")
                .forEachEntry((status, count) -> assertThat(count)
                        .as(list + " " + status)
                        .isEqualTo(json(list + "&status=" + status).get("total")));
    }

    /// Would catch a number of the page that is another than the interface's, or leads to another list.
    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void leads_from_each_number_of_a_page_to_a_list_of_so_many(String language) {
        var numbers = Pattern.compile("<td><a href=\"(/" + language + "/[^\"]+)\">(\\d+)</a></td>");
        var checked = 0;
        for (var address : List.of("/participation", "/participation?form=network", "/participation/agreements")) {
            var page = tawama.get("/" + language + address).body();
            for (var number : numbers.matcher(page).results().toList()) {
                var list = number.group(1).replace("&amp;", "&").replaceFirst("^/..", "/api/v1");
                assertThat(json(list + (list.contains("?") ? "&" : "?") + "limit=1")
                                .get("total")
                                .asString())
                        .as(list)
                        .isEqualTo(number.group(2));
                checked++;
            }
        }

        assertThat(checked).isGreaterThan(50);
    }

    @ParameterizedTest
    @CsvSource({
        "/participation, name, Body",
        "/participation, -name, Body",
        "/participation, form, Form",
        "/participation, -states, States",
        "/participation, FR, France",
        "/participation, -FR, France",
        "/participation/agreements, -total, Agreements",
        "/participation/agreements, signed, Signed"
    })
    void stands_by_the_column_that_the_address_names_and_says_so(String path, String sort, String column) {
        var page = tawama.get("/en" + path + "?sort=" + sort).body();
        var api = path.equals("/participation") ? BODIES : AGREEMENTS;
        var key = api.equals(BODIES) ? "id" : "country";
        var order = json(api + "?lang=en&sort=" + sort)
                .get("items")
                .valueStream()
                .map(item -> item.get(key).asString())
                .toList();

        assertThat(names(page)).isEqualTo(order);
        assertThat(page.split("aria-sort=", -1)).hasSize(2);
        assertThat(page)
                .containsPattern("aria-sort=\"" + (sort.startsWith("-") ? "descending" : "ascending")
                        + "\"><a [^>]*>.{0,40}" + column);
    }

    private static List<String> names(String page) {
        return Pattern.compile("<th scope=\"row\"><a href=\"/en/[a-z]+/([^\"?]+)")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void puts_first_the_bodies_in_which_the_chosen_state_is_the_most() {
        var ranks = json(BODIES + "?sort=FR")
                .get("items")
                .valueStream()
                .map(item -> part(item, "FR"))
                .toList();
        var numbers = new ArrayList<>(ranks);
        numbers.sort(java.util.Comparator.comparingInt(
                part -> List.of("member", "meets", "to-come", "former", "").indexOf(part)));

        assertThat(ranks).isEqualTo(numbers).startsWith("member").endsWith("");
    }

    @Test
    void gives_the_same_cells_as_a_table_of_commas() {
        var lines = tawama.get(BODIES + ".csv?asof=2021-01-01&sort=-states")
                .body()
                .lines()
                .toList();
        var columns = List.of(lines.getFirst().replace("\uFEFF", "").split(","));
        var row = lines.stream()
                .filter(line -> line.startsWith(NETWORK + ","))
                .findFirst()
                .orElseThrow();
        var cells = List.of(row.split(",", -1));

        assertThat(columns)
                .startsWith("id", "name.fr", "name.ar", "name.en", "form", "states")
                .contains("FR", "TN");
        assertThat(cells.get(columns.indexOf("FR"))).isEqualTo("former 1990/1999-12-31|member 2010/..");
        assertThat(cells.get(columns.indexOf("TN"))).isEqualTo("member 2020-05-04/..");
        assertThat(cells.get(columns.indexOf("NE"))).isEqualTo("meets");
        assertThat(cells.get(columns.indexOf("ES"))).isEmpty();
        assertThat(lines.stream().skip(1).map(line -> line.split(",")[0]))
                .containsExactlyElementsOf(json(BODIES + "?asof=2021-01-01&sort=-states")
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("id").asString())
                        .toList());
    }

    @Test
    void says_in_words_who_was_what_and_when() {
        var page = tawama.get("/fr/participation?form=network&asof=2021-01-01").body();

        assertThat(page)
                .contains("ancien membre", "observer", "chair", "participe", "depuis 2010")
                .contains("tabindex=\"0\"");
        assertThat(names(page.replace("/fr/", "/en/")))
                .contains(NETWORK)
                .allSatisfy(id -> assertThat(
                                json("/api/v1/bodies/" + id).get("form").asString())
                        .isEqualTo("network"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/participation?sort=XX",
                "/participation?sort=",
                "/participation?form=club",
                "/participation/agreements?sort=form",
                "/participation?sort=name&sort=form"
            })
    void names_a_column_or_a_form_that_cannot_be_meant(String address) {
        var blank = address.endsWith("=");
        var page = tawama.get("/fr" + address);
        var answer = tawama.get("/api/v1" + address.replace("/participation?", "/participation/bodies?"));

        assertThat(page.statusCode()).isEqualTo(blank ? 200 : 400);
        assertThat(answer.statusCode()).isEqualTo(blank ? 200 : 400);
    }

    @Test
    void is_found_from_the_lists_and_from_the_home_page() {
        for (var from : List.of("/ar", "/ar/bodies", "/ar/statistics")) {
            assertThat(tawama.get(from).body()).as(from).contains("href=\"/ar/participation\"");
        }
        assertThat(tawama.get("/ar/agreements").body()).contains("href=\"/ar/participation/agreements\"");
    }

    /// A list that is asked for a country finds the bodies of which it is a member.
    @Test
    void finds_a_body_by_the_country_of_a_member_on_the_day() {
        assertThat(bodies("FR", "2005-01-01")).doesNotContain(NETWORK);
        assertThat(bodies("FR", "2015-01-01")).contains(NETWORK);
    }

    private static Set<String> bodies(String country, String day) {
        return json("/api/v1/bodies?limit=100&country=" + country + "&asof=" + day)
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .collect(Collectors.toSet());
    }

    private static JsonNode json(String address) {
        var answer = tawama.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
