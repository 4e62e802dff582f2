package org.tawama.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What no longer counts when two spellings are compared, in Latin and Arabic letters and in any other script.
class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "Béjaïa, BEJAIA",
        "Béjaïa, Bejai\u0308a",
        "Aïn Defla, Ain-Defla",
        "M’Sila, M'sila",
        "Saint-Étienne, saint etienne",
        "L’Œuvre, l'oeuvre",
        "ﬁnance, finance",
        "Straße, STRASSE",
        "Łódź, lodz",
        "Gdańsk, gdansk",
        "Diyarbakır, DIYARBAKIR",
        "İzmir, Izmir",
        "الأربعــاء, الاربعاء",
        "تيزى وزو, تيزي وزو",
        "الأغواط, الاغواط",
        "آفلو, أفلو",
        "قسنطينة, قسنطينه",
        "مُحَمَّد, محمد",
        "٢٠٠٧, 2007",
        "۲۰۰۷, 2007",
        "معسكر\u200e, معسكر",
        "Σόφια, ΣΟΦΙΑ",
        "Димитровград, ДИМИТРОВГРАД",
        "Ёлкино, елкино"
    })
    void spellings_of_one_name_fold_alike(String one, String other) {
        assertThat(Folding.fold(one)).isEqualTo(Folding.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"Oran, Orange", "Tiaret, Tipaza", "باتنة, بجاية", "Saint Denis, Saint-Denise", "2007, 2008"})
    void different_names_stay_apart(String one, String other) {
        assertThat(Folding.fold(one)).isNotEqualTo(Folding.fold(other));
    }

    @Property
    void folding_twice_changes_nothing(@ForAll String text) {
        var once = Folding.fold(text);

        assertThat(Folding.fold(once)).isEqualTo(once);
    }

    @Property
    void nothing_but_words_and_single_spaces_is_left(@ForAll String text) {
        var folded = Folding.fold(text);

        assertThat(folded).doesNotContain("  ").isEqualTo(folded.strip());
        assertThat(folded.codePoints().allMatch(letter -> letter == ' ' || Character.isLetterOrDigit(letter)))
                .isTrue();
    }

    /// The short way for plain texts must not be another way.
    @Property
    void plain_text_folds_as_any_other(@ForAll @CharRange(to = 127) String text) {
        assertThat(Folding.fold(text)).isEqualTo(Folding.foldAny(text));
    }

    @Property(tries = 200)
    void the_latin_key_is_latin(@ForAll String text) {
        assertThat(Folding.latin(text)).matches("[a-z0-9 ]*");
    }

    @Test
    void the_latin_key_reads_arabic_letters() {
        assertThat(Folding.latin("وهران")).isEqualTo(Folding.latin("whran"));
        assertThat(Folding.latin("Béjaïa")).isEqualTo("bejaia");
    }

    @Test
    void nothing_folds_to_nothing() {
        assertThat(Folding.fold("")).isEmpty();
        assertThat(Folding.fold(" -’ـ ")).isEmpty();
    }
}
