package org.tawama.opendata;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes nodes of linked data as Turtle, in the order of their JSON. What is within a node and has no
/// address of its own stands in brackets; what has one follows as a node of its own.
final class Turtle {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    /// Whoever may not stand in an address (Turtle 1.1, IRIREF).
    private static final Pattern UNFIT = Pattern.compile("[\\x00-\\x20<>\"{}|^`\\\\]");

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

    private final Meaning meaning;
    private final Appendable out;
    private final List<Map.Entry<String, String>> prefixes;

    /// What was met within a node and has an address: written behind it.
    private final Queue<Waiting> waiting = new ArrayDeque<>();

    private record Waiting(String subject, ObjectNode node, Meaning meaning) {}

    Turtle(Meaning meaning, Appendable out) {
        this.meaning = meaning;
        this.out = out;
        this.prefixes = meaning.prefixes();
    }

    void begin() throws IOException {
        for (var prefix : prefixes.stream().sorted(Map.Entry.comparingByKey()).toList()) {
            out.append("@prefix ")
                    .append(prefix.getKey())
                    .append(": <")
                    .append(prefix.getValue())
                    .append("> .\n");
        }
    }

    /// A node with an address.
    void write(ObjectNode node) throws IOException {
        waiting.add(new Waiting(node.get("@id").asString(), node, meaning));
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            var told = said(next.node(), next.meaning());
            if (told.isEmpty()) continue;
            out.append('\n').append(reference(next.subject())).append('\n');
            out.append("  ").append(String.join(" ;\n  ", told)).append(" .\n");
        }
    }

    /// Predicates with their objects.
    private List<String> said(ObjectNode node, Meaning around) {
        var types = new ArrayList<String>();
        node.path("@type").forEach(type -> types.add(type.asString()));
        var said = new ArrayList<String>();
        types.forEach(type -> said.add("a " + reference(around.type(type))));
        say(node, around.within(types), around, said::add);
        return said;
    }

    /// @param told what the node's own names mean
    /// @param around what names mean in nodes within it
    private void say(ObjectNode node, Meaning told, Meaning around, Consumer<String> said) {
        node.properties().forEach(member -> {
            if (member.getKey().startsWith("@")) return;
            var field = told.field(member.getKey());
            if (field.isEmpty()) say((ObjectNode) member.getValue(), told, around, said);
            else
                each(
                        field.get(),
                        member.getValue(),
                        around,
                        object -> said.accept(reference(field.get().address()) + " " + object));
        });
    }

    private void each(Meaning.Field field, JsonNode value, Meaning around, Consumer<String> said) {
        if (value.isNull()) return;
        if (value.isArray()) value.forEach(one -> each(field, one, around, said));
        else if (value.isObject() && field.byLanguage()) byLanguage((ObjectNode) value, said);
        else if (value.isObject() && field.byIndex()) value.forEach(one -> each(field, one, around, said));
        else if (value.isObject()) said.accept(within((ObjectNode) value, field.inside(around)));
        else scalar(field, value, said);
    }

    private static void byLanguage(ObjectNode texts, Consumer<String> said) {
        texts.properties().forEach(text -> {
            if (!text.getValue().isNull()) said.accept(quoted(text.getValue().asString()) + "@" + text.getKey());
        });
    }

    private String within(ObjectNode node, Meaning around) {
        if (node.has("@id")) {
            var subject = node.get("@id").asString();
            waiting.add(new Waiting(subject, node, around));
            return reference(subject);
        }
        var said = said(node, around);
        return said.isEmpty() ? "[]" : "[ " + String.join(" ; ", said) + " ]";
    }

    private void scalar(Meaning.Field field, JsonNode value, Consumer<String> said) {
        if (field.refers() && value.isString()) {
            // What is no address would make the file unreadable; readers of JSON-LD pass it over, too.
            if (isAddress(value.asString())) said.accept(reference(value.asString()));
            return;
        }
        said.accept(literal(field, value));
    }

    private String literal(Meaning.Field field, JsonNode value) {
        var type = field.type().filter(named -> !named.equals("@id"));
        if (value.isBoolean()) return typed(value.asString(), type.orElse(XSD + "boolean"));
        if (value.isNumber()) {
            var number = value.doubleValue();
            var whole = number == Math.rint(number) && Math.abs(number) < 1e21;
            return whole
                    ? typed(value.decimalValue().toBigInteger().toString(), type.orElse(XSD + "integer"))
                    : typed(scientific(number), type.orElse(XSD + "double"));
        }
        return type.map(named -> typed(value.asString(), named)).orElseGet(() -> quoted(value.asString()));
    }

    /// The canonical form of `xsd:double`, `3.675E1`, with as many digits as the number needs.
    private static String scientific(double number) {
        var shortest = BigDecimal.valueOf(number).stripTrailingZeros();
        var digits = shortest.unscaledValue().abs().toString();
        var exponent = digits.length() - 1 - shortest.scale();
        var fraction = digits.length() == 1 ? "0" : digits.substring(1);
        return (number < 0 ? "-" : "") + digits.charAt(0) + "." + fraction + "E" + exponent;
    }

    private String typed(String text, String type) {
        return quoted(text) + "^^" + reference(type);
    }

    private static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches() && !UNFIT.matcher(text).find();
    }

    private String reference(String address) {
        for (var prefix : prefixes) {
            if (!address.startsWith(prefix.getValue())) continue;
            var local = address.substring(prefix.getValue().length());
            if (LOCAL.matcher(local).matches()) return prefix.getKey() + ":" + local;
        }
        if (!isAddress(address)) throw new IllegalArgumentException("no address: " + address);
        return "<" + address + ">";
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(character -> {
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (character < ' ' || character == 0x7f) quoted.append(String.format("\\u%04X", character));
                    else quoted.append((char) character);
                }
            }
        });
        return quoted.append('"').toString();
    }
}
