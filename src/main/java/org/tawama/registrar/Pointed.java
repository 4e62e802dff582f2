package org.tawama.registrar;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tawama.agreements.Act;
import org.tawama.publication.Journal;
import org.tawama.registrar.ClaimRefused.Ground;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One field of a statement's body, by its JSON pointer (RFC 6901). Fields that hold a text or a number can be put;
/// lists and objects cannot.
final class Pointed {
    private static final String ACTIONS = "actions";
    private static final String PUBLICATIONS = "publications";

    /// An issue of a journal as a pointer names it: `JORF-2008-94`.
    private static final Pattern ISSUE =
            Pattern.compile("(?<journal>[A-Z]{1,20})-(?<year>[1-9]\\d{3})-(?<number>[1-9]\\d{0,3})");

    /// Objects that a first value makes.
    private static final List<String> MADE = List.of(ClausesBody.NAME, BodyBody.SEAT, BodyBody.LEAD, BodyBody.STATUTE);

    /// The place of an action, whose first language makes it: `/actions/0/place/fr`.
    private static final Pattern PLACE = Pattern.compile("(?<action>/actions/(?:0|[1-9]\\d{0,5}))/place/[a-z]{2}");

    private Pointed() {}

    /// The pointer as it stands in the body: an action that is named by its act is named by its place, and added
    /// without a day where it is lacking: `/actions/signed/on` is `/actions/0/on`. So is a publication that is
    /// named by its issue: `/publications/JORF-2008-94/on`.
    static String resolved(ObjectNode body, String name) {
        if (!name.startsWith("/") || name.startsWith("/evidence")) throw new ClaimRefused(Ground.NO_SUCH_FIELD, name);
        var parts = name.split("/", -1);
        if (parts.length < 4) return name;
        return wanted(parts[1], parts[2])
                .map(item -> "/" + parts[1] + "/" + place(body, parts[1], parts[2], item) + below(parts))
                .orElse(name);
    }

    /// Where the field of one body stands in another one of the same record, whose lists may hold fewer actions and
    /// publications, or have them in another order; what it lacks it gets. A field whose list holds the same twice
    /// keeps its place.
    static String moved(ObjectNode from, ObjectNode to, String field) {
        var parts = field.split("/", -1);
        if (parts.length < 4 || !parts[2].matches("0|[1-9]\\d{0,5}")) return field;
        var list = from.path(parts[1]);
        var item = list.path(Integer.parseInt(parts[2]));
        return name(parts[1], item)
                .filter(name -> list.valueStream()
                                .filter(other -> name(parts[1], other).equals(Optional.of(name)))
                                .count()
                        == 1)
                .map(name -> "/" + parts[1] + "/" + place(to, parts[1], name, item) + below(parts))
                .orElse(field);
    }

    /// What follows the item of a list in a pointer: `/on`, `/place/fr`.
    private static String below(String[] parts) {
        return "/" + String.join("/", List.of(parts).subList(3, parts.length));
    }

    private static Optional<String> name(String list, JsonNode item) {
        return switch (list) {
            case ACTIONS -> item.optional("act").map(JsonNode::asString);
            case PUBLICATIONS ->
                item.optional("journal")
                        .map(journal -> journal.asString() + "-"
                                + item.path("year").asString() + "-"
                                + item.path("number").asString());
            default -> Optional.empty();
        };
    }

    /// What begins the item of that name, with nothing but what the name says.
    private static Optional<ObjectNode> wanted(String list, String name) {
        return switch (list) {
            case ACTIONS -> Act.find(name).map(act -> Fields.object().put("act", act.code()));
            case PUBLICATIONS ->
                Optional.of(ISSUE.matcher(name))
                        .filter(issue -> issue.matches()
                                && Journal.find(issue.group("journal")).isPresent())
                        .map(issue -> Fields.object()
                                .put("journal", issue.group("journal"))
                                .put("year", Integer.parseInt(issue.group("year")))
                                .put("number", Integer.parseInt(issue.group("number"))));
            default -> Optional.empty();
        };
    }

    /// Where the item of that name stands in the list, which begins it like `other` if it lacks it.
    private static int place(ObjectNode body, String list, String name, JsonNode other) {
        var items = body.withArray(list);
        for (var place = 0; place < items.size(); place++) {
            if (name(list, items.get(place)).equals(Optional.of(name))) return place;
        }
        items.add(other.deepCopy());
        return items.size() - 1;
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
        return parent.isObject()
                || body.at(field).isString()
                || actionOf(body, field).isPresent();
    }

    /// Makes the field hold `value`, as a number if so asked; the first clause makes a place for clauses. Throws
    /// [ClaimRefused] when neither text nor number can
    /// stand there.
    static void put(ObjectNode body, String field, String value, boolean number) {
        MADE.stream().filter(name -> field.startsWith("/" + name + "/")).forEach(body::withObject);
        actionOf(body, field).ifPresent(action -> action.withObject("place"));
        var cut = field.lastIndexOf('/');
        var parent = body.at(field.substring(0, cut));
        var name = field.substring(cut + 1).replace("~1", "/").replace("~0", "~");
        switch (parent) {
            case ObjectNode object -> put(object, name, value, number, field);
            case ArrayNode array -> put(array, name, value, field);
            default -> throw new ClaimRefused(Ground.NO_SUCH_FIELD, field);
        }
    }

    /// The action whose place the field is.
    private static Optional<ObjectNode> actionOf(ObjectNode body, String field) {
        var place = PLACE.matcher(field);
        if (!place.matches()) return Optional.empty();
        return Optional.of(body.at(place.group("action")))
                .filter(JsonNode::isObject)
                .map(ObjectNode.class::cast);
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
