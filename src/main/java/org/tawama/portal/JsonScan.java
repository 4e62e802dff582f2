package org.tawama.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the base map's JSON into maps, lists, strings, doubles and booleans; `null` becomes an empty [Optional].
/// Made for one trusted file of ours, not for anything that comes over the network: what is malformed throws.
final class JsonScan {
    private final String text;
    private int at;

    private JsonScan(String text) {
        this.text = text;
    }

    static Object read(String text) {
        var scan = new JsonScan(text);
        var value = scan.value();
        if (scan.peek() != 0) {
            throw scan.broken("the end");
        }
        return value;
    }

    private Object value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", Optional.empty());
            default -> number();
        };
    }

    private Map<String, Object> object() {
        var members = new LinkedHashMap<String, Object>();
        expect('{');
        while (peek() != '}') {
            var name = string();
            expect(':');
            members.put(name, value());
            separate('}');
        }
        at++;
        return members;
    }

    private List<Object> array() {
        var items = new ArrayList<Object>();
        expect('[');
        while (peek() != ']') {
            items.add(value());
            separate(']');
        }
        at++;
        return items;
    }

    private void separate(char close) {
        if (peek() == close) {
            return;
        }
        expect(',');
        if (peek() == close) {
            throw broken("a value");
        }
    }

    private String string() {
        expect('"');
        var start = at;
        var end = text.indexOf('"', start);
        if (end < 0 || text.substring(start, end).indexOf('\\') >= 0) {
            throw broken("a string without escapes");
        }
        at = end + 1;
        return text.substring(start, end);
    }

    private double number() {
        var start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (start == at) {
            throw broken("a value");
        }
        return Double.parseDouble(text.substring(start, at));
    }

    private Object word(String word, Object meaning) {
        if (!text.startsWith(word, at)) {
            throw broken(word);
        }
        at += word.length();
        return meaning;
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw broken("'" + wanted + "'");
        }
        at++;
    }

    /// The next character that is not white space, or 0 at the end.
    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private IllegalArgumentException broken(String wanted) {
        return new IllegalArgumentException("broken JSON at character " + at + ": wanted " + wanted);
    }
}
