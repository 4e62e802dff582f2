package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawama.app.RunningTawama;
import org.tawama.opendata.Format;
import org.tawama.opendata.Listed;
import org.tawama.vocabulary.Folding;

/// The whole site as files, opened in a real browser from the disk. Takes a minute or two: every page is
/// copied in three languages.
class SiteCopyTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();
    private static final Pattern LINK = Pattern.compile("\\s(?:href|src|action)=\"([^\"#?]*)[^\"]*\"");

    private static final Path FOLDER = CopiedSite.archive().resolve("site");

    @Test
    void has_every_page_in_three_languages_and_no_dead_link() throws IOException {
        var dead = new TreeSet<String>();
        var files = files(".html");
        for (var file : files) {
            var links = LINK.matcher(Files.readString(file)).results().map(found -> found.group(1));
            links.filter(link -> !link.isEmpty() && !link.matches("https?:.*|mailto:.*"))
                    .filter(link -> link.startsWith("/")
                            || !Files.isRegularFile(file.getParent().resolve(link)))
                    .forEach(link -> dead.add(FOLDER.relativize(file) + " → " + link));
        }

        assertThat(dead).isEmpty();
        assertThat(files).hasSizeGreaterThan(15_000);
        for (var language : List.of("ar", "fr", "en")) {
            assertThat(FOLDER.resolve(language + "/agreements/a35.html")).exists();
            assertThat(FOLDER.resolve(language + "/territories/DZ-06.html")).exists();
            assertThat(FOLDER.resolve(language + "/register/entries/1.html")).exists();
            assertThat(FOLDER.resolve(language + "/agreements.country-FR.html")).exists();
        }
        for (var listed : Listed.values()) {
            for (var format : Format.of(listed)) {
                var told = format.speaks() ? List.of(".ar", ".fr", ".en") : List.of("");
                for (var language : told)
                    assertThat(FOLDER.resolve("data/" + listed.code() + language + "." + format.extension()))
                            .isNotEmptyFile();
            }
        }
    }

    /// Once the copy ended at the first record that had been withdrawn, and blamed the disk.
    @Test
    void says_of_a_withdrawn_record_what_happened() throws IOException {
        assertThat(Files.readString(FOLDER.resolve("fr/parties/" + CopiedSite.WITHDRAWN + ".html")))
                .contains("Retrait du lot copied-1");
    }

    @Test
    void names_no_address_of_the_machine_it_was_made_on() throws IOException {
        for (var file : files(".html")) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain("localhost:" + TAWAMA.port());
        }
    }

    @ParameterizedTest
    @CsvSource({"fr, Béjaïa", "fr, bejaia", "fr, بجاية", "ar, BEJAIA", "ar, بِجاية", "en, بجايه", "en, Béjaïa"})
    void finds_the_same_page_in_any_spelling_and_follows_it(String language, String words) {
        try (var context = SystemChromium.shared().newContext()) {
            var tab = context.newPage();
            var faults = new ArrayList<String>();
            tab.onPageError(faults::add);
            tab.navigate(FOLDER.resolve(language + "/index.html").toUri().toString());

            tab.fill("#q", words);
            tab.press("#q", "Enter");
            var hit = tab.locator("#found a[href='territories/DZ-06.html']");
            hit.waitFor();
            hit.click();

            assertThat(tab.url()).endsWith(language + "/territories/DZ-06.html");
            assertThat(tab.locator("h1").innerText()).containsAnyOf("Béjaïa", "بجاية");
            assertThat(tab.evaluate(
                            "document.fonts.ready.then(() => [...document.fonts].some(f => f.status == 'loaded'))"))
                    .isEqualTo(true);
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void finds_an_agreement_by_what_a_source_prints() {
        try (var context = SystemChromium.shared().newContext()) {
            var tab = search(context.newPage(), "fr", "binzert");

            assertThat(tab.locator("#found a").first().innerText()).contains("Bizerte");
            assertThat(tab.locator("#count").innerText()).contains("1");
        }
    }

    @Test
    void says_that_nothing_was_found() {
        try (var context = SystemChromium.shared().newContext()) {
            var tab = search(context.newPage(), "en", "xqzzw <b>");

            assertThat(tab.locator("#count").innerText()).isEqualTo("Records found: 0");
            assertThat(tab.locator("#found").isVisible()).isFalse();
        }
    }

    private static Page search(Page tab, String language, String words) {
        tab.navigate(FOLDER.resolve(language + "/search.html").toUri().toString());
        tab.fill("#q", words);
        tab.press("#q", "Enter");
        tab.waitForFunction("document.getElementById('count').textContent !== ''");
        return tab;
    }

    /// Every heading of the French and Arabic territories, and spellings made to be hard.
    @Test
    void folds_as_the_register_folds() throws IOException {
        var texts = new ArrayList<>(
                List.of("L’Haÿ-les-Roses", "Œuilly", "STRASSE straße", "الأربعــاء", "أُولاد", "٣٤", "ﻻ", "İzmir"));
        for (var file : files(".html")) {
            if (file.toString().matches(".*/(fr|ar)/territories/.*")) {
                var heading = Pattern.compile("<h1[^>]*>(.*?)</h1>").matcher(Files.readString(file));
                if (heading.find()) texts.add(heading.group(1));
            }
        }
        try (var context = SystemChromium.shared().newContext()) {
            var tab = context.newPage();
            tab.navigate(FOLDER.resolve("fr/search.html").toUri().toString());

            var folded = tab.evaluate("texts => texts.map(tawamaFold)", texts);

            assertThat(folded).isEqualTo(texts.stream().map(Folding::fold).toList());
            assertThat(texts).hasSizeGreaterThan(1_000);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fr/index.html",
        "ar/search.html",
        "en/agreements/a35.html",
        "ar/agreements.country-FR.html",
        "index.html"
    })
    void has_no_violation_of_accessibility(String file) {
        for (var width : new int[] {1280, 360}) {
            try (var context = SystemChromium.shared()
                    .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, 900))) {
                var tab = context.newPage();
                tab.navigate(FOLDER.resolve(file).toUri().toString());
                if (Boolean.getBoolean("pictures")) {
                    tab.screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of("target/pictures/copy-" + width + "-" + file.replace('/', '-') + ".png")));
                }

                assertThat(Accessibility.violations(tab)).isEmpty();
                assertThat(tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .isEqualTo(0);
            }
        }
    }

    private static List<Path> files(String ending) throws IOException {
        try (var all = Files.walk(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
