package org.tawama.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tawama.vocabulary.Impossible.Why;

/// Why a value cannot be, to a reader of each language.
class ImpossibleTest {
    private static final Messages MESSAGES = Messages.load();

    static Stream<Arguments> reasons() {
        return Arrays.stream(Why.values())
                .flatMap(why -> Arrays.stream(Language.values()).map(language -> Arguments.of(why, language)));
    }

    /// Catches a reason without its sentence, a value that is not shown as it was typed, and the program's own English
    /// in a sentence of another language.
    @ParameterizedTest
    @MethodSource("reasons")
    void says_every_reason_in_every_language_with_what_was_typed(Why why, Language language) {
        var typed = why.holes().stream().map(hole -> "xyz-" + hole).toArray();

        var said = new Impossible(why, "only for logs", typed).say(MESSAGES.in(language));

        for (var value : typed) {
            assertThat(said).contains(language == Language.AR ? "\u2068" + value + "\u2069" : value.toString());
        }
        assertThat(said).doesNotContain("only for logs").doesNotEndWith(".");
        if (language != Language.AR) return;
        assertThat(said.replaceAll("[\u2066\u2068][^\u2069]*\u2069", "").replace("JSON", ""))
                .containsPattern("\\p{IsArabic}")
                .doesNotContainPattern("[A-Za-z0-9]");
    }

    @Test
    void shows_a_long_value_on_one_line_and_not_to_its_end() {
        var typed = "a\nb".repeat(100);

        var said = new Impossible(Why.NOT_A_DATE, "", typed).say(MESSAGES.in(Language.FR));

        assertThat(said).startsWith("a\uFFFDb").contains("…").hasLineCount(1).hasSizeLessThan(300);
    }

    @Test
    void shows_no_more_and_no_less_than_its_sentence_has_holes_for() {
        assertThatThrownBy(() -> new Impossible(Why.NOT_A_DATE, "")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Impossible(Why.NO_TIME, "", 3)).isInstanceOf(IllegalStateException.class);
    }
}
