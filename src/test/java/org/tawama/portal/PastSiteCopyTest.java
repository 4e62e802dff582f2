package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawama.app.RunningTawama;
import org.tawama.cli.Commands;
import tools.jackson.databind.json.JsonMapper;

/// A copy of the site as things stood on a day, as they were known at one of the first entries.
class PastSiteCopyTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();
    private static final Pattern LINK = Pattern.compile("\\s(?:href|src|action)=\"([^\"#?]*)[^\"]*\"");
    private static final int KNOWN = 12;

    @TempDir
    private static Path parent;

    private static Path folder;

    @BeforeAll
    static void copies() {
        PortalFixture.awaitLists(TAWAMA);
        folder = parent.resolve("site");
        var exit = Commands.run(
                options -> 2,
                (options, use) -> use.of(TAWAMA.address(), TAWAMA.register()),
                "export",
                "site",
                "--asof",
                "2010-05-03",
                "--known",
                Integer.toString(KNOWN),
                "--output",
                folder.toString());
        assertThat(exit).isZero();
    }

    @Test
    void shows_that_day_and_entry_on_every_page_and_has_no_dead_link() throws IOException {
        var dead = new TreeSet<String>();
        var files = pages();
        for (var file : files) {
            var html = Files.readString(file);
            LINK.matcher(html)
                    .results()
                    .map(found -> found.group(1))
                    .filter(link -> !link.isEmpty() && !link.matches("https?:.*|mailto:.*"))
                    .filter(link -> link.startsWith("/")
                            || !Files.isRegularFile(file.getParent().resolve(link)))
                    .forEach(link -> dead.add(folder.relativize(file) + " → " + link));
            assertThat(html).as(file.toString()).contains("class=\"past\"");
        }

        assertThat(dead).isEmpty();
        assertThat(files).hasSizeGreaterThan(3 * KNOWN);
        assertThat(Files.readString(folder.resolve("fr/index.html"))).contains("3 mai 2010", "n°\u00a0" + KNOWN);
    }

    @Test
    void holds_what_was_known_then_and_the_whole_log_beside_it() throws IOException {
        assertThat(folder.resolve("fr/register/entries/" + KNOWN + ".html")).exists();
        assertThat(folder.resolve("fr/register/entries/" + (KNOWN + 1) + ".html"))
                .doesNotExist();
        var agreements = JsonMapper.shared().readTree(folder.resolve("data/agreements.json"));
        assertThat(agreements.isArray()).isTrue();
        assertThat(agreements).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("log/log.jsonl")))
                .hasSize((int) TAWAMA.register().records().head() + 2);
    }

    private static List<Path> pages() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file ->
                            file.toString().endsWith(".html") && file.getNameCount() > folder.getNameCount() + 1)
                    .toList();
        }
    }
}
