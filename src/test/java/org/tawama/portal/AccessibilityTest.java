package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The eye that all pages are looked at with is not blind.
class AccessibilityTest {
    private static final String SOUND = """
            <!doctype html><html lang="en"><head><title>Register</title></head>
            <body><main><h1>Register</h1><p style="color:#000;background:#fff">Read me.</p></main></body></html>""";

    @Test
    void finds_nothing_on_a_sound_page() {
        assertThat(violationsOf(SOUND)).isEmpty();
    }

    @Test
    void finds_what_keeps_readers_out() {
        var broken = SOUND.replace("lang=\"en\"", "")
                .replace("#000", "#ccc")
                .replace("Read me.", "Read me. <img src=\"data:,\"><input>")
                .replace("h1>", "h3>");

        assertThat(violationsOf(broken))
                .extracting(violation -> violation.replaceFirst(" .*(?s:.*)", ""))
                .contains("html-has-lang", "color-contrast", "image-alt", "label", "page-has-heading-one");
    }

    private static List<String> violationsOf(String html) {
        try (Page tab = SystemChromium.shared().newPage()) {
            tab.setContent(html);
            return Accessibility.violations(tab);
        }
    }
}
