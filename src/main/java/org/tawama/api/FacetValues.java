package org.tawama.api;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tawama.agreements.Attestation;
import org.tawama.agreements.Form;
import org.tawama.agreements.Status;
import org.tawama.agreements.Vitality;
import org.tawama.bodies.BodyForm;
import org.tawama.documents.DocumentForm;
import org.tawama.evidence.Doubt;
import org.tawama.meetings.MeetingLevel;
import org.tawama.meetings.MeetingState;
import org.tawama.meetings.RecommendationState;
import org.tawama.opendata.Expected;
import org.tawama.opendata.Listed;
import org.tawama.parties.Level;
import org.tawama.search.Found;
import org.tawama.search.Search;
import org.tawama.territories.TerritoryLevel;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.Wording;

/// What the facets' values may be, and what they are called.
final class FacetValues {
    private static final int LONGEST = 100;

    /// Facets whose values are codes of closed lists.
    private static final Map<String, List<String>> CLOSED = Map.of(
            "kind", join(List.of("decentralised", "bilateral", "multilateral"), codes(Listed.values(), Listed::code)),
            "form",
                    join(
                            codes(Form.values(), Form::code),
                            codes(BodyForm.values(), BodyForm::code),
                            codes(DocumentForm.values(), DocumentForm::code)),
            "status",
                    join(
                            codes(Status.values(), Status::code),
                            codes(MeetingState.values(), MeetingState::code),
                            codes(RecommendationState.values(), RecommendationState::code),
                            List.of("open", "answered", "information")),
            "vitality", codes(Vitality.values(), Vitality::code),
            "attestation", codes(Attestation.values(), Attestation::code),
            "doubt", codes(Doubt.values(), Doubt::code),
            "lacks", codes(Expected.values(), Expected::code),
            "level",
                    join(
                            codes(Level.values(), Level::code),
                            codes(TerritoryLevel.values(), TerritoryLevel::code),
                            codes(MeetingLevel.values(), MeetingLevel::code)));

    /// Where the word for a code is looked up, in this order.
    private static final Map<String, List<String>> GROUPS = Map.of(
            "kind", List.of("agreements.kind."),
            "form", List.of("agreements.form.", "bodies.form.", "documents.form."),
            "status", List.of("agreements.status.", "meetings.state.", "recommendations.state."),
            "vitality", List.of("agreements.vitality."),
            "attestation", List.of("agreements.attestation."),
            "doubt", List.of("doubt.name."),
            "lacks", List.of("completeness.field."),
            "level", List.of("parties.level.", "territories.level.", "meetings.level."));

    private FacetValues() {}

    /// A parameter for each facet.
    static List<Parameter> parameters() {
        return Search.facets().stream().map(FacetValues::parameter).toList();
    }

    private static Parameter parameter(String facet) {
        var closed = CLOSED.get(facet);
        var shape = closed == null ? new Parameter.Words(LONGEST) : new Parameter.Choice(closed);
        return Parameter.again(facet, shape, "only items with this " + facet + "; given again, any of these");
    }

    /// What a value is called in that language; the value itself when it has no name.
    static String label(String facet, Found.Count count, Wording words, Language language) {
        return count.label()
                .shownIn(language)
                .map(shown -> shown.text())
                .or(() -> GROUPS.getOrDefault(facet, List.of()).stream()
                        .map(group -> group + count.value())
                        .flatMap(key -> words.find(key).stream())
                        .findFirst())
                .orElse(count.value());
    }

    private static <T> List<String> codes(T[] values, Function<T, String> code) {
        return Stream.of(values).map(code).toList();
    }

    @SafeVarargs
    private static List<String> join(List<String>... some) {
        return Stream.of(some).flatMap(List::stream).distinct().toList();
    }
}
