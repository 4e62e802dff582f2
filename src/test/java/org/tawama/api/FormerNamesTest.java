package org.tawama.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawama.app.RunningTawama;
import org.tawama.portal.PortalFixture;
import tools.jackson.databind.json.JsonMapper;

/// A town is found by the name that it bore once, and the answer says that this is not its name.
class FormerNamesTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    @BeforeAll
    static void waits_for_the_lists() {
        PortalFixture.awaitLists(TAWAMA);
    }

    @ParameterizedTest
    @CsvSource({
        "Bougie, a4, Bougie",
        "bone, a36, Bône",
        "Wahran, a47, Wahran",
        "Fort-National, a20, Fort National",
        "Colomb-Béchar, , Colomb-Béchar",
        "2301, a37, 2301"
    })
    void finds_by_a_former_name_or_a_code_and_says_so(String words, String agreement, String name) {
        var list = agreement == null ? "territories" : "agreements";
        var found = JsonMapper.shared()
                .readTree(TAWAMA.get(
                                "/api/v1/" + list + "?limit=100&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                        .body())
                .get("items");

        assertThat(found).anySatisfy(item -> {
            if (agreement != null) assertThat(item.get("id").asString()).isEqualTo(agreement);
            assertThat(item.get("matched").toString()).contains("\"text\":\"" + name + "\"");
        });
    }
}
