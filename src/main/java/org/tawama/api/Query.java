package org.tawama.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.tawama.vocabulary.PartialDate;

/// The part of an address after the question mark, read against the parameters that a route understands: every name is
/// one of them, every value has its shape, and only what may be repeated is.
final class Query {
    private static final Query EMPTY = new Query(Map.of());
    private static final int MOST_VALUES = 200;

    private final Map<String, List<String>> values;

    private Query(Map<String, List<String>> values) {
        this.values = values;
    }

    /// Reads the raw text, still percent-encoded; empty when there is none. Throws [Refused]. A parameter with a blank
    /// value counts as absent, as forms send them.
    static Query parse(String raw, List<Parameter> understood) {
        if (raw.isEmpty()) return EMPTY;
        var values = new LinkedHashMap<String, List<String>>();
        var count = 0;
        for (var pair : raw.split("&")) {
            if (pair.isEmpty()) continue;
            if (++count > MOST_VALUES) throw Refused.of(Problem.TOO_LONG);
            var equals = pair.indexOf('=');
            var name = Percent.decodeForm(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : Percent.decodeForm(pair.substring(equals + 1));
            take(values, find(name, understood), value);
        }
        return new Query(values);
    }

    private static Parameter find(String name, List<Parameter> understood) {
        for (var parameter : understood) {
            if (parameter.name().equals(name)) return parameter;
        }
        throw Refused.unknownParameter(
                name, understood.stream().map(Parameter::name).toList());
    }

    private static void take(Map<String, List<String>> values, Parameter parameter, String value) {
        if (value.isBlank()) return;
        var read = parameter.read(value);
        var given = values.computeIfAbsent(parameter.name(), name -> new ArrayList<>(1));
        if (!given.isEmpty() && !parameter.repeatable()) throw Refused.repeated(parameter.name());
        if (!given.contains(read)) given.add(read);
    }

    /// The same question with this value alone under that name.
    Query set(String name, String value) {
        var other = new LinkedHashMap<>(values);
        other.put(name, List.of(value));
        return new Query(other);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    Optional<String> text(String name) {
        return all(name).stream().findFirst();
    }

    OptionalLong number(String name) {
        return all(name).stream().mapToLong(Long::parseLong).findFirst();
    }

    Optional<LocalDate> day(String name) {
        return text(name).map(LocalDate::parse);
    }

    Optional<PartialDate> date(String name) {
        return text(name).map(PartialDate::parse);
    }

    /// Everything given, by name.
    Map<String, List<String>> parameters() {
        return values;
    }

    /// The same question without `dropped`, percent-encoded, in the order given: what a link to the next page repeats.
    String without(String dropped) {
        var text = new StringBuilder();
        values.forEach((name, given) -> {
            if (name.equals(dropped)) return;
            for (var value : given) {
                text.append(text.isEmpty() ? "" : "&").append(name).append('=').append(Percent.encode(value));
            }
        });
        return text.toString();
    }
}
