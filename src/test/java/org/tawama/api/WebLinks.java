package org.tawama.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads links to the letter of RFC 8288 (and of RFC 6690, which lists them the same way): a target in angle brackets,
/// parameters as names and quoted strings, commas between links. Anything else fails.
final class WebLinks {
    private final String text;
    private int at;

    private WebLinks(String text) {
        this.text = text;
    }

    /// One link: its target, its relation types, and its other attributes.
    record Link(String target, List<String> relations, Map<String, String> attributes) {}

    static List<Link> read(String text) {
        var reader = new WebLinks(text);
        var links = new ArrayList<Link>();
        reader.skipSpace();
        do {
            links.add(reader.link());
        } while (reader.comma());
        reader.require(reader.at == text.length(), "the end");
        return links;
    }

    private Link link() {
        expect('<');
        var target = until('>');
        require(
                !target.isEmpty() && target.chars().noneMatch(sign -> sign <= ' ' || sign == '<' || sign == '"'),
                "a URI");
        var attributes = new LinkedHashMap<String, String>();
        while (semicolon()) {
            var name = token();
            expect('=');
            expect('"');
            require(attributes.put(name, until('"')) == null, "an attribute once");
        }
        var relations = attributes.remove("rel");
        require(relations != null && relations.matches("[a-z.-]+( [a-z.-]+)*"), "relation types");
        return new Link(target, List.of(relations.split(" ")), Map.copyOf(attributes));
    }

    private String token() {
        var start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-')) at++;
        require(at > start, "a name");
        return text.substring(start, at);
    }

    private String until(char end) {
        var found = text.indexOf(end, at);
        require(found >= 0, "an end " + end);
        var inside = text.substring(at, found);
        at = found + 1;
        return inside;
    }

    private boolean comma() {
        return separator(',');
    }

    private boolean semicolon() {
        return separator(';');
    }

    private boolean separator(char sign) {
        skipSpace();
        if (at >= text.length() || text.charAt(at) != sign) return false;
        at++;
        skipSpace();
        return true;
    }

    private void skipSpace() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\n'))
            at++;
    }

    private void expect(char sign) {
        require(at < text.length() && text.charAt(at) == sign, String.valueOf(sign));
        at++;
    }

    private void require(boolean condition, String what) {
        if (!condition) throw new AssertionError("no " + what + " at " + at + " of " + text);
    }
}
