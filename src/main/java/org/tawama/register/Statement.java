package org.tawama.register;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The public body of a statement as it is hashed, in canonical JSON, and the disclosures that were taken out of
/// it.
///
/// What the register adds to the body it was given, each member only if it is not empty:
/// - `_sd`, in any object from which members were withheld: their digests, sorted;
/// - `_restricted`, at the top: which of these digests are [Level#RESTRICTED], sorted;
/// - `_references` and `_origins`, at the top: those of the draft, sorted, so that the log alone rebuilds them;
/// - `_erased` and `_basis`, at the top: what this statement erases, as [Erasure] writes it.
record Statement(String text, List<Disclosure> disclosures) {
    static final String DIGESTS = "_sd";
    static final String RESTRICTED = "_restricted";
    static final String REFERENCES = "_references";
    static final String ORIGINS = "_origins";

    /// The most bytes of a public body, so that whoever reads a log knows how much to hold.
    static final int LONGEST_BODY = 1 << 22;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> ANYWHERE_OURS = Set.of(DIGESTS, Erasure.DIGESTS, "...");
    private static final Set<String> ON_TOP_OURS =
            Set.of(RESTRICTED, REFERENCES, ORIGINS, Erasure.DIGESTS, Erasure.BASIS);

    Statement {
        disclosures = List.copyOf(disclosures);
        if (text.length() > LONGEST_BODY / 3 && text.getBytes(StandardCharsets.UTF_8).length > LONGEST_BODY) {
            throw new IllegalArgumentException("a body has at most " + LONGEST_BODY + " bytes");
        }
    }

    /// What the header says of this body.
    Digest digest() {
        return Digest.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Seals a draft; `salts` gives 128 fresh random bits in Base64url each time.
    static Statement of(Draft draft, Supplier<String> salts) {
        requireNothingOfOurs(draft);
        if (draft.withheld().isEmpty()
                && draft.references().isEmpty()
                && draft.origins().isEmpty()
                && draft.erasure().isEmpty()) {
            return new Statement(CanonicalJson.of(draft.body()), List.of());
        }
        var body = draft.withheld().isEmpty()
                ? draft.body().objectNode().setAll(draft.body())
                : draft.body().deepCopy();
        var disclosures = withhold(body, draft, salts);
        putSorted(body, REFERENCES, draft.references());
        putSorted(body, ORIGINS, draft.origins());
        draft.erasure().ifPresent(erasure -> erasure.write(body));
        return new Statement(CanonicalJson.of(body), disclosures);
    }

    private static void requireNothingOfOurs(Draft draft) {
        var ours = new TreeSet<String>();
        addOurs(draft.body(), ours);
        ON_TOP_OURS.stream().filter(draft.body()::has).forEach(ours::add);
        if (!ours.isEmpty()) {
            throw new IllegalArgumentException("the body of " + draft.record() + " uses reserved names: " + ours);
        }
    }

    private static void addOurs(JsonNode node, Set<String> ours) {
        for (var member : node.properties()) {
            if (ANYWHERE_OURS.contains(member.getKey())) {
                ours.add(member.getKey());
            }
        }
        for (var child : node) {
            if (child.isContainer()) {
                addOurs(child, ours);
            }
        }
    }

    /// Parents come before their children here, so that a pointer into a withheld value finds nothing and is
    /// refused.
    private static List<Disclosure> withhold(ObjectNode body, Draft draft, Supplier<String> salts) {
        var disclosures = new ArrayList<Disclosure>();
        var restricted = new TreeSet<String>();
        var digests = new HashMap<JsonPointer, Set<String>>();
        new TreeMap<>(draft.withheld()).forEach((text, level) -> {
            var pointer = JsonPointer.compile(text);
            var disclosure = takeOut(body, pointer, draft.record(), salts.get());
            disclosures.add(disclosure);
            digests.computeIfAbsent(pointer.head(), none -> new TreeSet<>()).add(disclosure.digest());
            if (level == Level.RESTRICTED) {
                restricted.add(disclosure.digest());
            }
        });
        digests.forEach((parent, hidden) -> putSorted((ObjectNode) body.at(parent), DIGESTS, hidden));
        putSorted(body, RESTRICTED, restricted);
        return disclosures;
    }

    private static Disclosure takeOut(ObjectNode body, JsonPointer pointer, String record, String salt) {
        var member = pointer.matches() ? pointer : pointer.last();
        if (!pointer.matches() && body.at(pointer.head()) instanceof ObjectNode parent) {
            var name = member.getMatchingProperty();
            if (parent.has(name)) {
                return Disclosure.of(salt, name, parent.remove(name));
            }
        }
        throw new IllegalArgumentException("no member to withhold at \"" + pointer + "\" of " + record);
    }

    static void putSorted(ObjectNode object, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            var array = object.putArray(name);
            new TreeSet<>(values).forEach(array::add);
        }
    }

