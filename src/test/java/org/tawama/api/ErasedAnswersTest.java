package org.tawama.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tawama.app.RunningTawama;
import org.tawama.register.Author;
import org.tawama.register.Draft;
import org.tawama.register.Level;
import org.tawama.register.Reason;
import org.tawama.registrar.Erasing;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Occasion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a program reads of a record from which something was erased.
class ErasedAnswersTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();
    private static final String RECORD = "/api/v1/themes/erased-in-the-interface";
    private static final String VALUE = "a-value-that-nobody-may-see";
    private static final Reason BASIS = Reason.words("fr", "Décision n° 7 du service");

    private static long stated;
    private static long erased;

    @BeforeAll
    static void erase() {
        var body = (tools.jackson.databind.node.ObjectNode)
                JsonMapper.shared().readTree("{\"name\": {\"fr\": \"Un thème\"}, \"contact\": \"" + VALUE + "\"}");
        stated = TAWAMA.register()
                .register()
                .append(
                        new Author("tests"),
                        ledger -> List.of(Draft.of("theme", "erased-in-the-interface", "recorded", body)
                                .withholding("/contact", Level.RESTRICTED)))
                .last();
        var wish = new Erasing.Wish(
                "tests", Kind.THEME, "erased-in-the-interface", "/contact", Occasion.ERASURE.reason(), BASIS);
        erased = ((Erasing.Outcome.Done) new Erasing(TAWAMA.register().register()).erase(wish)).entry();
    }

    @Test
    void tells_when_by_whom_and_on_what_basis_now_and_as_known_before() {
        for (var query : List.of("", "?known=" + erased, "?known=" + stated)) {
            var answer = json(TAWAMA.get(RECORD + query).body());

            Described.by(TAWAMA).requireFits("Theme", answer);
            assertErased(answer.at("/erased/0"));
            assertThat(answer.at("/erased")).hasSize(1);
        }
    }

    @Test
    void tells_it_of_each_version_that_lost_something_and_of_the_one_that_erased() {
        var answer = json(TAWAMA.get(RECORD + "/history").body());
        var before = json(TAWAMA.get(RECORD + "/history?known=" + stated).body());

        Described.by(TAWAMA).requireFits("RevisionList", answer);
        assertErased(answer.at("/items/0/erased/0"));
        assertErased(answer.at("/items/1/erased/0"));
        assertErased(before.at("/items/0/erased/0"));
        assertThat(answer.at("/items/0/act").asString()).isEqualTo("erased");
        assertThat(answer.at("/items/0/reasonText/en").asString()).isEqualTo("A withheld field was erased.");
        assertThat(answer.at("/items/0/changes")).isEmpty();
    }

    @Test
    void tells_it_of_the_entries_and_keeps_the_digest_in_what_is_hashed() {
        var then = json(TAWAMA.get("/api/v1/entries/" + stated).body());
        var now = json(TAWAMA.get("/api/v1/entries/" + erased).body());
        var digest = json(then.get("body").asString()).at("/_sd/0").asString();

        Described.by(TAWAMA).requireFits("EntryWhole", then);
        Described.by(TAWAMA).requireFits("EntryWhole", now);
        assertErased(then.at("/erased/0"));
        assertErased(now.at("/erased/0"));
        assertThat(digest).hasSize(43);
        assertThat(json(now.get("body").asString()).at("/_erased/0").asString()).isEqualTo(digest);
        assertThat(then.toString() + now).doesNotContain(VALUE, "contact");
    }

    @Test
    void tells_nothing_of_a_record_from_which_nothing_was_erased() {
        assertThat(json(TAWAMA.get("/api/v1/themes/security").body()).has("erased"))
                .isFalse();
        assertThat(json(TAWAMA.get("/api/v1/entries/1").body()).has("erased")).isFalse();
    }

    private static void assertErased(JsonNode answer) {
        assertThat(answer.at("/entry").asLong()).isEqualTo(erased);
        assertThat(answer.at("/office").asString()).isEqualTo("tests");
        assertThat(answer.at("/basis").asString()).isEqualTo("Décision n° 7 du service");
        assertThat(answer.at("/language").asString()).isEqualTo("fr");
        assertThat(answer.at("/basisText/fr").asString()).isEqualTo("Décision n° 7 du service");
        assertThat(answer.at("/values").asInt()).isEqualTo(1);
        assertThat(answer.at("/at").asString()).matches("\\d{4}-.*Z");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
