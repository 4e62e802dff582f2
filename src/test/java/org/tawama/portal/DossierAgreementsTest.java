package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawama.app.RunningTawama;

/// What a dossier tells of agreements: their clauses and what follows from them, and what stands beside them.
class DossierAgreementsTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    @BeforeAll
    static void waits_for_the_lists() {
        PortalFixture.awaitLists(TAWAMA);
    }

    /// Catches a dossier that tells what follows from the clauses of the accord of 2003, and not the clauses.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fr | Durée : 3 ans | par tacite reconduction | le premier jour du deuxième mois | Article 12
                    ar | المدة: 3 سنوات | بالتجديد الضمني | اليوم الأول من الشهر الثاني | المادة 12
                    en | Duration: 3 years | tacitly renewed | the first day of the second month | Article 12
                    """)
    void tells_the_clauses_of_an_agreement_with_what_follows_from_them(
            String language, String duration, String renewal, String rule, String article) {
        assertThat(PaperText.of(TAWAMA, "/" + language + "/countries/FR/dossier")
                        .entry("agreements/a59"))
                .contains(duration, renewal, rule, article);
    }

    /// Catches a day that the register counted back, set like one that an act has.
    @Test
    void marks_what_the_register_worked_out_and_nothing_else() {
        var accord = PaperText.of(TAWAMA, "/fr/countries/FR/dossier").entry("agreements/a59");

        assertThat(accord)
                .contains("Dernière notification : février 2008 · calculé par le registre, en remontant")
                .containsPattern("Reconductions tacites : [^<·]+ · calculé par le registre")
                .containsOnlyOnce("1er avril 2008 : Entré en vigueur</li>")
                .contains("Ne peut être calculé : la durée de chaque reconduction n’est pas connue</li>");
    }

    /// Before its signature an agreement binds nobody to its clauses.
    @Test
    void tells_no_clause_before_the_signature() {
        assertThat(PaperText.of(TAWAMA, "/fr/countries/FR/dossier?asof=2003-10-24")
                        .entry("agreements/a59"))
                .contains("il n’est pas encore signé")
                .doesNotContain("Durée", "tacite reconduction");
    }

    /// The convention of 2007 and its protocol bear one name: the states. Catches a line that has neither form nor
    /// state, nor the decree and the issue by which they are known.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fr | Convention | Protocole | Ratifié | 4 décembre 2007 : Signé | 08-88 | n° 15 du 16 mars 2008
                    ar | اتفاقية | بروتوكول | مصادق عليه | 4 ديسمبر 2007: التوقيع | 08-88 | 15 بتاريخ 16 مارس 2008
                    en | Convention | Protocol | Ratified | 4 December 2007: Signed | 08-88 | no. 15 of 16 March 2008
                    """)
    void tells_of_a_reported_agreement_what_it_is_and_by_what_it_is_known(
            String language, String form, String other, String state, String signed, String decree, String issue) {
        var reported =
                PaperText.of(TAWAMA, "/" + language + "/countries/FR/dossier").chapter("reported");

        assertThat(reported).contains(form + " · " + state, other + " · " + state, signed, decree, issue);
    }

    /// One word tells the day where nothing but a signature is reported.
    @Test
    void a_reported_agreement_of_which_little_is_told_stays_a_line() {
        assertThat(PaperText.of(TAWAMA, "/fr/countries/FR/dossier").chapter("reported"))
                .contains("Alger – Ville de Marseille</a> · signé : mai 2024 · ");
    }

    /// Catches a minister who reads that the accord of 1999 is ratified, and not that it was revised.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | Modifié par : République algérienne | 1er février 2024 (signalé, non confirmé) | Modifie : Accord de
            ar | يعدّله: الجمهورية الجزائرية | 1 فيفري 2024 (مذكور، غير مؤكد) | يعدّل: اتفاق تعاون
            en | Amended by: People’s | 1 February 2024 (reported, not confirmed) | Amends: Cooperation
            """)
    void tells_with_an_agreement_the_instruments_that_are_linked_to_it(
            String language, String amended, String by, String amends) {
        var dossier = PaperText.of(TAWAMA, "/" + language + "/countries/IT/dossier");

        assertThat(dossier.entry("agreements/a58")).contains(amended, by);
        assertThat(dossier.chapter("reported")).contains(amends);
    }

    @Test
    void tells_of_no_instrument_that_was_not_signed_on_the_day() {
        assertThat(PaperText.of(TAWAMA, "/fr/countries/IT/dossier?asof=2024-01-31")
                        .entry("agreements/a58"))
                .doesNotContain("Modifié par");
    }
}
