package org.tawama.api;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What differs between two states of a record: for each place the JSON pointer (RFC 6901), what stood there and what
/// stands there now; `null` where nothing stood or stands. As small as can be: a field deep inside, not all around it.
final class Changes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<ObjectNode> found = new ArrayList<>();

    private Changes() {}

    /// In the order of the fields' names; list elements are compared by their place.
    static List<ObjectNode> between(JsonNode before, JsonNode after) {
        var changes = new Changes();
        changes.compare("", before, after);
        return changes.found;
    }

    private void compare(String pointer, JsonNode before, JsonNode after) {
        if (before.equals(after)) return;
        if (before.isObject() && after.isObject()) compareFields(pointer, before, after);
        else if (before.isArray() && after.isArray()) compareElements(pointer, before, after);
        else found.add(change(pointer, before, after));
    }

    private void compareFields(String pointer, JsonNode before, JsonNode after) {
        var names = new TreeSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        for (var name : names) {
            var step = name.replace("~", "~0").replace("/", "~1");
            compare(pointer + "/" + step, before.path(name), after.path(name));
        }
    }

    private void compareElements(String pointer, JsonNode before, JsonNode after) {
        for (var at = 0; at < Math.max(before.size(), after.size()); at++) {
            compare(pointer + "/" + at, before.path(at), after.path(at));
        }
    }

    private static ObjectNode change(String pointer, JsonNode before, JsonNode after) {
        var change = JSON.objectNode().put("pointer", pointer);
        change.set("from", present(before));
        change.set("to", present(after));
        return change;
    }

    private static JsonNode present(JsonNode value) {
        return value.isMissingNode() ? JSON.nullNode() : value;
    }
}
