package org.tawama.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A group of members in a mapping file, which knows its file and its lines. Every member must be asked for: what
/// nobody asked for is a mistake that [#nothingElse] names.
final class Entry {
    private final String file;
    private final String what;
    private final int line;
    private final Map<String, Node> members = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final TreeSet<String> asked = new TreeSet<>();

    /// @param what names the group in sentences: `a party`
    Entry(String file, String what, Node node) {
        this.file = file;
        this.what = what;
        this.line = lineOf(node);
        if (!(node instanceof MappingNode group)) throw wrong(line, what + " is written as members, name: value");
        for (var member : group.getValue()) {
            if (!(member.getKeyNode() instanceof ScalarNode name))
                throw wrong(line, what + " has a member without name");
            if (members.put(name.getValue(), member.getValueNode()) != null) {
                throw wrong(lineOf(name), what + " says " + name.getValue() + " twice: leave one of them out");
            }
            lines.put(name.getValue(), lineOf(name));
        }
    }

    int line() {
        return line;
    }

    int line(String name) {
        return lines.getOrDefault(name, line);
    }

    Optional<Node> find(String name) {
        asked.add(name);
        return Optional.ofNullable(members.get(name));
    }

    Node get(String name) {
        return find(name).orElseThrow(() -> wrong(line, what + " lacks " + name + ": add it"));
    }

    Optional<String> text(String name) {
        return find(name).map(node -> text(name, node));
    }

    String requiredText(String name) {
        return text(name, get(name));
    }

    Optional<Entry> group(String name) {
        return find(name).map(node -> new Entry(file, name, node));
    }

    /// The elements of a list; a single value counts as a list of one.
    List<Node> list(String name) {
        return find(name)
                .map(node -> node instanceof SequenceNode list ? List.copyOf(list.getValue()) : List.of(node))
                .orElse(List.of());
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        list(name).forEach(node -> texts.add(text(name, node)));
        return texts;
    }

    /// What printed texts mean, as members.
    Map<String, String> dictionary(String name) {
        var group = group(name);
        var dictionary = new LinkedHashMap<String, String>();
        group.ifPresent(entry -> entry.members.forEach((from, to) -> dictionary.put(from, entry.text(from, to))));
        return dictionary;
    }

    void nothingElse() {
        var strange = new TreeSet<>(members.keySet());
        strange.removeAll(asked);
        if (strange.isEmpty()) return;
        var first = strange.first();
        throw wrong(line(first), what + " has no member " + first + ": choose one of " + String.join(", ", asked));
    }

    TableUnreadable wrong(int at, String sentence) {
        return new TableUnreadable(file + " line " + at + ": " + sentence);
    }

    private String text(String name, Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank())
            return scalar.getValue().strip();
        throw wrong(lineOf(node), name + " is one text, not empty");
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
