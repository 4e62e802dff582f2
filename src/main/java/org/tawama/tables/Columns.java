package org.tawama.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The columns of a table by name, in their order.
final class Columns {
    private static final int NONE = -1;

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    /// @param printed the heading's cells; white space around a name does not count
    Columns(List<String> printed) {
        names = printed.stream().map(String::strip).toList();
        for (var at = 0; at < names.size(); at++) places.putIfAbsent(names.get(at), at);
    }

    List<String> names() {
        return names;
    }

    int count() {
        return names.size();
    }

    /// Whether several columns bear that name, so that nobody can tell which is meant.
    boolean repeated(String name) {
        return names.stream().filter(name::equals).count() > 1;
    }

    /// The place of the column, from 0; negative when there is none of that name.
    int at(String name) {
        return places.getOrDefault(name, NONE);
    }
}
