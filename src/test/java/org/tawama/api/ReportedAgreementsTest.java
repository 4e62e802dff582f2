package org.tawama.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tawama.app.RunningTawama;
import org.tawama.portal.PortalFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Agreements that others report and nobody confirmed: told apart everywhere, and in no count.
class ReportedAgreementsTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    @BeforeAll
    static void waits_for_the_lists() {
        PortalFixture.awaitLists(TAWAMA);
    }

    private static JsonNode json(String path) {
        var answer = TAWAMA.get("/api/v1/" + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static long total(String query) {
        return json("agreements?limit=1" + query).get("total").asLong();
    }

    /// One relation has several instruments, and the page of it names them with what they are.
    @Test
    void names_the_instruments_that_others_report_of_one_relation() {
        assertThat(TAWAMA.get("/fr/relations/p60-p63").body()).contains("Jumelage, 1970", "Protocole, 13 octobre 2004");
    }

    /// What a source says of a body that the founding page names.
    @Test
    void tells_the_seat_of_the_council_of_arab_ministers() {
        var council =
                JsonMapper.shared().readTree(TAWAMA.get("/api/v1/bodies/b1").body());

        assertThat(council.at("/seat/fr").asString()).isEqualTo("Tunis");
        assertThat(council.at("/lead").isEmpty()).isTrue();
        assertThat(TAWAMA.get("/ar/bodies/b1").body()).contains("تونس", "بغداد");
    }

    @Test
    void are_in_no_list_and_no_count_unless_they_are_asked_for() {
        var confirmed = total("");

        assertThat(total("&attestation=confirmed")).isEqualTo(confirmed);
        assertThat(total("&attestation=reported")).isEqualTo(36);
        assertThat(total("&attestation=reported&attestation=confirmed")).isEqualTo(confirmed + 36);
        assertThat(total("&country=AE")).isZero();
        assertThat(total("&country=AE&attestation=reported")).isEqualTo(1);
    }

    @Test
    void are_counted_beside_the_others_where_readers_choose() {
        var counts = json("agreements?limit=1&facets=attestation")
                .at("/facets/attestation")
                .valueStream()
                .collect(Collectors.toMap(
                        count -> count.get("value").asString(),
                        count -> count.get("count").asLong()));

        assertThat(counts).isEqualTo(Map.of("confirmed", total(""), "reported", 36L));
    }

    @Test
    void are_thirteen_security_agreements_with_those_of_the_page() {
        var reported = json("agreements?limit=100&attestation=reported&kind=bilateral&theme=security")
                .get("items");
        var countries = reported.valueStream()
                .map(item -> item.at("/parties/1/country").asString())
                .toList();

        assertThat(countries)
                .containsExactlyInAnyOrder("AE", "EG", "TN", "NE", "QA", "TD", "CG", "GN", "TR", "LY", "IT");
        assertThat(reported.valueStream())
                .allMatch(item -> item.get("attestation").asString().equals("reported"));
    }

    @Test
    void say_so_on_their_page_and_in_the_open_questions() {
        var item = json("agreements?attestation=reported&q=kazanlak").at("/items/0");
        var page = TAWAMA.get("/en/agreements/" + item.get("id").asString()).body();

        assertThat(page).contains("Reported, not confirmed", "no office has confirmed it yet");
        assertThat(json("doubts?doubt=reported-only&status=open&limit=1")
                        .get("total")
                        .asLong())
                .isEqualTo(36);
        assertThat(TAWAMA.get("/en/agreements").body()).contains("attestation=reported");
    }

    /// The dates on which two sources disagree are both told; neither is taken.
    @Test
    void hold_what_sources_disagree_about_as_claims() {
        var item = json("agreements?attestation=reported&q=ayoun").at("/items/0");

        assertThat(item.at("/actions/0/on").isNull()).isTrue();
        assertThat(item.get("evidence")
                        .valueStream()
                        .map(claim -> claim.path("value").asString("")))
                .contains("2002-03-26", "2004");
    }

    /// The dispatch lists ten; press lists of single conferences drop one or the other.
    @Test
    void come_with_the_ten_members_of_the_conference_that_a_dispatch_lists() {
        var body = json("bodies?q=cimo&limit=1").at("/items/0");

        assertThat(body.get("members")
                        .valueStream()
                        .map(member -> member.get("party").asString())
                        .map(party -> json("parties/" + party).get("country").asString()))
                .containsExactly("DZ", "LY", "MR", "MA", "TN", "FR", "IT", "MT", "PT", "ES");
        assertThat(body.get("evidence")
                        .valueStream()
                        .filter(item -> item.get("field").asString().equals("/members"))
                        .map(item -> item.get("source").asString()))
                .containsExactly("apsfr-295863");
        assertThat(json("bodies?limit=1&party=" + body.at("/members/2/party").asString())
                        .get("total")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void leave_in_no_file_of_the_list() {
        assertThat(TAWAMA.get("/api/v1/agreements.csv").body()).doesNotContain("Kazanlak");
        assertThat(TAWAMA.get("/api/v1/agreements.csv?attestation=reported").body())
                .contains("Kazanlak");
    }
}
