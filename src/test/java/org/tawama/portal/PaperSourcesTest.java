package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.app.RunningTawama;

/// Paper tells what sources tell: not only what they are called, but what they note, where they lie and what they cite.
class PaperSourcesTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    @BeforeAll
    static void waits_for_the_lists() {
        PortalFixture.awaitLists(TAWAMA);
    }

    /// Catches a sheet that loses the law, the project or the negotiation that its page tells.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr/agreements/a59 | la loi n° 2006-67 du 25 janvier 2006
            fr/agreements/a59 | parmi treize accords de sécurité
            fr/agreements/a59 | Référence : JORFTEXT000018664342
            fr/agreements/a59 | https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000018664342
            ar/agreements/a59 | 2006-67
            en/agreements/a59 | 2006-67
            fr/agreements/a60 | Négocié par le seul ministère de l’Intérieur du côté espagnol
            fr/agreements/a60 | https://www.djazairess.com/fr/elwatan/96731
            fr/agreements/a37 | 690 000 €
            fr/meetings/m24   | Deux accords de jumelage avec la Tunisie
            """)
    void a_sheet_prints_what_its_sources_note_and_where_they_lie(String record, String told) {
        assertThat(PaperText.of(TAWAMA, "/" + record + "/print").chapter("sources"))
                .contains(told);
    }

    @Test
    void a_dossier_tells_what_sources_note_of_each_agreement() {
        assertThat(PaperText.of(TAWAMA, "/fr/countries/FR/dossier").chapter("links"))
                .contains("690 000 €", "Le programme Joussour commence");
        assertThat(PaperText.of(TAWAMA, "/fr/countries/ES/dossier").chapter("agreements"))
                .contains("publiée dans un numéro du début de 2009", "parmi treize accords de sécurité");
    }

    /// What is cited in a source is looked up there.
    @Test
    void a_dossier_says_where_the_source_lies_that_cites_a_document() {
        assertThat(PaperText.of(TAWAMA, "/fr/countries/FR/dossier").chapter("sources"))
                .containsPattern("JORFTEXT000018664342</a> · Document cité dans : [^<]*Décret[^<]*"
                        + " · https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000018664342");
    }

    /// Catches a reading of a source without a locator that ends in a separator before nothing.
    @ParameterizedTest
    @ValueSource(strings = {"meetings/m10", "bodies/b1", "agreements/a59", "agreements/a60", "parties/p97"})
    void a_sheet_in_two_languages_sets_no_separator_before_nothing(String record) {
        assertThat(PaperText.of(TAWAMA, "/fr/" + record + "/print?with=ar,fr").text())
                .doesNotContainPattern("·\\s*(</|·)");
    }
}
