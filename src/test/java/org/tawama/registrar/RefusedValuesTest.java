package org.tawama.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Verdict;
import org.tawama.opendata.SampleDocuments;
import org.tawama.opendata.SampleRegister;
import org.tawama.registrar.ClaimRefused.Ground;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;
import org.tawama.vocabulary.LocalText;
import tools.jackson.databind.JsonNode;

/// What no field can hold is refused with a reason that every reader is told in his own language.
class RefusedValuesTest {
    private static final List<String> STRANGE = List.of(
            "x",
            "",
            " ",
            "-1",
            "0",
            "2004-13-01",
            "2004-02-30",
            "9999",
            "999999999",
            "P0M",
            "P9X",
            "7\n8",
            "a1",
            "not-yet",
            "y".repeat(500));

    private static final Map<Kind<?>, List<String>> LACKING = Map.of(
            Kind.AGREEMENT,
            List.of(
                    "/clauses/duration",
                    "/clauses/entryIntoForce",
                    "/clauses/renewal",
                    "/clauses/renewalPeriod",
                    "/clauses/denunciationNotice",
                    "/actions/ended/on",
                    "/actions/signed/on"),
            Kind.BODY,
            List.of("/foundingArticle", "/partOf", "/seat/country"),
            Kind.MEETING,
            List.of("/statedRate", "/number", "/from", "/to"));

    @Test
    void every_field_tells_why_it_cannot_hold_a_value_by_a_reason_of_the_closed_list() {
        var told = new TreeMap<String, Impossible>();

        try (var register = SampleDocuments.wholeRegister()) {
            register.records.statements(1, 1_000).forEach(held -> strange(held.kind(), held, told));
        }

        assertThat(told.values()).extracting(Impossible::why).doesNotContain(Why.UNFIT);
        assertThat(new TreeSet<>(told.values().stream().map(Impossible::why).toList()))
                .contains(
                        Why.NOT_A_DATE,
                        Why.NOT_IN_THE_CALENDAR,
                        Why.NOT_A_CODE,
                        Why.NOT_A_LENGTH,
                        Why.NOT_A_RULE,
                        Why.NO_TIME,
                        Why.BELOW_ONE,
                        Why.OUT_OF_BOUNDS,
                        Why.NOT_A_COUNTRY_CODE);
    }

    private static <T> void strange(Kind<T> kind, Held<?> held, Map<String, Impossible> told) {
        @SuppressWarnings("unchecked")
        var record = (T) held.value();
        var fields = new TreeSet<>(LACKING.getOrDefault(kind, List.of()));
        leaves(kind.write(record), "", fields);
        for (var field : fields) {
            for (var value : STRANGE) {
                try {
                    Claims.of(kind, record).claim(claim(field, value));
                } catch (ClaimRefused refused) {
                    if (refused.ground() == Ground.IMPOSSIBLE_VALUE)
                        told.put(held.id() + field + "=" + value, refused.why().orElseThrow());
                }
            }
        }
    }

    private static void leaves(JsonNode node, String pointer, TreeSet<String> fields) {
        if (node.isValueNode()) fields.add(pointer);
        node.properties().forEach(member -> leaves(member.getValue(), pointer + "/" + member.getKey(), fields));
        if (node.isArray()) {
            for (var at = 0; at < node.size(); at++) leaves(node.get(at), pointer + "/" + at, fields);
        }
    }

    private static Evidence claim(String field, String value) {
        return new Evidence(
                field,
                Optional.empty(),
                SampleRegister.PAGE,
                "",
                Optional.empty(),
                Verdict.UNRESOLVED,
                Optional.of(value),
                Optional.empty(),
                Optional.empty(),
                LocalText.none());
    }
}
