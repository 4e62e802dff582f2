package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawama.api.Forger;
import org.tawama.app.RunningTawama;
import org.tawama.register.LogKey;
import org.tawama.vocabulary.Language;

/// A record with its proof, verified by the reader's own browser and by nothing else. Takes seconds: a browser starts.
class VerifyingTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();
    private static final byte[] FILE =
            TAWAMA.bytes("/api/v1/entries/300/evidence").body();
    private static final String DONE = "[data-verify][data-done]";

    @ParameterizedTest
    @EnumSource
    void finds_a_sound_file_sound_and_sends_nothing(Language language) {
        try (var context = SystemChromium.shared().newContext()) {
            var tab = open(context.newPage(), language);
            var asked = new ArrayList<String>();
            tab.onRequest(request -> asked.add(request.url()));

            assertThat(outcome(tab, FILE)).isEqualTo("sound");

            assertThat(tab.locator(".notice:visible")).satisfies(notice -> {
                assertThat(notice.count()).isEqualTo(1);
                assertThat(notice.getAttribute("class")).contains("notice-good");
            });
            assertThat(tab.locator("[data-fact=entry]").textContent()).isEqualTo("300");
            assertThat(asked).allMatch(url -> url.contains("/static/"), "only the page's own icon");
        }
    }

    /// The proof of a statement from which something was erased since, and that of the statement that erased it.
    @Test
    void finds_what_was_erased_from_as_sound_as_before() {
        var party = ErasedParty.shared();
        try (var context = SystemChromium.shared().newContext()) {
            var tab = open(context.newPage(), Language.FR);

            for (var entry : List.of(party.stated(), party.erased())) {
                var file =
                        TAWAMA.bytes("/api/v1/entries/" + entry + "/evidence").body();
                assertThat(outcome(tab, file)).as("entry " + entry).isEqualTo("sound");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void refuses_a_file_with_one_changed_bit(Language language) {
        try (var context = SystemChromium.shared().newContext()) {
            var tab = open(context.newPage(), language);

            assertThat(outcome(tab, Forger.flipped(FILE))).isNotEqualTo("sound");

            assertThat(tab.locator(".notice:visible").count()).isEqualTo(1);
            assertThat(tab.locator(".notice:visible").getAttribute("class")).contains("notice-wrong");
            assertThat(tab.locator("[data-facts]").isVisible()).isFalse();
        }
    }

    /// Evenly over the whole file, so that each of its members is hit.
    @Test
    void refuses_a_changed_bit_wherever_it_is() {
        try (var context = SystemChromium.shared().newContext()) {
            var tab = open(context.newPage(), Language.EN);

            for (var at = 0; at < FILE.length - 1; at += Math.max(1, FILE.length / 80)) {
                var changed = FILE.clone();
                changed[at] ^= 1;
                assertThat(outcome(tab, changed)).as("byte " + at).isNotIn("sound", "unsure");
            }
            assertThat(outcome(tab, FILE)).isEqualTo("sound");
        }
    }

    @Test
    void refuses_a_file_of_another_register() {
        var ours = TAWAMA.register().register().verifierKeys().getFirst().text();
        var theirs = LogKey.generate(LogKey.DEFAULT_NAME).verifier().text();
        var changed = new String(FILE, StandardCharsets.UTF_8).replace(ours, theirs);
        try (var context = SystemChromium.shared().newContext()) {
            var tab = open(context.newPage(), Language.FR);

            assertThat(outcome(tab, changed.getBytes(StandardCharsets.UTF_8))).isEqualTo("signature");
            assertThat(outcome(tab, "nothing".getBytes(StandardCharsets.UTF_8))).isEqualTo("unreadable");
        }
    }

    @Test
    void says_how_to_verify_without_script() {
        try (var context = SystemChromium.shared().newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
            var tab = open(context.newPage(), Language.FR);

            assertThat(tab.locator("[data-verify]").isVisible()).isFalse();
            assertThat(tab.locator("noscript").textContent()).contains("commande");
            assertThat(tab.locator("main pre").textContent()).contains("./tawama verify");
        }
    }

    private static Page open(Page tab, Language language) {
        tab.navigate(TAWAMA.address() + "/" + language.code() + "/register/verify");
        return tab;
    }

    private static String outcome(Page tab, byte[] file) {
        tab.evaluate("() => delete document.querySelector('[data-verify]').dataset.done");
        tab.setInputFiles("input[type=file]", new FilePayload("record.json", "application/json", file));
        tab.waitForSelector(DONE);
        return tab.locator(DONE).getAttribute("data-done");
    }
}
