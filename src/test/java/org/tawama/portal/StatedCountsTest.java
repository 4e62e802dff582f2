package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.app.RunningTawama;

/// What ministries say of a relation as a whole stands beside what the register counts. Catches a dossier that says 38
/// of a relation of which the minister said “more than 50”, without a word.
class StatedCountsTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();
    private static final String MINISTER = "Plus de 50 accords décentralisés";
    private static final String SURVEY = "Une cinquantaine de partenariats";
    private static final String UNPROVEN = "Sept accords décentralisés";

    @BeforeAll
    static void waits_for_the_lists() {
        PortalFixture.awaitLists(TAWAMA);
    }

    @Test
    void are_told_on_a_dossier_with_their_sources() {
        assertThat(PaperText.of(TAWAMA, "/fr/countries/FR/dossier").chapter("stated"))
                .contains("Leurs nombres ne sont pas ceux du registre")
                .contains(MINISTER, "/sources/apsfr-442706")
                .contains(SURVEY, "/sources/cites-unies-2008")
                .containsPattern(UNPROVEN + "[^<]* · 1 question ouverte");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr/countries/FR", "/fr/countries/FR/dossier", "/ar/countries/FR", "/en/countries/FR"})
    void stand_on_the_page_and_on_paper_in_every_language(String path) {
        assertThat(TAWAMA.get(path).body()).contains("/sources/apsfr-442706");
    }

    @Test
    void stand_on_the_page_of_the_country_that_states_them() {
        var page = PaperText.of(TAWAMA, "/fr/countries/DZ").text();

        assertThat(page).contains("Plus de 100 accords de coopération décentralisée", "Ce que des sources disent");
        assertThat(PaperText.of(TAWAMA, "/fr/countries/DZ/dossier").text()).contains("Plus de 100 accords");
    }

    @Test
    void are_among_the_open_questions_where_their_source_was_not_kept() {
        var questions = PaperText.of(TAWAMA, "/fr/countries/FR/dossier").chapter("questions");

        assertThat(questions)
                .containsPattern("/parties/p\\d+\">République française")
                .contains(UNPROVEN);
    }

    @Test
    void are_not_announced_where_no_source_states_any() {
        assertThat(TAWAMA.get("/fr/countries/ES/dossier").body()).doesNotContain("paper-stated");
        assertThat(TAWAMA.get("/fr/countries/ES").body()).doesNotContain("Ce que des sources disent");
    }
}
