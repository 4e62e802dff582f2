package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawama.app.RunningTawama;
import org.tawama.vocabulary.Language;

/// Opens every route of the running register in a real browser, wide and on a phone; takes some seconds, because the
/// browser reads each page twice. Pictures land in `target/public-site`, to look at.
class PublicSiteLookTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();
    private static final Path FOLDER = Path.of("target/public-site");
    private static final List<String> MORE = List.of(
            "/agreements?view=cards&country=FR&q=tlemcen",
            "/agreements?q=nothing-is-called-like-this",
            "/agreements/a58?asof=2012-07-05",
            "/agreements?sort=unknown",
            "/agreements/none");
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void starts_the_browser() {
        PortalFixture.awaitLists(TAWAMA);
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void ends_the_browser() {
        browser.close();
        playwright.close();
    }

    @ParameterizedTest
    @EnumSource
    void is_accessible_and_never_scrolls_sideways_nor_asks_another_server(Language language) {
        for (var width : List.of(1280, 360)) {
            var scheme = width == 360 ? ColorScheme.DARK : ColorScheme.LIGHT;
            try (var context = browser.newContext(
                    new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme))) {
                var tab = context.newPage();
                var strangers = new ArrayList<String>();
                tab.onRequest(request -> {
                    if (!request.url().startsWith(TAWAMA.address().toString())) strangers.add(request.url());
                });
                for (var path : paths()) {
                    var where = "/" + language.code() + path + " at " + width;
                    tab.navigate(TAWAMA.address() + "/" + language.code() + path);
                    tab.evaluate("document.fonts.ready");
                    tab.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(FOLDER.resolve(where.replaceAll("[^a-zA-Z0-9]+", "-") + ".png")));

                    var excess =
                            tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                    var violations = new AxeBuilder(tab)
                                    .withTags(List.of(
                                            "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                                    .analyze()
                                    .getViolations()
                                    .stream()
                                    .map(rule -> rule.getId() + ": "
                                            + rule.getNodes().getFirst().getHtml() + " "
                                            + rule.getNodes().getFirst().getFailureSummary())
                                    .toList();

                    assertThat(excess).as(where).isEqualTo(0);
                    assertThat(violations).as(where).isEmpty();
                }
                assertThat(strangers).isEmpty();
            }
        }
    }

    private static List<String> paths() {
        var paths = new ArrayList<String>();
        Routes.ALL.forEach(route -> paths.add(PortalFixture.example(route.path())));
        paths.addAll(MORE);
        return paths;
    }
}
