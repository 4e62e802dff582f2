package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.app.RunningTawama;
import org.tawama.vocabulary.CountryCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The register's own country, which is the other side of everything, and was once told to have nothing.
class OwnCountryTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();
    private static final String OWN = "/countries/" + CountryCode.HOME;

    @BeforeAll
    static void waits_for_the_lists() {
        PortalFixture.awaitLists(TAWAMA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agreements", "bodies", "meetings", "recommendations"})
    void gives_the_totals_over_all_partners_with_the_way_to_each_list(String list) {
        var total = json("/api/v1/" + list + "?limit=1").get("total").asInt();
        var found = Pattern.compile("<a href=\"/en/" + list + "(\\?[^\"]*)?\"[^>]*>(<[^>]*>)*" + total + " ")
                .matcher(page("/en" + OWN));

        assertThat(total).isPositive();
        assertThat(found.find()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Le pays du registre, c’est le pays du registre",
        "ar, بلد السجل, هذا بلد السجل نفسه",
        "en, The register’s own country, is the register’s own side"
    })
    void says_that_it_is_the_registers_own_side_and_leads_to_the_partners(String language, String kind, String said) {
        assertThat(page("/" + language + OWN))
                .contains(kind, said)
                .contains("href=\"/" + language + "/countries/FR\"")
                // With Russia there are bodies and sessions, and no confirmed agreement.
                .contains("href=\"/" + language + "/countries/RU\"")
                .doesNotContain("/dossier");
        assertThat(page("/" + language + "/countries/FR")).doesNotContain(said).contains("/countries/FR/dossier.pdf");
    }

    /// On paper, too, at the address where a partner has its dossier.
    @Test
    void its_dossier_is_its_sheet() {
        assertThat(page("/en" + OWN + "/dossier"))
                .contains("is the register’s own side")
                .contains("A dossier tells what binds one partner");
        assertThat(page("/en" + OWN + "/print")).contains("is the register’s own side");
    }

    @Test
    void can_be_asked_for_in_every_list_and_is_counted_beside_no_partner() {
        for (var list : new String[] {"agreements", "bodies", "meetings", "recommendations"}) {
            var all = json("/api/v1/" + list + "?limit=1").get("total").asInt();
            var found = json("/api/v1/" + list + "?limit=1&country=" + CountryCode.HOME);
            assertThat(found.get("total").asInt()).as(list).isBetween(1, all);
        }
        assertThat(json("/api/v1/agreements?limit=1&country=" + CountryCode.HOME)
                        .get("total"))
                .isEqualTo(json("/api/v1/agreements?limit=1").get("total"));
        assertThat(page("/en/agreements")).doesNotContain("country=" + CountryCode.HOME);
    }

    /// The total of its column once led nowhere.
    @Test
    void its_total_in_the_table_of_participation_leads_to_as_many_bodies() {
        var address = "href=\"/en/bodies?country=" + CountryCode.HOME + "\"";
        var found = Pattern.compile(Pattern.quote(address) + ">(\\d+)<").matcher(page("/en/participation"));

        assertThat(found.find()).isTrue();
        assertThat(page("/en/bodies?country=" + CountryCode.HOME)).contains("<h1>" + found.group(1) + " bodies</h1>");
    }

    /// Catches what was neither signed nor held by the day, counted as if it were: the lists say how many there are.
    @Test
    void counts_at_an_earlier_day_as_the_lists_do_with_what_was_not_yet_apart() {
        var asof = "asof=1990-01-01";
        for (var country : new String[] {"", "country=FR&"}) {
            var page = page("/en/countries/" + (country.isEmpty() ? CountryCode.HOME : "FR") + "?" + asof);
            var unsigned = total("agreements?" + country + "status=not-signed&" + asof);
            var unheld = total("meetings?" + country + "status=not-yet&" + asof);

            assertThat(unsigned).isPositive();
            assertThat(unheld).isPositive();
            assertThat(page)
                    .containsPattern(unsigned + " of them are not signed|One of them is not signed")
                    .containsPattern(unheld + " of them are not held yet|One of them is not held yet");
        }
        var french = total("meetings?country=FR&status=not-yet&" + asof);
        assertThat(page("/en" + OWN + "?" + asof)).contains("(" + french + " of them not held yet on this day)");
        assertThat(page("/en" + OWN)).doesNotContain("of them not held yet on this day", "not signed on this day");
    }

    private static int total(String list) {
        return json("/api/v1/" + list + "&limit=1").get("total").asInt();
    }

    private static JsonNode json(String path) {
        return JsonMapper.shared().readTree(page(path));
    }

    private static String page(String path) {
        var answer = TAWAMA.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
