package org.tawama.portal;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;
import org.tawama.vocabulary.Typed;

/// What follows the question mark, decoded. Asking for a value that is not well formed throws [BadParameter].
record Parameters(Map<String, List<String>> values) {
    private static final String KNOWN = "known";
    private static final Set<String> EVERYWHERE = Set.of("asof", KNOWN);
    private static final int LONGEST_NAME = 60;

    Parameters {
        var copy = new LinkedHashMap<String, List<String>>();
        values.forEach((name, all) -> copy.put(name, List.copyOf(all)));
        values = java.util.Collections.unmodifiableMap(copy);
    }

    /// Throws unless every name is one of these, or one that every page takes.
    void requireNamesAmong(Set<String> names) {
        for (var name : values.keySet()) {
            if (!names.contains(name) && !EVERYWHERE.contains(name)) {
                throw new BadParameter(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name);
            }
        }
    }

    /// The only value; a parameter given twice has none that one can mean. A blank value counts as none.
    Optional<String> find(String name) {
        var said = values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
        if (said.size() > 1) throw new BadParameter(name);
        return said.stream().findFirst();
    }

    /// The only value, which must be one of these.
    Optional<String> oneOf(String name, List<String> choices) {
        return find(name).map(value -> {
            if (!choices.contains(value)) throw new BadParameter(name);
            return value;
        });
    }

    /// With this value alone under that name.
    Parameters set(String name, String value) {
        var other = new LinkedHashMap<>(values);
        other.put(name, List.of(value));
        return new Parameters(other);
    }

    Parameters without(String name) {
        var fewer = new LinkedHashMap<>(values);
        fewer.remove(name);
        return new Parameters(fewer);
    }

    Optional<LocalDate> day(String name) {
        return find(name).map(text -> Typed.day(text).orElseThrow(() -> new BadParameter(name)));
    }

    /// How much of the log counts, as [Known#parse] reads it.
    Optional<Known> known(Records records, ZonedDateTime now) {
        return find(KNOWN).map(text -> Known.parse(text, records, now).orElseThrow(() -> new BadParameter(KNOWN)));
    }
}
