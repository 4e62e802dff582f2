package org.tawama.api;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Words in which the schemas of the interface are written (JSON Schema 2020-12).
final class Shape {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Shape() {}

    /// A field of an object.
    record Field(String name, JsonNode schema, boolean always) {}

    /// A field that every such object has.
    static Field always(String name, JsonNode schema) {
        return new Field(name, schema, true);
    }

    /// A field that is left out when there is nothing to say.
    static Field perhaps(String name, JsonNode schema) {
        return new Field(name, schema, false);
    }

    static ObjectNode object(Field... fields) {
        var schema = JSON.objectNode().put("type", "object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var field : fields) {
            properties.set(field.name(), field.schema());
            if (field.always()) required.add(field.name());
        }
        return schema;
    }

    /// A record: these fields, and what every record ends with; `matched` only in a list that words were asked of.
    static ObjectNode record(Field... fields) {
        var ends = Stream.of(
                always("evidence", list(ref("Evidence"))),
                always("checked", orNull(text("date"))),
                perhaps("completeness", ref("Filled")),
                always("recorded", ref("Recorded")),
                ErasedFields.field(),
                perhaps("matched", list(ref("Match"))));
        return object(Stream.concat(Stream.of(fields), ends).toArray(Field[]::new));
    }

    static ObjectNode text() {
        return JSON.objectNode().put("type", "string");
    }

    static ObjectNode text(String format) {
        return text().put("format", format);
    }

    /// Text that matches the regular expression as a whole.
    static ObjectNode matching(String pattern) {
        return text().put("pattern", "^(?:" + pattern + ")$");
    }

    static ObjectNode number(long least) {
        return JSON.objectNode().put("type", "integer").put("minimum", least);
    }

    /// The values a parameter takes.
    static ObjectNode of(Parameter.Shape shape) {
        return switch (shape) {
            case Parameter.Words words -> text().put("maxLength", words.longest());
            case Parameter.Whole whole -> number(whole.least()).put("maximum", whole.most());
            case Parameter.Extent extent -> extent();
            case Parameter.Day day -> text("date");
            case Parameter.Date date -> matching("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[~?%]?");
            case Parameter.Choice choice -> oneOf(choice.values());
            case Parameter.Choices choices -> list(oneOf(choices.values()));
        };
    }

    /// An entry's number, an instant or a day.
    private static ObjectNode extent() {
        var any = JSON.objectNode();
        any.putArray("anyOf")
                .add(number(0).put("maximum", Long.MAX_VALUE))
                .add(text().put("format", "date-time"))
                .add(text().put("format", "date"));
        return any;
    }

    static ObjectNode decimal() {
        return JSON.objectNode().put("type", "number");
    }

    static ObjectNode truth() {
        return JSON.objectNode().put("type", "boolean");
    }

    static ObjectNode list(JsonNode items) {
        var schema = JSON.objectNode().put("type", "array");
        schema.set("items", items);
        return schema;
    }

    static ObjectNode ref(String name) {
        return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    static ObjectNode orNull(JsonNode schema) {
        var either = JSON.objectNode();
        either.putArray("anyOf").add(schema).add(JSON.objectNode().put("type", "null"));
        return either;
    }

    static <T> ObjectNode oneOf(T[] values, Function<T, String> code) {
        return oneOf(Stream.of(values).map(code).toList());
    }

    static ObjectNode oneOf(List<String> values) {
        var schema = text();
        var listed = schema.putArray("enum");
        values.forEach(listed::add);
        return schema;
    }

    static ObjectNode anything() {
        return JSON.objectNode();
    }
}
