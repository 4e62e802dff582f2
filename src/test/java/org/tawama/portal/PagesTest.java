package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText.Shown;
import org.tawama.vocabulary.Messages;
import org.tawama.vocabulary.Wording;

/// Renders the real templates and reads them in a real browser; takes some seconds, because the browser has to start.
/// Pictures of every page land in `target/specimens`, to look at.
class PagesTest {
    private static final Pages PAGES = Pages.load();
    private static final Path FOLDER = Path.of("target/specimens");
    private static final int WIDE = 1280;
    private static final int PHONE = 360;
    private static final int NARROWEST = 320;

    @ParameterizedTest
    @EnumSource
    void shows_every_page_without_a_violation_of_accessibility(Language language) throws IOException {
        for (var specimen : specimens(language).entrySet()) {
            var name = specimen.getKey() + "-" + language.code();

            assertThat(violations(specimen.getValue(), WIDE, ColorScheme.LIGHT, name + "-wide"))
                    .as(name)
                    .isEmpty();
            assertThat(violations(specimen.getValue(), PHONE, ColorScheme.DARK, name + "-phone"))
                    .as(name)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void never_scrolls_sideways(Language language) throws IOException {
        try (var context = SystemChromium.shared().newContext(options(WIDE, ColorScheme.LIGHT))) {
            var tab = context.newPage();
            for (var specimen : specimens(language).entrySet()) {
                tab.navigate(specimen.getValue().toUri().toString());
                for (var width : List.of(WIDE, 768, PHONE, NARROWEST)) {
                    tab.setViewportSize(width, 900);

                    var excess =
                            tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

                    assertThat(excess).as(specimen.getKey() + " at " + width).isEqualTo(0);
                }
            }
        }
    }

    @Test
    void keeps_hostile_values_as_text() {
        var hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>\u202e";
        var page = new Specimens(Language.FR, "/static").page(Section.HOME, hostile, "/a?\"><script>");
        var shown = new Shown(hostile, Language.FR);
        var front = new Front(
                hostile,
                List.of(new Front.Door(hostile, hostile, hostile)),
                List.of(new Front.Figure(hostile, hostile, List.of(hostile), hostile, hostile)),
                new Page.AsOf(LocalDate.EPOCH, 0),
                Optional.empty(),
                List.of(new LogLine(hostile, hostile, java.time.Instant.EPOCH, hostile, shown, hostile)));

        var html = new String(PAGES.render("front", page, front), StandardCharsets.UTF_8);

        assertThat(html).doesNotContain("<script", "<img", "'><").contains("&lt;script>");
    }

    @Test
    void carries_no_script_and_no_style_of_its_own() throws IOException {
        for (var file : specimens(Language.AR).values()) {
            assertThat(Files.readString(file))
                    .doesNotContain("<script", "<style", " style=", "javascript:", " onclick");
        }
    }

    @Test
    void marks_direction_and_language_and_keeps_the_place_when_switching() {
        var specimens = new Specimens(Language.AR, "/static");
        var page = new Page(
                MessagesOf.arabic(),
                Section.AGREEMENTS,
                "x",
                java.net.URI.create("https://tawama.example"),
                "/agreements",
                "country=FR&q=%C3%A9",
                "/static",
                Optional.empty(),
                Optional.empty());

        var html = new String(PAGES.render("listing", page, specimens.listing()), StandardCharsets.UTF_8);

        assertThat(html)
                .contains("<html lang=\"ar\" dir=\"rtl\">")
                .contains("href=\"/fr/agreements?country=FR&amp;q=%C3%A9\"")
                .contains("rel=\"canonical\" href=\"https://tawama.example/ar/agreements\"");
    }

    @Test
    void names_no_side_of_the_page_in_the_stylesheet() throws IOException {
        var css = Files.readString(Path.of("src/main/resources/static/tawama.css"));

        assertThat(css).doesNotContainPattern("\\b(left|right)\\b|https?:|@import");
    }

    private static final class MessagesOf {
        static Wording arabic() {
            return Messages.load().in(Language.AR);
        }
    }

    private static Map<String, Path> specimens(Language language) throws IOException {
        var assets = Path.of("src/main/resources/static")
                .toAbsolutePath()
                .toUri()
                .toString()
                .replaceAll("/$", "");
        var specimens = new Specimens(language, assets);
        var files = new LinkedHashMap<String, Path>();
        var words = Messages.load().in(language);
        files.put(
                "front",
                write(specimens.page(Section.HOME, words.say("portal.nav.home"), ""), "front", specimens.front()));
        files.put(
                "listing",
                write(
                        specimens.page(Section.AGREEMENTS, words.say("portal.nav.agreements"), "/agreements"),
                        "listing",
                        specimens.listing()));
        files.put(
                "sheet",
                write(
                        specimens.page(Section.AGREEMENTS, "Annaba – Bizerte", "/agreements/35"),
                        "sheet",
                        specimens.sheet()));
        files.put(
                "failure",
                write(
                        specimens.page(Section.HOME, words.say("portal.failure.not-found"), "/x"),
                        "failure",
                        specimens.failure()));
        return files;
    }

    private static Path write(Page page, String template, Object view) throws IOException {
        Files.createDirectories(FOLDER);
        return Files.write(
                FOLDER.toAbsolutePath().resolve(template + "-" + page.language().code() + ".html"),
                PAGES.render(template, page, view));
    }

    private static List<String> violations(Path file, int width, ColorScheme scheme, String name) {
        try (var context = SystemChromium.shared().newContext(options(width, scheme))) {
            var tab = context.newPage();
            tab.navigate(file.toUri().toString());
            tab.evaluate("document.fonts.ready");
            tab.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(FOLDER.resolve(name + ".png")));
            return Accessibility.violations(tab);
        }
    }

    private static Browser.NewContextOptions options(int width, ColorScheme scheme) {
        return new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme);
    }
}
