package org.tawama.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The browser that all tests of a run share: the system's own Chromium, headless. It ends with the run.
final class SystemChromium {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private SystemChromium() {}

    static Browser shared() {
        return Shared.BROWSER;
    }

    /// Never skips: pages that nobody looked at are not tested.
    private static Path executable() {
        return Stream.concat(Stream.ofNullable(System.getenv("TAWAMA_CHROMIUM")).map(Path::of), PLACES.stream())
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "The pages are tested in a real browser and there is no Chromium here: install it"
                                + " (apt-get install chromium) or name its executable in TAWAMA_CHROMIUM."));
    }

    private static final class Shared {
        static final Browser BROWSER = launch();

        private static Browser launch() {
            var executable = executable();
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(executable)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-dev-shm-usage",
                                    "--disable-quic",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
    }
}
