package org.tawama.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.Messages;

class RefusalTest {
    @Test
    void every_reason_has_its_sentence_in_every_language() {
        var messages = Messages.load();
        var refusals = Arrays.stream(Refusal.Reason.values()).map(reason -> new Refusal(reason, "ligne 7"));

        assertThat(refusals).allSatisfy(refusal -> {
            for (var language : Language.values()) {
                assertThat(refusal.say(messages.in(language))).isNotBlank();
            }
        });
    }

    @Test
    void shows_the_beginning_of_a_long_text_only() {
        var refusal = new Refusal(Refusal.Reason.UNKNOWN_TEXT, "x".repeat(10_000));

        assertThat(refusal.shown()).hasSize(Refusal.MOST_SHOWN).endsWith("…");
    }
}
