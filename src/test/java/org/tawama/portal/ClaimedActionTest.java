package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tawama.app.RunningTawama;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.register.Reason;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Weighing;
import org.tawama.vocabulary.LocalText;
import tools.jackson.databind.json.JsonMapper;

/// That the accord with France of 2003 was ended: one source claims it, on a server of its own, and nobody has decided.
class ClaimedActionTest {
    private static final String ACCORD = "a59";

    private static RunningTawama tawama;

    @BeforeAll
    static void claims_an_end() {
        tawama = RunningTawama.fresh();
        new Weighing(tawama.register().registrar())
                .state(
                        "tests",
                        Kind.AGREEMENT,
                        ACCORD,
                        OptionalInt.empty(),
                        Weighing.Act.CLAIMED,
                        Reason.words("en", "a test"),
                        claims -> claims.claim(ended("2015-01-01")));
        PortalFixture.awaitLists(tawama);
    }

    @AfterAll
    static void ends() {
        tawama.close();
    }

    private static Evidence ended(String on) {
        return new Evidence(
                "/actions/terminated/on",
                Optional.empty(),
                new SourceId("press-reading"),
                "line 1",
                Optional.empty(),
                Verdict.UNRESOLVED,
                Optional.of(on),
                Optional.empty(),
                Optional.empty(),
                LocalText.none());
    }

    @Test
    void changes_no_status_in_any_face() {
        assertThat(JsonMapper.shared()
                        .readTree(get("/api/v1/agreements/" + ACCORD))
                        .at("/status")
                        .asString())
                .isEqualTo("in-force");
        assertThat(get("/api/v1/agreements?status=in-force")).contains("\"" + ACCORD + "\"");
        assertThat(get("/fr/agreements/" + ACCORD))
                .contains("État : En vigueur.")
                .doesNotContain("État : Terminé");
        assertThat(get("/fr/countries/FR/dossier")).contains("État : En vigueur.");
    }

    @Test
    void is_told_as_what_it_is() {
        assertThat(get("/fr/agreements/" + ACCORD)).contains("affirmé par une source, non établi");
        assertThat(get("/fr/countries/FR/dossier")).contains("affirmé par une source, non établi");
        assertThat(get("/ar/agreements/" + ACCORD)).contains("يقوله مصدر، غير ثابت");
        var actions = JsonMapper.shared()
                .readTree(get("/api/v1/agreements/" + ACCORD))
                .at("/actions");
        actions.forEach(action -> assertThat(action.has("onlyClaimed"))
                .isEqualTo(action.get("act").asString().equals("terminated")));
    }

    private static String get(String path) {
        var answer = tawama.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
