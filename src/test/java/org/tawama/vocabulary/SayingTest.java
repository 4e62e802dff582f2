package org.tawama.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayingTest {

    @Test
    void names_the_months_as_algeria_does() {
        var months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> PartialDate.parse("2017-%02d".formatted(month)))
                .map(Saying.in(Language.AR)::date)
                .toList();

        assertThat(months)
                .containsExactly(
                        "جانفي 2017",
                        "فيفري 2017",
                        "مارس 2017",
                        "أفريل 2017",
                        "ماي 2017",
                        "جوان 2017",
                        "جويلية 2017",
                        "أوت 2017",
                        "سبتمبر 2017",
                        "أكتوبر 2017",
                        "نوفمبر 2017",
                        "ديسمبر 2017");
    }

    @ParameterizedTest
    @CsvSource({
        "FR, 1999-11-22, 22 novembre 1999",
        "FR, 1962-07-01, 1er juillet 1962",
        "EN, 1962-07-01, 1 July 1962",
        "AR, 1962-07-05, 5 جويلية 1962",
        "FR, 2017-09, septembre 2017",
        "EN, 2017-09, September 2017",
        "EN, 1988~, 1988",
        "AR, 1988, 1988"
    })
    void says_a_date_as_far_as_it_is_known(Language language, String date, String said) {
        assertThat(Saying.in(language).date(PartialDate.parse(date))).isEqualTo(said);
    }

    @Test
    void says_numbers_with_western_digits() {
        assertThat(Saying.in(Language.EN).number(1234)).isEqualTo("1,234");
        assertThat(Saying.in(Language.AR).number(1234)).isEqualTo("1.234");
        assertThat(Saying.in(Language.FR).number(56)).isEqualTo("56");
    }

    @Test
    void lists_accented_names_where_a_reader_looks_for_them() {
        var names = List.of("Oran", "Évry", "Essen", "Œuilly");

        assertThat(names.stream().sorted(Saying.in(Language.FR).order()).toList())
                .containsExactly("Essen", "Évry", "Œuilly", "Oran");
        assertThat(List.of("وهران", "الجزائر", "بجاية").stream()
                        .sorted(Saying.in(Language.AR).order()))
                .containsExactly("الجزائر", "بجاية", "وهران");
    }
}
