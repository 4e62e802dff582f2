package org.tawama.registrar;

import java.util.Optional;
import org.tawama.agreements.Act;
import org.tawama.registrar.ClaimRefused.Ground;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One field of a statement's body, by its JSON pointer (RFC 6901). Fields that hold a text or a number can be put;
/// lists and objects cannot.
final class Pointed {
    private Pointed() {}

    /// The pointer as it stands in the body: an action that is named by its act is named by its place, and added
    /// without a day where it is lacking: `/actions/signed/on` is `/actions/0/on`.
    static String resolved(ObjectNode body, String name) {
        if (!name.startsWith("/") || name.startsWith("/evidence")) throw new ClaimRefused(Ground.NO_SUCH_FIELD, name);
        var parts = name.split("/", -1);
        if (parts.length != 4 || !parts[1].equals("actions")) return name;
        return Act.find(parts[2])
                .map(act -> "/actions/" + place(body, act) + "/" + parts[3])
                .orElse(name);
    }

    private static int place(ObjectNode body, Act act) {
        var actions = body.withArray("actions");
        for (var place = 0; place < actions.size(); place++) {
            if (actions.get(place).path("act").asString().equals(act.code())) return place;
        }
        actions.add(Fields.object().put("act", act.code()));
        return actions.size() - 1;
    }

    /// Whether the body has that action with its day.
    static boolean hasAction(ObjectNode body, Act act) {
        return body.path("actions")
                .valueStream()
                .anyMatch(action -> action.path("act").asString().equals(act.code()) && action.has("on"));
    }

    /// What the field holds.
    static Optional<String> text(ObjectNode body, String field) {
        return Optional.of(body.at(field)).filter(JsonNode::isValueNode).map(JsonNode::asString);
    }

    /// Whether the body has a place for the field, filled or not.
    static boolean fits(ObjectNode body, String field) {
        var parent = body.at(field.substring(0, Math.max(0, field.lastIndexOf('/'))));
        return parent.isObject() || body.at(field).isString();
    }

    /// Makes the field hold `value`, as a number if so asked; the first clause makes a place for clauses. Throws
    /// [ClaimRefused] when neither text nor number can
    /// stand there.
    static void put(ObjectNode body, String field, String value, boolean number) {
        if (field.startsWith("/" + ClausesBody.NAME + "/")) body.withObject(ClausesBody.NAME);
        var cut = field.lastIndexOf('/');
        var parent = body.at(field.substring(0, cut));
        var name = field.substring(cut + 1).replace("~1", "/").replace("~0", "~");
        switch (parent) {
            case ObjectNode object -> put(object, name, value, number, field);
            case ArrayNode array -> put(array, name, value, field);
            default -> throw new ClaimRefused(Ground.NO_SUCH_FIELD, field);
        }
    }

    private static void put(ObjectNode object, String name, String value, boolean number, String field) {
        if (object.path(name).isContainer()) throw new ClaimRefused(Ground.NO_SUCH_FIELD, field);
        if (number) object.put(name, Integer.parseInt(value));
        else object.put(name, value);
    }

    private static void put(ArrayNode array, String name, String value, String field) {
        if (!name.matches("0|[1-9]\\d{0,5}")
                || !array.path(Integer.parseInt(name)).isString()) throw new ClaimRefused(Ground.NO_SUCH_FIELD, field);
        array.set(Integer.parseInt(name), value);
    }
}
