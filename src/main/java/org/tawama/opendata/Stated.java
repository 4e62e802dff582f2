package org.tawama.opendata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tawama.register.Revision;
import tools.jackson.databind.JsonNode;

/// What a statement says, field by field, without its notation: for whoever tells it in words.
public sealed interface Stated {
    /// One text, number or truth, as it is written.
    record Word(String text) implements Stated {}

    /// Several of the same, in order.
    record Several(List<Stated> all) implements Stated {
        public Several {
            all = List.copyOf(all);
        }
    }

    /// Named members, in the order in which they are written.
    record Members(Map<String, Stated> byName) implements Stated {
        public Members {
            byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        }

        public Optional<Stated> find(String name) {
            return Optional.ofNullable(byName.get(name));
        }

        public Members without(String name) {
            var others = new LinkedHashMap<>(byName);
            others.remove(name);
            return new Members(others);
        }

        /// The member of that name when it is a single word.
        public Optional<String> word(String name) {
            return find(name)
                    .filter(Word.class::isInstance)
                    .map(Word.class::cast)
                    .map(Word::text);
        }

        /// The elements of the list of that name; none where there is no such list.
        public List<Stated> several(String name) {
            return find(name)
                    .filter(Several.class::isInstance)
                    .map(Several.class::cast)
                    .map(Several::all)
                    .orElse(List.of());
        }
    }

    /// The public state of a record in that version.
    static Members of(Revision revision) {
        return members(revision.body());
    }

    private static Stated of(JsonNode node) {
        if (node.isObject()) return members(node);
        if (!node.isArray()) return new Word(node.asString());
        var all = new ArrayList<Stated>();
        node.forEach(one -> all.add(of(one)));
        return new Several(all);
    }

    private static Members members(JsonNode object) {
        var members = new LinkedHashMap<String, Stated>();
        object.properties().forEach(member -> {
            if (!member.getValue().isNull()) members.put(member.getKey(), of(member.getValue()));
        });
        return new Members(members);
    }
}
