package org.tawama.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.api.ApiAddresses;
import org.tawama.portal.PortalFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever can be read can be read as of a day and as known at an entry; what cannot says why in `docs/time.md`. Takes
/// seconds, for it asks for every page and every list several times.
class EveryPastTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();
    private static final String DAY = "2012-07-05";
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]+)\"");

    /// A link to a page about one thing that the log states.
    private static final Pattern RECORD = Pattern.compile(
            "^/../(agreements|parties|territories|countries|bodies|meetings|recommendations|themes|gazette-issues|documents|sources|register/entries)"
                    + "/(?!print)[^/?]+");

    private static long head;

    @BeforeAll
    static void waits_for_the_lists() {
        head = PortalFixture.awaitLists(TAWAMA);
    }

    @Test
    void says_on_every_page_which_past_it_shows_and_stays_in_it() {
        var strays = new TreeSet<String>();
        for (var address : PortalFixture.addresses()) {
            var page = TAWAMA.get(address + "?asof=" + DAY + "&known=" + head);

            assertThat(page.statusCode()).as(address).isEqualTo(200);
            assertThat(page.body()).as(address).contains("class=\"past\"").contains("@" + DAY + "@" + head);
            links(page.body())
                    .filter(link -> !stays(link, address))
                    .forEach(link -> strays.add(address + " leads to " + link));
        }

        assertThat(strays).isEmpty();
    }

    /// Would catch a list, a map, a figure or a facet that counts what was not known yet.
    @Test
    void leads_from_no_page_to_anything_that_was_not_known_yet() {
        var strays = new TreeSet<String>();
        for (var address : PortalFixture.addresses()) {
            links(TAWAMA.get(address + "?known=0").body())
                    .filter(link -> RECORD.matcher(link).find() && !sameInAnyLanguage(link, address))
                    .forEach(link -> strays.add(address + " leads to " + link));
        }

        assertThat(strays).isEmpty();
    }

    private static boolean sameInAnyLanguage(String link, String record) {
        return RECORD.matcher(record).find()
                && link.replaceFirst("\\?.*", "").substring(3).equals(record.substring(3));
    }

    /// Entry, instant and day are three names of one past, on every page and in every answer.
    @Test
    void shows_the_same_past_by_whichever_name() {
        var last = TAWAMA.register().register().entries(head, 1).getFirst().at();
        for (var address : everywhere()) {
            for (var names : List.of(List.of("0", "2001-01-01"), List.of(Long.toString(head), last.toString()))) {
                var byEntry = TAWAMA.get(address + "?known=" + names.getFirst());
                var byTime = TAWAMA.get(address + "?known=" + names.getLast());

                assertThat(byTime.statusCode()).as(address).isEqualTo(byEntry.statusCode());
                assertThat(byTime.body().replace("known=" + names.getLast(), "known=" + names.getFirst()))
                        .as(address + "?known=" + names.getLast())
                        .isEqualTo(byEntry.body());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "known=-1",
                "known=99999999999999999999",
                "known=2024-13-01",
                "known=2999-01-01",
                "known=0&known=1",
                "asof=0000",
                "asof=2010-02-30",
                "asof=2010-05-03&asof=2010-05-04"
            })
    void refuses_everywhere_a_past_that_nobody_can_mean(String query) {
        var name = query.replaceFirst("=.*", "");
        for (var address : everywhere()) {
            var answer = TAWAMA.get(address + "?" + query, "Accept-Language", "en");

            assertThat(answer.statusCode()).as(address).isEqualTo(400);
            assertThat(answer.body()).as(address).contains(name).doesNotContain("Exception");
        }
    }

    /// Every page in one language, and every address of the interface that takes both times.
    private static List<String> everywhere() {
        var all = new ArrayList<>(PortalFixture.addresses());
        all.removeIf(address -> !address.startsWith("/ar"));
        for (var path : description().get("paths").properties()) {
            var both = takes(path.getValue(), "asof") && takes(path.getValue(), "known");
            var address = both ? ApiAddresses.filled(TAWAMA, path.getKey()) : "";
            if (!address.isEmpty()) all.add(address);
        }
        return all;
    }

    private static Stream<String> links(String html) {
        return HREF.matcher(html)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .filter(link -> link.startsWith("/") && !link.startsWith("/static/"));
    }

    private static boolean stays(String link, String from) {
        var both = link.contains("asof=" + DAY) && link.contains("known=" + head);
        var wayOut = link.equals(from) || link.startsWith(from + "?asof=");
        // What the document excepts, and the examples that the page of open data gives.
        var unchanging = link.matches(
                "/api/v1/(entries/.*|log/consistency.*|openapi\\.json)|/log/.*|/files/[0-9a-f]{64}\\.[a-z]{3}(#page=\\d+)?");
        var history = link.matches("/api/v1/([a-z-]+/[^/]+/history|entries)\\?(.*&)?known=" + head);
        var example = from.endsWith("/data") && link.matches("/api/v1/(agreements|doubts|entries).*");
        var permanent = link.matches("[^?]*@\\d+");
        return both || wayOut || permanent || unchanging || history || example;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr", "/fr/agreements", "/ar/parties", "/en/map", "/fr/doubts"})
    void carries_the_past_through_every_form(String address) {
        var page = TAWAMA.get(address + "?asof=" + DAY + "&known=" + head).body();

        for (var form : page.split("<form ", -1)) {
            if (form == page.split("<form ", -1)[0] || !form.contains("</form>")) continue;
            assertThat(form.substring(0, form.indexOf("</form>")))
                    .contains("name=\"asof\" value=\"" + DAY + "\"")
                    .contains("name=\"known\" value=\"" + head + "\"");
        }
    }

    @Test
    void reads_every_address_of_the_interface_in_the_past_or_tells_why_not() throws IOException {
        var told = new TreeSet<>(excepted());
        for (var path : description().get("paths").properties()) {
            if (path.getKey().matches(".*\\.(csv|xlsx|geojson|jsonld|json|ics|atom|oparl|informea)")
                    && !path.getKey().endsWith("openapi.json")) continue;
            var both = takes(path.getValue(), "asof") && takes(path.getValue(), "known");
            var generic = path.getKey()
                    .replaceFirst("/api/v1/[a-z-]+/\\{id}/history", "/api/v1/{kind}/{id}/history")
                    .replaceFirst("/api/v1/[a-z-]+/\\{id}/timemap", "/api/v1/{kind}/{id}/timemap")
                    .replaceFirst("/log/tile/.*", "/log/tile/{level}/{index}");

            if (both) requireObeyed(path.getKey());
            assertThat(excepted().contains(generic)).as(path.getKey()).isEqualTo(!both);
            told.remove(generic);
        }

        assertThat(told).as("exceptions that are none").isEmpty();
    }

    private static void requireObeyed(String path) {
        var address = ApiAddresses.filled(TAWAMA, path);
        if (address.isEmpty()) return;
        if (path.contains("{id}")) {
            assertThat(TAWAMA.get(address + "?known=0").statusCode()).as(path).isEqualTo(404);
            assertThat(TAWAMA.get(address + "?asof=" + DAY + "&known=" + head).statusCode())
                    .as(path)
                    .isEqualTo(200);
            return;
        }
        var before = json(address + "?known=0&asof=" + DAY);
        var then = json(address + "?known=" + (head - 1) + "&asof=" + DAY);

        assertThat(before.get("total").asInt()).as(path).isZero();
        assertThat(before.get("known").asLong()).as(path).isZero();
        assertThat(then.get("known").asLong()).as(path).isEqualTo(head - 1);
        assertThat(then.get("asof").asString()).as(path).isEqualTo(DAY);
    }

    @Test
    void hands_out_every_list_in_every_format_as_it_was_known() {
        for (var path : description().get("paths").propertyNames()) {
            if (path.contains("{") || path.endsWith("openapi.json")) continue;
            if (path.endsWith(".csv")) {
                assertThat(TAWAMA.get(path + "?known=0").body().lines())
                        .as(path)
                        .hasSize(1);
            }
            if (path.endsWith(".geojson")) {
                assertThat(json(path + "?known=0").get("features")).as(path).isEmpty();
            }
            if (path.endsWith(".ics") || path.endsWith(".atom")) {
                assertThat(TAWAMA.get(path + "?known=0").body())
                        .as(path)
                        .doesNotContain("BEGIN:VEVENT")
                        .doesNotContain("<entry>");
            }
        }
    }

    /// Entry 412 stands for the newest one.
    @ParameterizedTest
    @CsvSource({
        "/fr/agreements/a6@412, /fr/agreements/a6?known=412",
        "/fr/agreements/a6@2010-05-03, /fr/agreements/a6?asof=2010-05-03",
        "/fr/agreements/a6@2010-05-03@412, /fr/agreements/a6?asof=2010-05-03&known=412",
        "/en/agreements@2010-05-03@412?country=TN, /en/agreements?country=TN&asof=2010-05-03&known=412",
        "/ar@412, /ar?known=412",
        "/agreements/a6@412, /ar/agreements/a6?known=412",
        "/@412, /ar?known=412",
        "/fr/register/entries/7@412, /fr/register/entries/7?known=412"
    })
    void leads_from_a_permanent_address_to_the_page_it_names(String address, String page) {
        var newest = Long.toString(head);

        var answer = TAWAMA.get(address.replace("412", newest), "Accept-Language", "ar");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains(page.replace("412", newest));
        assertThat(TAWAMA.get(page.replace("412", newest)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fr/agreements/a6@",
                "/fr/agreements/a6@x",
                "/fr/agreements/a6@1@2",
                "/fr/agreements/a6@412@2010-05-03",
                "/fr/agreements@7/a6",
                "/fr/agreements/a6@2010-05"
            })
    void finds_nothing_at_an_address_that_only_looks_permanent(String address) {
        assertThat(TAWAMA.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void names_the_day_or_the_entry_of_a_permanent_address_that_cannot_be() {
        for (var address : List.of("/fr/agreements@2010-02-30", "/fr/agreements@999999999")) {
            var there = TAWAMA.get(address).headers().firstValue("Location").orElseThrow();

            assertThat(TAWAMA.get(there).statusCode()).as(address).isEqualTo(400);
        }
    }

    private static boolean takes(JsonNode path, String name) {
        return path.get("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("name").asString("").equals(name));
    }

    private static JsonNode description() {
        return json("/api/v1/openapi.json");
    }

    private static JsonNode json(String address) {
        return JsonMapper.shared().readTree(TAWAMA.get(address).body());
    }

    /// The addresses of the table in the document.
    private static List<String> excepted() throws IOException {
        var rows = new ArrayList<String>();
        for (var line : Files.readAllLines(Path.of("docs/time.md"))) {
            if (line.startsWith("| `/")) rows.add(line.split("`")[1]);
        }
        return rows;
    }
}
