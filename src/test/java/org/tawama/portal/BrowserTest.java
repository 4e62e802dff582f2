package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawama.app.RunningTawama;
import org.tawama.vocabulary.Language;

/// Every public page of the running register in a real browser, in three languages, wide and on a phone. Takes a
/// minute or two: each page is drawn and examined twice. With `-Dpictures=true` pictures land in `target/pictures`,
/// to look at.
class BrowserTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();
    private static final Path PICTURES = Path.of("target/pictures");
    private static final int WIDE = 1280;
    private static final int PHONE = 360;
    private static final String EXCESS = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @BeforeAll
    static void waits_for_the_lists() {
        PortalFixture.awaitLists(TAWAMA);
    }

    /// Every route, the history and the paper of one kind of record for all, and the pages that say why there is none.
    /// A PDF is no page.
    private static List<String> paths() {
        var failures = Stream.of("/nothing/here", "/agreements/none", "/agreements?sort=unknown");
        var narrowed = Stream.of(
                "/agreements?view=cards&country=FR&q=tlemcen",
                "/search?q=tunisie",
                "/search?q=nothing-is-called-like-this",
                "/agreements/a58?asof=2012-07-05",
                "/agreements/a35/history?from=1&to=1",
                "/doubts?status=open",
                "/map?country=FR");
        var routes = Routes.ALL.stream()
                .map(route -> PortalFixture.example(route.path()))
                .filter(path -> !path.matches(".*/(history|print)") || path.startsWith("/agreements/"))
                .filter(path -> !path.endsWith(".pdf"));
        return Stream.of(routes, narrowed, failures).flatMap(stream -> stream).toList();
    }

    @ParameterizedTest
    @EnumSource
    void shows_every_page_without_a_violation_of_accessibility_on_a_wide_screen(Language language) {
        assertThat(faults(language, WIDE, ColorScheme.LIGHT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shows_every_page_without_a_violation_of_accessibility_on_a_phone(Language language) {
        assertThat(faults(language, PHONE, ColorScheme.DARK)).isEmpty();
    }

    private static List<String> faults(Language language, int width, ColorScheme scheme) {
        var faults = new ArrayList<String>();
        try (var context = context(width, scheme)) {
            var tab = context.newPage();
            var strangers = strangers(tab);
            var complaints = complaints(tab);
            for (var path : paths()) {
                var where = "/" + language.code() + path + " at " + width + ": ";
                tab.navigate(TAWAMA.address() + "/" + language.code() + path);
                picture(tab, language, path, width);
                Accessibility.violations(tab).forEach(violation -> faults.add(where + violation));
                var excess = (Integer) tab.evaluate(EXCESS);
                if (excess > 0) faults.add(where + "scrolls sideways by " + excess);
            }
            strangers.forEach(url -> faults.add("asks another host: " + url));
            complaints.forEach(complaint -> faults.add("complains: " + complaint));
        }
        return faults;
    }

    private static List<String> strangers(Page tab) {
        var strangers = new ArrayList<String>();
        tab.onRequest(request -> {
            if (!request.url().startsWith(TAWAMA.address() + "/")) strangers.add(request.url());
        });
        return strangers;
    }

    /// A page that was not found is itself reported by the browser; that is no mistake of the page.
    private static List<String> complaints(Page tab) {
        var complaints = new ArrayList<String>();
        tab.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        tab.onPageError(complaints::add);
        tab.onResponse(response -> {
            if (response.status() >= 400 && !response.request().isNavigationRequest()) complaints.add(response.url());
        });
        return complaints;
    }

    private static void picture(Page tab, Language language, String path, int width) {
        if (!Boolean.getBoolean("pictures")) return;
        var name = path.isEmpty() ? "home" : path.substring(1).replaceAll("[^a-z0-9]+", "-");
        tab.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(name + "-" + language.code() + "-" + width + ".png")));
    }

    private static BrowserContext context(int width, ColorScheme scheme) {
        return SystemChromium.shared()
                .newContext(new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
    }

    @ParameterizedTest
    @EnumSource
    void stops_first_at_the_way_past_the_navigation_and_always_shows_where_the_keyboard_is(Language language) {
        try (var context = context(WIDE, ColorScheme.LIGHT)) {
            var tab = context.newPage();
            for (var path : List.of("", "/agreements", "/agreements/a35", "/doubts", "/register")) {
                tab.navigate(TAWAMA.address() + "/" + language.code() + path);

                tab.keyboard().press("Tab");
                assertThat(tab.evaluate("document.activeElement.className"))
                        .as(path)
                        .isEqualTo("skip");

                for (var stop = 0; stop < 15; stop++) {
                    assertThat(tab.evaluate(FOCUS_IS_SEEN))
                            .as(path + ", stop " + stop)
                            .isEqualTo(true);
                    tab.keyboard().press("Tab");
                }
            }
        }
    }

    private static final String FOCUS_IS_SEEN = """
            () => {
              const element = document.activeElement;
              const style = getComputedStyle(element);
              const box = element.getBoundingClientRect();
              return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                  && box.bottom > 0 && box.top < innerHeight && box.width > 0;
            }""";

    @Test
    void finds_a_record_from_the_home_page_without_any_script() {
        var options = new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(PHONE, 900);
        try (var context = SystemChromium.shared().newContext(options)) {
            var tab = context.newPage();
            tab.navigate(TAWAMA.address() + "/fr");

            tab.fill("#q", "Bejaia");
            tab.press("#q", "Enter");
            tab.locator("main a[href*='/agreements/']").first().click();

            assertThat(tab.url()).contains("/fr/agreements/");
            assertThat(tab.locator("h1").textContent()).contains("Béjaïa");
        }
    }
}
