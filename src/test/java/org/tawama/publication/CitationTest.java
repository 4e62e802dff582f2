package org.tawama.publication;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "77 de 2007",
                "77/2007",
                "2007/77",
                "2007 n° 77",
                "n°77 du 07/12/2007",
                "J.O n° 77 du 9 décembre 2007",
                "JORADP-2007-77",
                "رقم ٧٧ لسنة ٢٠٠٧",
                "العدد 77، 9 ديسمبر 2007",
                "no. 77 of 2007",
                "joradp 77 2007"
            })
    void reads_an_issue_however_it_is_cited(String words) {
        assertThat(Citation.parse(words)).hasValueSatisfying(cited -> {
            assertThat(cited.year()).isEqualTo(2007);
            assertThat(cited.number()).isEqualTo(77);
            assertThat(cited.issues()).contains(GazetteIssueId.of(Journal.JORADP, 2007, 77));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "77",
                "2007",
                "07-375",
                "décret 07-375 de 2007",
                "2007 2008",
                "77 78 79 2007",
                "0 de 2007",
                "7777 de 2007",
                "Annaba 2007",
                "99999999999999999999 2007"
            })
    void reads_none_where_the_words_may_mean_something_else(String words) {
        assertThat(Citation.parse(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JORF 94/2008", "jorf n° 94 du 20 avril 2008"})
    void a_journal_that_is_named_is_the_only_one(String words) {
        assertThat(Citation.parse(words).orElseThrow().issues())
                .containsExactly(GazetteIssueId.of(Journal.JORF, 2008, 94));
    }

    @Property
    void reads_back_every_issue_by_its_own_name(
            @ForAll @IntRange(min = 1830, max = 2999) int year, @ForAll @IntRange(min = 1, max = 999) int number) {
        assertThat(Citation.parse(number + "/" + year))
                .hasValueSatisfying(cited -> assertThat(cited).isEqualTo(new Citation(cited.journal(), year, number)));
    }

    @Property
    void never_fails_whatever_the_words(@ForAll String words) {
        assertThat(Citation.parse(words)).isNotNull();
    }
}
