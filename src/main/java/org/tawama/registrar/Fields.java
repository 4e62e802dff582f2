package org.tawama.registrar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Period;
import org.tawama.vocabulary.Point;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes and reads the fields of a statement's body. An absent fact is an absent field: no nulls, no empty lists, no
/// empty texts, so that the same knowledge always has the same bytes.
final class Fields {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Fields() {}

    static ObjectNode object() {
        return JSON.objectNode();
    }

    static void put(ObjectNode object, String name, String text) {
        if (!text.isEmpty()) object.put(name, text);
    }

    static void put(ObjectNode object, String name, Optional<?> value) {
        value.ifPresent(present -> object.put(name, present.toString()));
    }

    static void put(ObjectNode object, String name, LocalText text) {
        if (text.empty()) return;
        var texts = object.putObject(name);
        text.texts().forEach((language, value) -> texts.put(language.code(), value));
    }

    static void put(ObjectNode object, String name, Period period) {
        if (period.equals(Period.always())) return;
        putEnds(object.putObject(name), period);
    }

    /// The ends of a period as fields of the thing itself.
    static void putEnds(ObjectNode object, Period period) {
        put(object, "from", period.from());
        put(object, "to", period.to());
    }

    static void putPoint(ObjectNode object, Optional<Point> point) {
        point.ifPresent(place ->
                object.putObject("point").put("latitude", place.latitude()).put("longitude", place.longitude()));
    }

    static <T> void putAll(ObjectNode object, String name, List<T> values, Function<T, JsonNode> write) {
        if (values.isEmpty()) return;
        var array = object.putArray(name);
        values.forEach(value -> array.add(write.apply(value)));
    }

    static void putTexts(ObjectNode object, String name, List<?> values) {
        putAll(object, name, values, value -> JSON.stringNode(value.toString()));
    }

    static String text(JsonNode object, String name) {
        return object.path(name).asString("");
    }

    static String required(JsonNode object, String name) {
        return find(object, name).orElseThrow(() -> new Impossible(Why.LEFT_OUT, "a statement without " + name, name));
    }

    static Optional<String> find(JsonNode object, String name) {
        return Optional.of(text(object, name)).filter(text -> !text.isEmpty());
    }

    /// The value of a closed list; a code that is not in it is impossible, never a default.
    static <T> T code(JsonNode object, String name, Function<String, Optional<T>> find) {
        var code = required(object, name);
        return find.apply(code).orElseThrow(unknown(name, code));
    }

    /// Such a value where it may be absent.
    static <T> Optional<T> findCode(JsonNode object, String name, Function<String, Optional<T>> find) {
        return find(object, name).map(code -> find.apply(code).orElseThrow(unknown(name, code)));
    }

    static Optional<Integer> number(JsonNode object, String name) {
        return Optional.of(object.path(name)).filter(JsonNode::isValueNode).map(Fields::whole);
    }

    /// A number that every such record has.
    static int whole(JsonNode object, String name) {
        return whole(object.path(name));
    }

    private static int whole(JsonNode value) {
        return value.asIntOpt().orElseThrow(() -> noNumber(value));
    }

    private static double coordinate(JsonNode value) {
        return value.asDoubleOpt().orElseThrow(() -> noNumber(value));
    }

    private static Impossible noNumber(JsonNode value) {
        return new Impossible(
                Why.NOT_A_NUMBER, "no number: " + value, value.asStringOpt().orElse(""));
    }

    static Optional<PartialDate> date(JsonNode object, String name) {
        return find(object, name).map(PartialDate::parse);
    }

    static LocalText localText(JsonNode object, String name) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            find(object.path(name), language.code()).ifPresent(text -> texts.put(language, text));
        }
        return new LocalText(texts);
    }

    static Period period(JsonNode object, String name) {
        return ends(object.path(name));
    }

    static Period ends(JsonNode object) {
        return new Period(date(object, "from"), date(object, "to"));
    }

    static Optional<Point> point(JsonNode object) {
        return Optional.of(object.path("point"))
                .filter(JsonNode::isObject)
                .map(point -> new Point(coordinate(point.path("latitude")), coordinate(point.path("longitude"))));
    }

    static <T> List<T> list(JsonNode object, String name, Function<JsonNode, T> read) {
        var values = new ArrayList<T>();
        object.path(name).forEach(element -> values.add(read.apply(element)));
        return List.copyOf(values);
    }

    static List<String> texts(JsonNode object, String name) {
        return list(object, name, JsonNode::asString);
    }

    private static Supplier<IllegalArgumentException> unknown(String name, String code) {
        return () -> new Impossible(Why.NOT_A_CODE, "unknown " + name + ": " + code, code);
    }
}