    /// The body as it was drafted, without what was withheld from it.
    static ObjectNode publicBody(String text) {
        return whole(text, List.of());
    }

    /// The body as it was drafted, with those of its withheld members that are among `disclosures` and that whoever
    /// may read `level` may read.
    static ObjectNode whole(String text, Collection<Disclosure> disclosures, Level level) {
        var restricted = listed(text, RESTRICTED);
        return switch (level) {
            case RESTRICTED -> whole(text, disclosures);
            case INTERNAL ->
                whole(
                        text,
                        disclosures.stream()
                                .filter(disclosure -> !restricted.contains(disclosure.digest()))
                                .toList());
        };
    }

    static ObjectNode whole(String text, Collection<Disclosure> disclosures) {
        var body = (ObjectNode) JSON.readTree(text);
        ON_TOP_OURS.forEach(body::remove);
        if (text.contains("\"" + DIGESTS + "\"")) {
            var byDigest = new HashMap<String, Disclosure>();
            disclosures.forEach(disclosure -> byDigest.put(disclosure.digest(), disclosure));
            putBack(body, byDigest);
        }
        return body;
    }

    private static void putBack(JsonNode node, Map<String, Disclosure> disclosures) {
        for (var child : node) {
            putBack(child, disclosures);
        }
        if (node instanceof ObjectNode object && object.has(DIGESTS)) {
            for (var digest : object.remove(DIGESTS)) {
                if (disclosures.containsKey(digest.stringValue())) {
                    var disclosure = disclosures.get(digest.stringValue());
                    object.set(disclosure.name(), disclosure.value());
                }
            }
        }
    }

    /// Whether the statement withholds just what the draft does: the public remains are equal, and as many members
    /// are restricted.
    static boolean withholdsAlike(String text, Draft draft) {
        var open = of(draft, () -> "");
        var restricted = draft.withheld().values().stream()
                .filter(Level.RESTRICTED::equals)
                .count();
        return CanonicalJson.of(publicBody(text)).equals(CanonicalJson.of(publicBody(open.text())))
                && listed(text, RESTRICTED).size() == restricted;
    }

    /// The texts in the array `name` at the top of a statement, in their order; none if there is no such array.
    static List<String> listed(String text, String name) {
        return text.contains("\"" + name + "\"") ? listed(JSON.readTree(text), name) : List.of();
    }

    static List<String> listed(JsonNode statement, String name) {
        return statement.path(name).valueStream().map(JsonNode::stringValue).toList();
    }

    static Set<String> withheldDigests(String text) {
        return text.contains("\"" + DIGESTS + "\"") ? withheldDigests(JSON.readTree(text)) : Set.of();
    }

    /// Every digest that stands for a withheld member, anywhere in a parsed statement.
    static Set<String> withheldDigests(JsonNode statement) {
        var digests = new TreeSet<String>();
        statement.findValues(DIGESTS).forEach(array -> array.forEach(digest -> digests.add(digest.stringValue())));
        return digests;
    }
}
