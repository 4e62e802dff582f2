package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.app.RunningTawama;
import tools.jackson.databind.json.JsonMapper;

/// Everything that binds two parties, whatever the instrument.
class RelationPageTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    @BeforeAll
    static void waits_for_the_lists() {
        PortalFixture.awaitLists(TAWAMA);
    }

    @Test
    void is_one_step_away_from_an_agreement_and_leads_back_to_it() {
        var agreement = page("/fr/agreements/a37");
        var relation = agreement.replaceFirst("(?s).*?href=\"(/fr/relations/p\\d+-p\\d+)\".*", "$1");

        assertThat(page(relation))
                .contains("Un instrument entre ces deux parties", "href=\"/fr/agreements/a37\"")
                .contains("Communauté urbaine de Dunkerque", "id=\"timeline\"")
                .contains("/fr/agreements/print.pdf?relation=", "/api/v1/agreements.csv?relation=");
        assertThat(page(relation.replace("/fr/", "/ar/"))).contains("صك واحد بين هذين الطرفين");
    }

    /// What is only reported stands apart, and is not counted.
    @Test
    void sets_what_others_report_apart() {
        var states = page("/en/search?q=07-375").replaceFirst("(?s).*?href=\"(/en/agreements/a\\d+)\".*", "$1");
        var relation = page(states).replaceFirst("(?s).*?href=\"(/en/relations/p\\d+-p\\d+)\".*", "$1");

        assertThat(page(relation))
                .contains("One instrument between these two parties")
                .containsPattern("(?s)id=\"reported\".*4 December 2007");
    }

    @Test
    void is_a_question_to_every_list_too() {
        var pair = pair("a35");
        var list = JsonMapper.shared()
                .readTree(TAWAMA.get("/api/v1/agreements?relation=" + pair).body());

        assertThat(list.get("total").asInt()).isEqualTo(1);
        assertThat(list.at("/items/0/id").asString()).isEqualTo("a35");
        assertThat(page("/fr/agreements?relation=" + pair)).contains("Annaba", "Bizerte", "<h1>1 accord</h1>");
        assertThat(TAWAMA.get("/api/v1/agreements?relation=p1").statusCode()).isEqualTo(400);
    }

    @Test
    void reads_as_of_any_day_and_entry() {
        var relation = "/fr/relations/" + pair("a35");

        assertThat(page(relation + "?asof=2012-07-05")).contains("class=\"past\"");
        assertThat(TAWAMA.get(relation + "?known=1").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"p1", "p1-", "p1-p1", "p999999-p1", "a35-a36", "p1-p2-p3", "P60-P61", "%2e%2e-p1"})
    void finds_nothing_between_what_are_no_two_parties(String pair) {
        assertThat(TAWAMA.get("/fr/relations/" + pair).statusCode()).isEqualTo(404);
    }

    private static String pair(String agreement) {
        var parties = JsonMapper.shared()
                .readTree(TAWAMA.get("/api/v1/agreements/" + agreement).body())
                .get("parties");
        return parties.get(0).get("party").asString() + "-"
                + parties.get(1).get("party").asString();
    }

    private static String page(String path) {
        var answer = TAWAMA.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
