package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tawama.app.RunningTawama;

/// Agreements of the founding page, as a reader sees them.
class AgreementPageTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    @Test
    void says_where_an_agreement_without_any_dated_action_stands() {
        assertThat(page("/fr/agreements/a35")).contains("État inconnu", "Aucun acte daté n’est connu");
        assertThat(page("/ar/agreements/a35")).contains("حالة غير معلومة");
        assertThat(page("/en/agreements/a35")).contains("State unknown", "No dated action is known");
    }

    /// Catches a list that names the first open question of a record whose sources contradict each other.
    @Test
    void a_list_names_the_gravest_open_question_of_an_agreement() {
        assertThat(line(page("/fr/agreements?q=Tifariti"), "a3")).contains("Sources contradictoires");
        assertThat(line(page("/fr/agreements?q=Binzert"), "a35")).doesNotContain("Sources contradictoires");
    }

    private static String line(String list, String id) {
        var from = list.indexOf("/fr/agreements/" + id + "\"");
        assertThat(from).as(id).isPositive();
        return list.substring(from, list.indexOf("</tr>", from));
    }

    @Test
    void sets_what_is_printed_beside_what_is_understood_with_the_reason() {
        var page = page("/fr/agreements/a35");

        assertThat(page).contains("Libye", "Corrigé", "Binzert est Bizerte", "ligne 118", "Commune de Annaba");
        assertThat(page).contains("Pays · Ville de Bizerte");
    }

    @Test
    void cites_the_outside_document_beside_the_reading_it_supports() {
        var french = page("/fr/agreements/a59");
        var arabic = page("/ar/agreements/a59");

        assertThat(french)
                .containsPattern("(?s)>Titre</h3>.*aucun texte n’est transcrit.*Accord relatif à la coopération")
                .contains("Référence : JORADP n°77/2007 (fr.doczz.net/doc/2230457/journal-officiel)")
                .contains("Lecture de la page fondatrice", "Repris du document cité", "Date d’un acte · Ratifié")
                .doesNotContain(".csv");
        assertThat(arabic).contains("المرجع: ").doesNotContain("[JO", "contents page");
    }

    /// Catches a remark that nobody doubts and that therefore stood on no page.
    @Test
    void says_what_a_source_tells_that_raises_no_question() {
        assertThat(page("/fr/agreements/a1"))
                .contains("L’APS cite la coopération Adrar–Gironde en mai 2016.")
                .contains("Référence : APS, 2016-05-25/26, djazairess.com/fr/apsfr/442706");
        assertThat(page("/ar/agreements/a1")).contains("ذكرت وكالة الأنباء الجزائرية تعاون أدرار–جيروند");
    }

    @Test
    void shows_the_wilaya_then_and_now_where_a_border_has_moved() {
        var page = page("/fr/agreements/" + beniAbbes());

        assertThat(page).contains("Béni Abbès (52)", "Béchar (08)", "Wilaya jusqu’au 17 décembre 2019");
    }

    @Test
    void tells_signature_ratification_and_publication_with_both_editions() {
        var page = page("/fr/agreements/a59");

        assertThat(page)
                .contains("État : En vigueur. Il découle de l’acte «\u00a0Entré en vigueur\u00a0»")
                .contains("Décret présidentiel n°\u00a007-375")
                .contains("https://www.joradp.dz/FTP/jo-francais/2007/F2007077.pdf")
                .contains("https://www.joradp.dz/FTP/jo-arabe/2007/A2007077.pdf");
    }

    @Test
    void says_which_entry_it_is_and_how_to_check_and_cite_it() {
        var revision = TAWAMA.register().records().history("a35").getFirst();

        var page = page("/en/agreements/a35");

        assertThat(page)
                .contains("entry no. " + revision.entry())
                .contains(revision.leaf().hex())
                .contains("/api/v1/entries/" + revision.entry() + "/proof")
                .contains("/en/register/entries/" + revision.entry())
                .contains(TAWAMA.address() + "/en/agreements/a35@" + revision.entry())
                .contains("@misc{tawama-a35-" + revision.entry());
    }

    @Test
    void keeps_the_day_and_the_entry_asked_for_when_leading_to_other_records() {
        var head = TAWAMA.register().records().head();

        var page = page("/fr/agreements/a35?asof=2010-01-01&known=" + head);

        assertThat(page).containsPattern("/fr/parties/p\\d+\\?asof=2010-01-01&amp;known=" + head);
    }

    /// The one agreement whose home side is the commune of Béni Abbès.
    private static String beniAbbes() {
        return java.util.stream.IntStream.rangeClosed(1, 60)
                .mapToObj(number -> "a" + number)
                .filter(id -> page("/fr/agreements/" + id).contains("Commune de Béni Abbès"))
                .findFirst()
                .orElseThrow();
    }

    private static String page(String path) {
        var answer = TAWAMA.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
