package org.tawama.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which language a reader gets who says what he prefers.
class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "ar                         | AR",
                "AR-dz                      | AR",
                "en-GB,en;q=0.9             | EN",
                "zh-Hant-TW, en             | EN",
                "fr-DZ,fr;q=0.9,ar;q=0.8    | FR",
                "de, en;q=0.5, ar;q=0.8     | AR",
                "en;q=0.001, ar;q=0.002     | AR",
                "en ; q=0.2 ,\tar;Q=0.3     | AR",
                "en, ar                     | EN",
                "ar;q=1.000, en;q=1.0       | AR",
                "en;q=0.3, en-GB;q=0.9, ar;q=0.5 | EN"
            })
    void is_the_one_with_the_greatest_weight_and_among_equals_the_first_named(String header, Language preferred) {
        assertThat(Language.preferred(header)).isEqualTo(preferred);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "*                  | FR",
                "de, *;q=0.1        | FR",
                "*, fr;q=0          | AR",
                "*, fr;q=0, ar;q=0.0 | EN",
                "ar;q=0.5, *;q=0.8  | FR",
                "en, *;q=0.8        | EN",
                "*;q=0, en;q=0.1    | EN"
            })
    void is_one_that_was_not_named_where_any_will_do(String header, Language preferred) {
        assertThat(Language.preferred(header)).isEqualTo(preferred);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"",
                "de",
                "de;q=0.7, zh",
                "ar;q=0",
                "*;q=0",
                ";;;=q",
                ",,,",
                "a-",
                "-ar",
                "ar-",
                "arabic language",
                "ar;q=2",
                "ar;q=-1",
                "ar;q=0.1234",
                "ar;q=",
                "ar;level=1",
                "ar;q=NaN",
                "%%%,;q=x",
                "عربي",
                "a\u0000r"
            })
    void is_the_first_of_all_for_whoever_wants_none_or_says_it_unreadably(String header) {
        assertThat(Language.preferred(header)).isEqualTo(Language.FR);
    }

    /// Would catch one bad range taking the good ones down with it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"%%%, ar", "fr;q=9, en", "ar, ;;;", "de-, en;q=0.1"})
    void keeps_what_can_be_read_beside_what_cannot(String header) {
        assertThat(Language.preferred(header)).isIn(Language.AR, Language.EN);
    }

    @ParameterizedTest
    @CsvSource({"100, AR", "1000, FR"})
    void does_not_read_a_header_that_no_person_chose(int ranges, Language preferred) {
        assertThat(Language.preferred("ar" + ",de".repeat(ranges))).isEqualTo(preferred);
    }

    @Property(tries = 2_000)
    void is_always_some_language(@ForAll("headers") String header) {
        assertThat(Language.preferred(header)).isNotNull();
    }

    @Provide
    Arbitrary<String> headers() {
        var part = Arbitraries.of("ar", "fr", "en", "de", "*", "-", ";", "q", "=", "0", "1", ".", ",", " ", "\t", "é");
        var any = Arbitraries.strings().ofMaxLength(40);
        return Arbitraries.oneOf(
                any,
                part.list().ofMaxSize(60).map(parts -> String.join("", parts)),
                Combinators.combine(any, any).as((one, other) -> one + ", ar;q=0.5, " + other));
    }
}
