package org.tawama.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// An address with what follows its question mark, for links that change one thing and keep the rest. Every change
/// leads back to the first page of a list.
record Address(String path, Map<String, List<String>> values) {
    private static final String CURSOR = "cursor";

    Address {
        var copy = new LinkedHashMap<String, List<String>>();
        values.forEach((name, all) -> {
            var said = all.stream().filter(value -> !value.isEmpty()).toList();
            if (!said.isEmpty()) copy.put(name, said);
        });
        values = java.util.Collections.unmodifiableMap(copy);
    }

    /// With this value beside the others of that name.
    Address with(String name, String value) {
        var more = new ArrayList<>(values.getOrDefault(name, List.of()));
        if (!more.contains(value)) more.add(value);
        return changed(name, more);
    }

    /// With this value alone under that name.
    Address set(String name, String value) {
        return changed(name, List.of(value));
    }

    Address without(String name, String value) {
        var fewer = new ArrayList<>(values.getOrDefault(name, List.of()));
        fewer.remove(value);
        return changed(name, fewer);
    }

    Address without(String name) {
        return changed(name, List.of());
    }

    /// The same values under another path.
    Address at(String other) {
        return new Address(other, values);
    }

    /// The same on the page's own day and entry, where it reads another one than now.
    Address keeping(Page page) {
        var kept = this;
        for (var one : page.kept()) kept = kept.set(one.name(), one.value());
        return kept;
    }

    /// The page that begins at that cursor.
    Address turned(String cursor) {
        var copy = new LinkedHashMap<>(values);
        copy.put(CURSOR, List.of(cursor));
        return new Address(path, copy);
    }

    private Address changed(String name, List<String> others) {
        var copy = new LinkedHashMap<>(values);
        copy.put(name, others);
        copy.remove(CURSOR);
        return new Address(path, copy);
    }

    String text() {
        if (values.isEmpty()) return path;
        return values.entrySet().stream()
                .flatMap(
                        entry -> entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    /// A text as one part of a path.
    static String segment(String text) {
        return encoded(text).replace("+", "%20");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
    }
}
