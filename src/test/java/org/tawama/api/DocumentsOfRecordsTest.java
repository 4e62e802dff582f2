package org.tawama.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.app.RunningTawama;
import org.tawama.portal.PortalFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Documents are found by what the records are to which they belong: the text of Annaba–Bizerte, and the
/// minutes of the 18th session of the commission with Tunisia.
class DocumentsOfRecordsTest {
    private static final String SESSION = "m24";
    private static RunningTawama tawama;
    private static String body;
    private static long before;

    @BeforeAll
    static void keeps_two_documents() {
        tawama = RunningTawama.fresh();
        PortalFixture.awaitLists(tawama);
        before = tawama.register().records().head();
        PortalFixture.stateExamples(tawama);
        PortalFixture.stateMinutes(tawama, SESSION, "Douze documents");
        PortalFixture.awaitLists(tawama);
        body = json("/api/v1/meetings/" + SESSION).path("body").asString();
    }

    @AfterAll
    static void ends() {
        tawama.close();
    }

    @ParameterizedTest
    @CsvSource({
        "meeting=m24, 1",
        "meeting=m23, 0",
        "body=BODY, 1",
        "country=TN, 2",
        "country=DZ, 2",
        "country=FR, 0",
        "country=TN&country=FR, 2",
        "country=TN&form=minutes, 1",
        "country=TN&meeting=m24, 1",
        "kind=decentralised, 1",
        "kind=decentralised&meeting=m24, 0",
        "country=TN&q=Douze, 1",
        "country=FR&q=Douze, 0",
        "country=TN&record=m24, 1",
        "country=TN&known=BEFORE, 0"
    })
    void documents_are_found_by_their_records(String query, int total) {
        var address = "/api/v1/documents?" + query.replace("BODY", body).replace("BEFORE", Long.toString(before));

        assertThat(json(address).path("total").asInt()).as(address).isEqualTo(total);
    }

    @Test
    void counts_and_pages_are_of_what_is_found() {
        var first = json("/api/v1/documents?country=TN&limit=1&facets=form");
        var second = json(first.path("next").asString());

        var counted = new ArrayList<Integer>();
        first.at("/facets/form")
                .forEach(count -> counted.add(count.path("count").asInt()));
        assertThat(counted).containsExactly(1, 1);
        assertThat(List.of(first, second))
                .extracting(page -> page.at("/items/0/id").asString())
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(tawama.get("/fr/documents?meeting=" + SESSION).body()).contains("Procès-verbal d’essai");
    }

    /// Catches counts that stay empty beside a filter that works, and counts of records instead of documents.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&country=TN",
                "&country=FR",
                "&country=DZ",
                "&meeting=m24",
                "&kind=decentralised",
                "&q=Douze",
                "&form=minutes",
                "&country=TN&meeting=m24"
            })
    void each_count_is_the_number_that_its_filter_finds(String asked) {
        var page = json("/api/v1/documents?facets=country,body,meeting,kind,party,form" + asked);

        var counted = 0;
        for (var facet : page.path("facets").propertyNames()) {
            var others = asked.replaceAll("&" + facet + "=\\w+", "");
            for (var count : page.at("/facets/" + facet)) {
                var address =
                        "/api/v1/documents?" + facet + "=" + count.path("value").asString() + others;
                assertThat(json(address).path("total").asInt())
                        .as(address)
                        .isEqualTo(count.path("count").asInt());
                counted++;
            }
        }
        assertThat(counted).isPositive();
    }

    @Test
    void counts_by_country_body_and_session_stand_on_the_page() {
        var counts = json("/api/v1/documents?facets=country,body,meeting");

        assertThat(counts.at("/facets/country")).hasSize(1);
        assertThat(counts.at("/facets/country/0/value").asString()).isEqualTo("TN");
        assertThat(counts.at("/facets/country/0/count").asInt()).isEqualTo(2);
        assertThat(counts.at("/facets/meeting/0/value").asString()).isEqualTo(SESSION);
        assertThat(counts.at("/facets/body/0/value").asString()).isEqualTo(body);
        assertThat(json("/api/v1/documents?facets=country&known=" + before).at("/facets/country"))
                .isEmpty();
        assertThat(tawama.get("/fr/documents").body()).contains("/fr/documents?country=TN", "?meeting=" + SESSION);
    }

    private static JsonNode json(String address) {
        return JsonMapper.shared().readTree(tawama.get(address).body());
    }
}
