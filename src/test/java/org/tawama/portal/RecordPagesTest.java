package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tawama.app.RunningTawama;

/// Parties, places, countries and bodies of the founding page, and the lists of them, as a reader sees them.
class RecordPagesTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    @BeforeAll
    static void waits_for_the_lists() {
        PortalFixture.awaitLists(TAWAMA);
    }

    @Test
    void counts_the_agreements_in_the_words_of_each_language() {
        assertThat(page("/fr/agreements?country=FR&kind=decentralised")).contains("<h1>38 accords</h1>");
        assertThat(page("/en/agreements?country=TN")).contains("<h1>1 agreement</h1>");
        assertThat(page("/ar/agreements?country=TN")).contains("<h1>اتفاق واحد</h1>");
        assertThat(page("/ar/agreements?country=ES&kind=decentralised")).contains("<h1>اتفاقان</h1>");
    }

    @Test
    void lets_every_chosen_filter_be_taken_away_and_keeps_it_when_searching() {
        var page = page("/fr/agreements?country=FR&country=TN&wilaya=DZ-23&q=annaba");

        assertThat(page)
                .contains("href=\"/fr/agreements?country=TN&amp;wilaya=DZ-23&amp;q=annaba\"")
                .contains("href=\"/fr/agreements?country=FR&amp;country=TN&amp;q=annaba\"")
                .contains("href=\"/fr/agreements?country=FR&amp;country=TN&amp;wilaya=DZ-23\"")
                .contains("<input type=\"hidden\" name=\"wilaya\" value=\"DZ-23\">")
                .contains("href=\"/api/v1/agreements.csv?country=FR&amp;country=TN&amp;wilaya=DZ-23&amp;q=annaba\"")
                .contains(
                        "hreflang=\"ar\"",
                        "href=\"/ar/agreements?country=FR&amp;country=TN&amp;wilaya=DZ-23&amp;q=annaba\"");
    }

    @Test
    void finds_countries_bodies_and_fields_from_the_one_search_of_the_home_page() {
        assertThat(page("/fr")).contains("<form class=\"search\" action=\"/fr/search\"");
        assertThat(page("/fr/search?q=Mauritanie"))
                .contains("<h2 id=\"countries\">1 pays</h2>", "href=\"/fr/countries/MR\"")
                .contains("href=\"/fr/bodies/");
        assertThat(page("/en/search?q=CGLU")).contains("<h2 id=\"bodies\">", "href=\"/en/bodies/");
        assertThat(page("/fr/search?q=terrorisme")).contains("<h2 id=\"themes\">", "href=\"/fr/themes/");
        assertThat(page("/ar/search?q=" + encoded("بجاية")))
                .contains("href=\"/ar/territories/", "href=\"/ar/agreements/");
    }

    @Test
    void leads_from_the_first_records_of_a_list_to_all_of_them_on_the_same_day() {
        var page = page("/fr/search?q=France&asof=2010-05-03");

        var all = address(page, "<p><a class=\"button button-quiet\" href=\"");

        assertThat(all).startsWith("/fr/agreements?q=France&asof=2010-05-03&known=");
        assertThat(page(all)).contains("<title>").contains("Chercher «\u00a0France\u00a0» dans tout le registre");
    }

    @Test
    void says_so_when_nothing_answers_and_asks_when_nothing_was_said() {
        assertThat(page("/fr/search?q=nothing-is-called-like-this")).contains("Rien ne répond à cette recherche");
        assertThat(page("/fr/search"))
                .contains("Chercher dans tout le registre")
                .doesNotContain("<section");
        assertThat(page("/fr/search?q=" + encoded("<script>alert(1)</script>"))).doesNotContain("<script>alert");
    }

    @Test
    void names_a_list_by_what_was_asked_for() {
        assertThat(page("/fr/agreements?country=TN&q=annaba"))
                .contains("<h1>1 accord</h1>")
                .containsPattern("<title>1 accord : annaba, Tunisie [^<]*</title>");
    }

    @Test
    void says_why_a_record_was_found_under_another_spelling() {
        assertThat(page("/fr/agreements?q=Binzert")).contains("Annaba – Bizerte", "Trouvé comme imprimé");
    }

    @Test
    void says_in_each_language_where_in_its_source_a_place_stands() {
        assertThat(page("/fr/territories/FR-C18033")).contains("communes.json, code 18033");
        assertThat(page("/ar/territories/GN-732263")).contains("المعرّف ", "732263");
        assertThat(page("/en/territories/DZ-1634"))
                .contains("section “Historique”", "Attached to Algiers by ordinance");
        assertThat(page("/fr/territories/DZ-3021")).contains("dans le texte");
        assertThat(page("/fr/territories/EH-tifariti")).contains("ligne 40");
    }

    @Test
    void ends_a_source_without_a_place_in_it_at_its_name() {
        for (var path : List.of("/en/doubts?doubt=unconfirmed", "/en/agreements/a26")) {
            assertThat(page(path)).as(path).doesNotContainPattern("·\\s*(<bdi[^>]*></bdi>|</p>)");
        }
    }

    @Test
    void leads_from_page_to_page_by_cursor_until_all_were_shown() {
        var seen = 0;
        var next = "/fr/agreements?limit=25&sort=title";
        while (!next.isEmpty()) {
            var page = page(next);
            seen += page.split("<th role=\"rowheader\"", -1).length - 1;
            next = address(page, "rel=\"next\" href=\"");
        }

        assertThat(seen).isEqualTo(60);
    }

    @Test
    void shows_the_same_list_as_cards() {
        assertThat(page("/fr/agreements?view=cards")).contains("class=\"card\"").doesNotContain("<table");
        assertThat(page("/fr/agreements")).contains("<table").doesNotContain("class=\"card\"");
    }

    @Test
    void shows_a_partys_names_through_time() {
        var gironde = address(page("/fr/parties?q=Gironde"), "<h2><a href=\"");

        var page = page(gironde);

        assertThat(page).contains("Noms au fil du temps", "Conseil général", "Département de la Gironde", "Adrar");
    }

    /// The source says March 2015; a day in it would be ours.
    @Test
    void says_no_more_of_the_end_of_a_name_than_its_source() {
        var gironde = address(page("/fr/parties?q=Gironde"), "<h2><a href=\"");

        assertThat(page(gironde)).contains("jusqu’en mars 2015").doesNotContain("31 mars 2015");
        assertThat(page(gironde.replace("/fr/", "/en/"))).contains("until March 2015");
        assertThat(page(gironde.replace("/fr/", "/ar/"))).contains("حتى \u2068مارس 2015\u2069");
    }

    @Test
    void shows_a_territory_with_its_codes_its_communes_and_its_agreements() {
        var page = page("/fr/territories/DZ-23");

        assertThat(page).contains("Numéro de wilaya", "12 territoires compris", "El Bouni", "Annaba – Bizerte");
    }

    @Test
    void shows_where_a_commune_lay_before() {
        var benAbbes = address(page("/fr/territories?q=B%C3%A9ni+Abb%C3%A8s&level=commune"), "<h2><a href=\"");

        assertThat(page(benAbbes)).contains("Rattachements au fil du temps", "Béchar", "Béni Abbès (52)");
    }

    /// No count is to take what others only report for more.
    @Test
    void says_how_many_parties_of_a_country_no_confirmed_agreement_names() {
        assertThat(page("/fr/countries/TN")).containsPattern("(?s)3 parties.*dont 2 que seuls des accords signalés");
        assertThat(page("/fr/countries/RU")).doesNotContain("que seul");
    }

    /// "du mai 2024" is no French.
    @Test
    void sets_a_month_or_a_year_into_a_sentence_as_the_language_wants_it() {
        assertThat(page("/fr/agreements/a73").replaceAll("[\u2068\u2069]", ""))
                .contains("Il découle de l’acte «\u00a0Signé\u00a0» (mai 2024).");
    }

    @Test
    void says_that_a_countrys_name_is_a_label() {
        var page = page("/fr/countries/EH");

        assertThat(page).contains("la clé neutre EH", "Batna");
        assertThat(TAWAMA.get("/fr/countries/eh").statusCode()).isEqualTo(301);
    }

    @Test
    void shows_a_bodys_website_as_a_link_and_its_acronym_as_printed() {
        var cimo = address(page("/fr/bodies?q=C.I.M.O"), "<h2><a href=\"");

        assertThat(page(cimo)).contains("C.I.M.O").containsPattern("<dd><a href=\"http://");
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String address(String page, String before) {
        var start = page.indexOf(before);
        if (start < 0) return "";
        var end = page.indexOf('"', start + before.length());
        return page.substring(start + before.length(), end).replace("&amp;", "&");
    }

    private static String page(String path) {
        var answer = TAWAMA.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
