package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.app.RunningTawama;
import org.tawama.vocabulary.Language;

/// Follows the links of the pages over real HTTP, a few of each shape, until there is nothing new; takes half a minute.
class RouteWalkTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"([^\"]+)\"");

    /// The key of a message; `territories.csv` is the name of a file.
    private static final Pattern KEY =
            Pattern.compile("[>\"](?:portal|agreements|bodies|parties|territories|evidence|doubt|api)"
                    + "\\.(?!(?:csv|geojson|ics|atom)[<\"])[a-z]+[.a-z-]*[<\"]");

    /// How many addresses of one shape are followed: the same page of another record tells nothing new.
    private static final int OF_ONE_SHAPE = 2;

    /// Filters can be combined without end; each is followed by itself.
    private static final int MOST_PARAMETERS = 1;

    private static final int MOST = 2_500;

    /// A record that was withdrawn has a page that says so.
    private static final int GONE = 410;

    @BeforeAll
    static void waits_for_the_lists() {
        PortalFixture.awaitLists(TAWAMA);
    }

    @ParameterizedTest
    @EnumSource
    void finds_no_dead_link_and_no_unfinished_page(Language language) {
        var faults = new ArrayList<String>();
        var seen = new LinkedHashSet<String>();
        var shapes = new HashMap<String, Integer>();
        var waiting = new ArrayDeque<>(List.of("/" + language.code()));
        while (!waiting.isEmpty() && seen.size() < MOST) {
            var address = waiting.removeFirst();
            if (!seen.add(address)) continue;
            var answer = TAWAMA.get(address);
            if (answer.statusCode() == 302 && address.contains("@")) {
                waiting.add(answer.headers().firstValue("Location").orElseThrow());
                continue;
            }
            if (answer.statusCode() >= 300 && answer.statusCode() != GONE)
                faults.add(answer.statusCode() + " at " + address);
            var type = answer.headers().firstValue("Content-Type").orElse("");
            if (!type.startsWith("text/html")) continue;
            unfinished(answer.body(), address).ifPresent(faults::add);
            if (!address.startsWith("/" + language.code())) continue; // the walk in that language goes on from there
            links(answer.body()).filter(link -> worthIt(link, shapes)).forEach(waiting::add);
        }

        assertThat(faults).isEmpty();
        assertThat(seen).hasSizeGreaterThan(40).hasSizeLessThan(MOST);
    }

    private static Stream<String> links(String html) {
        return LINK.matcher(html)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&").replaceFirst("#.*", ""))
                .map(link -> link.replace(TAWAMA.address().toString(), ""))
                .filter(link -> link.startsWith("/"));
    }

    private static boolean worthIt(String link, Map<String, Integer> shapes) {
        return link.chars().filter(character -> character == '=').count() <= MOST_PARAMETERS
                && shapes.merge(shape(link), 1, Integer::sum) <= OF_ONE_SHAPE;
    }

    /// The address without what differs from record to record and from value to value.
    private static String shape(String link) {
        var parts = link.split("\\?", 2);
        var path = Stream.of(parts[0].split("/"))
                .map(segment -> segment.matches(".*\\d.*|[A-Z]{2}") && !segment.equals("v1") ? "*" : segment)
                .collect(Collectors.joining("/"));
        // A paper is its page, set otherwise.
        if (parts.length == 1 || path.matches(".*/print(\\.pdf)?")) return path;
        return path
                + Stream.of(parts[1].split("&"))
                        .map(pair -> pair.split("=")[0])
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static Optional<String> unfinished(String html, String address) {
        var missing = new ArrayList<String>();
        if (!html.matches("(?s).*<title>[^<]{4,}</title>.*")) missing.add("title");
        if (html.split("<h1[ >]", -1).length != 2) missing.add("one h1");
        Stream.of("<header", "<main", "<footer", "<nav", "rel=\"canonical\"", "hreflang=\"ar\"", "hreflang=\"en\"")
                .filter(part -> !html.contains(part))
                .forEach(missing::add);
        if (html.contains("???")) missing.add("a sentence");
        KEY.matcher(html).results().findFirst().ifPresent(key -> missing.add("a sentence for " + key.group()));
        return missing.isEmpty() ? Optional.empty() : Optional.of(address + " lacks " + missing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ar | /ar",
                "fr-DZ,fr;q=0.9,ar;q=0.8 | /fr",
                "de, en;q=0.5, ar;q=0.8 | /ar",
                "en;q=0, fr;q=0.1 | /fr",
                "de | /fr",
                ";;;=q | /fr",
                "en-GB | /en"
            })
    void opens_in_the_language_that_the_reader_prefers(String row) {
        var preference = row.split(" \\| ");

        var answer = TAWAMA.get("/", "Accept-Language", preference[0]);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains(preference[1]);
        assertThat(answer.headers().firstValue("Vary").orElse("")).containsIgnoringCase("Accept-Language");
    }

    @Test
    void says_in_the_readers_language_that_nothing_is_there() {
        for (var path : List.of("/nothing", "/nothing/at/all", "/static/nothing.css", "/error", "/problems/none")) {
            var answer = TAWAMA.get(path, "Accept-Language", "ar");
            if (answer.statusCode() == 302)
                answer = TAWAMA.get(answer.headers().firstValue("Location").orElseThrow());

            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("<html lang=\"ar\" dir=\"rtl\">", "<h1>");
        }
    }

    @Test
    void takes_nothing_that_is_sent_to_a_page() {
        for (var method : List.of("POST", "PUT", "DELETE")) {
            var answer = TAWAMA.ask(method, "/en/agreements");

            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
            assertThat(answer.body()).contains("<html lang=\"en\"");
        }
    }

    @Test
    void names_every_page_for_search_engines_in_every_language() {
        var robots = TAWAMA.get("/robots.txt").body();
        var map = TAWAMA.get("/sitemap.xml").body();

        assertThat(robots).contains("Sitemap: " + TAWAMA.address() + "/sitemap.xml");
        assertThat(map).contains("<loc>" + TAWAMA.address() + "/fr/agreements/a35</loc>", "hreflang=\"ar\"");
        for (var route : Routes.ALL) {
            if (!route.path().contains("{") && !route.template().equals("paper")) {
                assertThat(map).contains("<loc>" + TAWAMA.address() + "/fr" + route.path() + "</loc>");
            }
        }
    }

    @Test
    void explains_every_kind_of_problem_that_programs_are_told() throws Exception {
        var sentences = new java.util.Properties();
        try (var reader = java.nio.file.Files.newBufferedReader(
                java.nio.file.Path.of("src/main/resources/messages/fr.properties"))) {
            sentences.load(reader);
        }

        for (var key : sentences.stringPropertyNames()) {
            if (key.startsWith("api.problem.") && !key.endsWith(".detail")) {
                var code = key.substring("api.problem.".length());
                assertThat(TAWAMA.get("/ar/problems/" + code).statusCode())
                        .as(code)
                        .isEqualTo(200);
            }
        }
    }
}
