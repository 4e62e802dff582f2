package org.tawama.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A member that a statement withheld, while its value is there: after its erasure nobody knows name or value.
///
/// @param entry the statement that withheld it
/// @param pointer where it stands in the state that was drafted, as a JSON pointer
public record Withheld(long entry, String pointer, String digest, Level level, JsonNode value) {

    /// Whether it is a member of the record itself, and not of something in it.
    boolean isAtTop() {
        return JsonPointer.compile(pointer).head().matches();
    }

    String name() {
        return JsonPointer.compile(pointer).last().getMatchingProperty();
    }

    /// Those of one statement, by its disclosures.
    static List<Withheld> in(Revision revision, List<Disclosure> disclosures) {
        if (disclosures.isEmpty()) return List.of();
        var byDigest = new HashMap<String, Disclosure>();
        disclosures.forEach(disclosure -> byDigest.put(disclosure.digest(), disclosure));
        var statement = JsonMapper.shared().readTree(revision.statement());
        var found = new ArrayList<Withheld>();
        walk(statement, JsonPointer.empty(), (at, digest) -> {
            if (!byDigest.containsKey(digest)) return;
            var disclosure = byDigest.get(digest);
            var pointer = at.appendProperty(disclosure.name()).toString();
            var restricted = Statement.listed(statement, Statement.RESTRICTED).contains(digest)
                    ? Level.RESTRICTED
                    : Level.INTERNAL;
            found.add(new Withheld(revision.entry(), pointer, digest, restricted, disclosure.value()));
        });
        return found;
    }

    private interface Place {
        void holds(JsonPointer object, String digest);
    }

    private static void walk(JsonNode node, JsonPointer at, Place place) {
        if (node instanceof ObjectNode object) {
            object.path(Statement.DIGESTS).forEach(digest -> place.holds(at, digest.stringValue()));
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                walk(member.getValue(), at.appendProperty(member.getKey()), place);
            }
            return;
        }
        for (int index = 0; index < node.size(); index++) {
            walk(node.get(index), at.appendIndex(index), place);
        }
    }
}
