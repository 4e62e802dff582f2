package org.tawama.opendata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the names in one object mean: our context, with what it says anew for objects of a class or within a field.
///
/// It reads what our own context says, by the rules of JSON-LD 1.1 (§4.2.1 expanded terms, §4.1.8 scoped contexts),
/// and nothing that our context never says. That a processor of others reads the same is tested.
final class Meaning {
    private final Map<String, JsonNode> terms;
    private final String vocabulary;

    private Meaning(Map<String, JsonNode> terms, String vocabulary) {
        this.terms = terms;
        this.vocabulary = vocabulary;
    }

    static Meaning of(ObjectNode context) {
        return new Meaning(Map.of(), context.get("@vocab").asString()).with(context);
    }

    private Meaning with(JsonNode more) {
        var all = new HashMap<>(terms);
        more.properties().stream()
                .filter(term -> !term.getKey().startsWith("@"))
                .forEach(term -> all.put(term.getKey(), term.getValue()));
        return new Meaning(all, vocabulary);
    }

    /// The same as objects of these classes are told; what these contain is told as before.
    Meaning within(List<String> types) {
        var told = this;
        for (var type : types.stream().sorted().toList()) {
            var scoped = terms.getOrDefault(type, Json.object()).path("@context");
            if (scoped.isObject()) told = told.with(scoped);
        }
        return told;
    }

    /// The address of a class.
    String type(String name) {
        return address(name);
    }

    /// What a field means; empty for one whose content is told as the object's own.
    Optional<Field> field(String name) {
        var term = terms.get(name);
        if (term != null && term.isString() && term.asString().equals("@nest")) return Optional.empty();
        return Optional.of(new Field(
                address(name),
                word(term, "@type").map(type -> type.equals("@id") ? type : expanded(type)),
                word(term, "@container"),
                Optional.ofNullable(term).map(known -> known.path("@context")).filter(JsonNode::isObject)));
    }

    private static Optional<String> word(JsonNode term, String keyword) {
        return Optional.ofNullable(term)
                .map(known -> known.path(keyword))
                .filter(JsonNode::isString)
                .map(JsonNode::asString);
    }

    /// @param address of the property
    /// @param type `@id` for a reference, else the datatype; empty for what the value is by itself
    /// @param container `@language` or `@index`
    /// @param scoped what it says anew about what is within
    record Field(String address, Optional<String> type, Optional<String> container, Optional<JsonNode> scoped) {
        boolean refers() {
            return type.filter("@id"::equals).isPresent();
        }

        boolean byLanguage() {
            return container.filter("@language"::equals).isPresent();
        }

        boolean byIndex() {
            return container.filter("@index"::equals).isPresent();
        }

        /// What names mean in an object that the field holds, where they mean `around` beside it.
        Meaning inside(Meaning around) {
            return scoped.map(around::with).orElse(around);
        }
    }

    private String address(String name) {
        var term = terms.get(name);
        if (term == null) return vocabulary + name;
        if (term.isString()) return expanded(term.asString());
        return word(term, "@id").map(this::expanded).orElse(vocabulary + name);
    }

    private String expanded(String compact) {
        var colon = compact.indexOf(':');
        var prefix = colon < 0 ? null : terms.get(compact.substring(0, colon));
        return prefix == null ? compact : prefix.asString() + compact.substring(colon + 1);
    }

    /// The abbreviations, by what they stand for, the longest first; ours among them.
    List<Map.Entry<String, String>> prefixes() {
        var all = new ArrayList<Map.Entry<String, String>>();
        all.add(Map.entry("tawama", vocabulary));
        terms.forEach((name, term) -> {
            if (term.isString() && term.asString().matches("https?:.*[/#]")) all.add(Map.entry(name, term.asString()));
        });
        all.sort(Map.Entry.comparingByKey());
        all.sort(Comparator.comparingInt(prefix -> -prefix.getValue().length()));
        return List.copyOf(all);
    }
}
