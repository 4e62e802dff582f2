package org.tawama.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawama.vocabulary.Language;

class NotesTest {
    private final Notes notes = new Notes();

    @ParameterizedTest
    @EnumSource
    void every_confidence_is_told_in_every_language_with_its_measure(Confidence confidence) {
        var note = notes.matched(confidence);

        for (var language : Language.values()) {
            assertThat(note.find(language).orElse("")).contains("%");
        }
    }

    @ParameterizedTest
    @EnumSource
    void candidates_are_named_in_every_language(Language language) {
        var note = notes.candidates(List.of("p7", "DZ-0601"));

        assertThat(note.find(language).orElse("")).contains("p7, DZ-0601");
    }
}
