package org.tawama.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {
    /// A hole inside a case is a hole all the same: it must be filled, and a sentence without it is another sentence.
    @Test
    void knows_the_holes_inside_the_cases_of_another_one() {
        var until = Phrase.parse(Language.FR, "{ends, select, day {jusqu’au {to}} other {jusqu’en {to}}}");

        assertThat(until.holes()).containsExactlyInAnyOrder("ends", "to");
        assertThat(until.fill(Map.of("ends", "stretch", "to", "mars 2015"))).isEqualTo("jusqu’en mars 2015");
        assertThatThrownBy(() -> until.fill(Map.of("ends", "day"))).hasMessageContaining("wants [ends, to]");
    }

    /// Were the Latin word isolated for the Arabic sentence, it would choose no case.
    @Test
    void chooses_a_case_by_a_word_of_another_direction() {
        var until = Phrase.parse(Language.AR, "{ends, select, day {حتى يوم} other {حتى}}");

        assertThat(until.fill(Map.of("ends", "day"))).isEqualTo("حتى يوم");
    }

    private static final String ARABIC_LINKS = "{count, plural, zero {لا علاقة} one {علاقة واحدة} two {علاقتان}"
            + " few {# علاقات} many {# علاقة} other {# علاقة}}";

    @ParameterizedTest
    @CsvSource({"0, لا علاقة", "1, علاقة واحدة", "2, علاقتان", "3, 3 علاقات", "11, 11 علاقة", "100, 100 علاقة"})
    void counts_in_six_arabic_forms_with_western_digits(int count, String said) {
        var phrase = Phrase.parse(Language.AR, ARABIC_LINKS);

        assertThat(phrase.fill(Map.of("count", count))).isEqualTo(said);
    }

    @Test
    void names_the_plural_forms_that_are_missing() {
        var phrase = Phrase.parse(Language.AR, "{count, plural, one {واحد} other {# {inner}}}");

        assertThat(phrase.missingPluralForms().get("count")).containsExactly("few", "many", "two", "zero");
        assertThat(Phrase.parse(Language.AR, ARABIC_LINKS).missingPluralForms()).isEmpty();
    }

    @Test
    void isolates_a_latin_name_in_an_arabic_sentence_and_an_arabic_name_in_a_french_one() {
        var arabic = Phrase.parse(Language.AR, "مع {name}").fill(Map.of("name", "Binzert (Libye)"));
        var french = Phrase.parse(Language.FR, "avec {name}").fill(Map.of("name", "بنزرت"));

        assertThat(arabic).isEqualTo("مع \u2068Binzert (Libye)\u2069");
        assertThat(french).isEqualTo("avec \u2068بنزرت\u2069");
    }

    @Test
    void leaves_a_name_alone_that_runs_with_its_sentence() {
        assertThat(Phrase.parse(Language.FR, "avec {name}").fill(Map.of("name", "Bizerte")))
                .isEqualTo("avec Bizerte");
        assertThat(Phrase.parse(Language.AR, "مع {name}").fill(Map.of("name", "بنزرت")))
                .isEqualTo("مع بنزرت");
    }

    @Test
    void refuses_to_be_half_filled() {
        var phrase = Phrase.parse(Language.EN, "{count} links with {country}");

        assertThatThrownBy(() -> phrase.fill(Map.of("count", 3))).hasMessageContaining("wants [count, country]");
        assertThatThrownBy(() -> phrase.fill(Map.of("count", 3, "country", "France", "x", 1)))
                .hasMessageContaining("was given [count, country, x]");
    }

    @Test
    void refuses_a_broken_pattern() {
        assertThatThrownBy(() -> Phrase.parse(Language.EN, "{count")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Phrase.parse(Language.EN, "{0}")).hasMessageContaining("names");
    }
}
