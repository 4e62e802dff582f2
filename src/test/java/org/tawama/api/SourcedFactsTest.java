package org.tawama.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawama.app.RunningTawama;
import org.tawama.portal.PortalFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the shipped tables make of their sources: no more than these say, and no less.
class SourcedFactsTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    @BeforeAll
    static void waits_for_the_lists() {
        PortalFixture.awaitLists(TAWAMA);
    }

    /// Catches a day of which nobody says that it is the day of signature, as a signature.
    @ParameterizedTest
    @CsvSource({"ML, 16 February 1995", "MR, 1 April 2021"})
    void record_no_signature_where_the_source_only_gives_a_day(String country, String day) {
        var instrument = json("agreements?attestation=reported&country=" + country)
                .at("/items")
                .valueStream()
                .filter(item -> item.toString().contains("border committee"))
                .findFirst()
                .orElseThrow();

        assertThat(instrument.get("status").asString()).isEqualTo("unknown");
        assertThat(instrument.get("actions")).isEmpty();
        assertThat(instrument.at("/evidence/0/note/en").asString()).contains(day, "without saying");
    }

    private static JsonNode json(String path) {
        var answer = TAWAMA.get("/api/v1/" + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
