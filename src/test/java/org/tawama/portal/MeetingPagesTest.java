package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tawama.app.RunningTawama;

/// The sessions of bodies, as a reader sees them.
class MeetingPagesTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    @BeforeAll
    static void waits_for_the_lists() {
        PortalFixture.awaitLists(TAWAMA);
    }

    @Test
    void names_the_gaps_of_a_series_on_the_page_of_its_body() {
        var council = found("/fr/bodies?q=CMAI", "/fr(/bodies/b\\d+)\">(?:<bdi[^>]*>)?Conseil des ministres arabes");

        assertThat(page("/fr" + council))
                .contains("Les sessions 18 à 24 ne sont pas documentées.")
                .contains("La session 30 n’est pas documentée.")
                .contains("Les sessions 33 et 34 ne sont pas documentées.")
                .contains("Une session documentée n’a pas de numéro et peut être l’une d’elles.");
        assertThat(page("/en" + council)).contains("Sessions 18 to 24 are not documented.");
        assertThat(page("/ar" + council)).contains("الدورات من 18 إلى 24 غير موثقة.");
    }

    @Test
    void names_no_gap_where_the_series_is_whole() {
        var committee = found(
                "/en/bodies?q=Iranian+follow-up", "/en(/bodies/b\\d+)\">(?:<bdi[^>]*>)?Algerian–Iranian follow-up");

        assertThat(page("/en" + committee))
                .contains("Session no. 2", "Session no. 1")
                .doesNotContain("not documented");
    }

    @Test
    void leads_from_a_session_to_its_neighbours_and_its_body() {
        var session =
                found("/en/meetings?q=CMAI&sort=-start", "/en(/meetings/m\\d+)\">(?:<bdi[^>]*>)?[^<]*42nd session");

        var page = page("/en" + session);

        assertThat(page)
                .contains("Documented session before", "Session no. 41 (26 February 2024)")
                .contains("Arab Interior Ministers’ Council</bdi></a>")
                .contains("Second plan against ICT crime")
                .doesNotContain("Documented session after");
    }

    @Test
    void shows_who_came_by_office_and_rank() {
        var session = found("/en/meetings?q=CIMO", "/en(/meetings/m\\d+)\">(?:<bdi[^>]*>)?[^<]*15th conference");

        assertThat(page("/en" + session)).contains("ambassador", "head of delegation", "Algiers Declaration");
    }

    @Test
    void shows_an_inferred_year_as_an_open_question_and_no_date() {
        var session = found("/en/meetings?q=CMAI&limit=100", "/en(/meetings/m\\d+)\">(?:<bdi[^>]*>)?[^<]*25th session");

        assertThat(page("/en" + session))
                .contains("The year 2008 is our inference")
                .contains("open question");
    }

    @Test
    void lists_the_sessions_with_a_country_and_reaches_them_from_home() {
        assertThat(page("/fr/meetings?country=RU")).contains("<h1>4 sessions documentées</h1>");
    }

    /// Catches a page that counts no session beside a dossier that counts four: Spain is a member, and no host.
    @Test
    void a_country_page_counts_the_sessions_of_its_bodies_as_its_dossier_does() {
        assertThat(page("/fr/countries/ES"))
                .contains("Sessions de ses instances, tenues chez lui ou avec sa délégation")
                .contains("/fr/meetings?country=ES\"", "4 sessions documentées");
        assertThat(page("/fr/countries/ES/dossier").replaceAll("<[^>]*>|\\s", ""))
                .contains("Sessionsdecesinstances:4");
        assertThat(page("/fr/countries/RU")).contains("8e session");
        assertThat(page("/fr")).contains("href=\"/fr/meetings\"");
        assertThat(TAWAMA.get("/fr/meetings/m999").statusCode()).isEqualTo(404);
    }

    /// Sessions are held, not signed.
    @Test
    void the_filter_by_decades_is_called_what_it_is() {
        assertThat(page("/fr/meetings?decade=2000"))
                .contains("Décennie de la session")
                .doesNotContain("Décennie de signature");
        assertThat(page("/fr/agreements")).contains("Décennie de signature");
    }

    @Test
    void the_conference_of_ministers_is_one_in_arabic_too() {
        var conference = found("/ar/bodies?q=CIMO", "/ar(/bodies/b\\d+)\"");

        assertThat(page("/ar" + conference)).contains("مؤتمر").doesNotContain("ندوة");
    }

    private static String found(String list, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(page(list));
        assertThat(matcher.find()).as("%s in %s", pattern, list).isTrue();
        return matcher.group(1);
    }

    private static String page(String path) {
        return TAWAMA.get(path).body();
    }
}
