package org.tawama.opendata;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.FieldClaims;
import org.tawama.evidence.LastCheck;
import org.tawama.registrar.Recorded;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Period;
import org.tawama.vocabulary.Point;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of a sheet, with the names that the API promises. Absent lists are empty lists, absent texts empty objects;
/// an absent single value is left out, except where the promise shows `null`.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /// The sheet as one object.
    public static ObjectNode of(Sheet sheet) {
        return switch (sheet) {
            case AgreementSheet agreement -> AgreementJson.of(agreement);
            case PartySheet party -> PartyJson.of(party);
            case TerritorySheet territory -> PlaceJson.of(territory);
            case CountrySheet country -> PlaceJson.of(country);
            case BodySheet body -> BodyJson.of(body);
            case MeetingSheet meeting -> MeetingJson.of(meeting);
            case RecommendationSheet recommendation -> RecommendationJson.of(recommendation);
            case ThemeSheet theme -> BodyJson.of(theme);
            case GazetteSheet issue -> GazetteJson.of(issue);
            case SourceSheet source -> SourceJson.of(source);
            case DocumentSheet document -> DocumentJson.of(document);
            case DoubtSheet doubt -> SourceJson.of(doubt);
        };
    }

    /// The same object as bytes in UTF-8.
    public static byte[] bytes(Sheet sheet) {
        return MAPPER.writeValueAsBytes(of(sheet));
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static void put(ObjectNode object, String name, LocalText text) {
        var texts = object.putObject(name);
        text.texts().forEach((language, value) -> texts.put(language.code(), value));
    }

    /// The value's text, or nothing.
    static void put(ObjectNode object, String name, Optional<?> value) {
        value.ifPresent(present -> object.put(name, present.toString()));
    }

    /// The words, or nothing where there are none: an empty text would say that there are, and are empty.
    static void putWords(ObjectNode object, String name, String words) {
        if (!words.isBlank()) object.put(name, words);
    }

    static void putTexts(ObjectNode object, String name, List<?> values) {
        var array = object.putArray(name);
        values.forEach(value -> array.add(value.toString()));
    }

    static <T> void putAll(ObjectNode object, String name, List<T> values, BiConsumer<ObjectNode, T> write) {
        var array = object.putArray(name);
        values.forEach(value -> write.accept(array.addObject(), value));
    }

    static void putPeriod(ObjectNode object, Period period) {
        put(object, "from", period.from());
        put(object, "to", period.to());
    }

    static void putPoint(ObjectNode object, Optional<Point> point) {
        point.ifPresent(place ->
                object.putObject("point").put("latitude", place.latitude()).put("longitude", place.longitude()));
    }

    /// What every record ends with: its evidence, and when the register learnt its state.
    static ObjectNode finish(ObjectNode object, Sheet sheet) {
        var counting = counting(sheet.evidence());
        putAll(object, "evidence", sheet.evidence(), (item, evidence) -> {
            putEvidence(item, evidence);
            if (counting.contains(evidence)) item.put("counts", true);
        });
        var checked = LastCheck.of(sheet.evidence()).on();
        if (checked.isPresent()) object.put("checked", checked.get().toString());
        else object.putNull("checked");
        Completeness.of(sheet).ifPresent(completeness -> {
            var said = object.putObject("completeness")
                    .put("expected", completeness.expected())
                    .put("filled", completeness.filled());
            putTexts(
                    said,
                    "missing",
                    completeness.missing().stream().map(Expected::code).toList());
        });
        object.set("recorded", recorded(sheet.held().recorded()));
        return object;
    }

    /// Where several sources speak of a field, the claims that count.
    private static Set<Evidence> counting(List<Evidence> evidence) {
        return FieldClaims.of(evidence).stream()
                .filter(FieldClaims::several)
                .flatMap(claims -> claims.counting().stream())
                .collect(Collectors.toSet());
    }

    static void putEvidence(ObjectNode object, Evidence evidence) {
        object.put("field", evidence.field());
        put(object, "printed", evidence.printed());
        object.put("source", evidence.source().text());
        putWords(object, "locator", evidence.locator());
        put(object, "quote", evidence.quote());
        object.put("verdict", evidence.verdict().code());
        put(object, "value", evidence.value());
        put(object, "doubt", evidence.question().map(Doubt::code));
        put(object, "reference", evidence.reference());
        if (!evidence.note().empty()) put(object, "note", evidence.note());
        evidence.decision().ifPresent(decision -> {
            var decided = object.putObject("decision").put("office", decision.office());
            put(decided, "reason", decision.reason());
        });
        put(object, "checked", evidence.checked());
    }

    static JsonNode recorded(Recorded recorded) {
        return object().put("entry", recorded.entry())
                .put("revision", recorded.revision())
                .put("at", recorded.at().toString());
    }
}
