package org.tawama.portal;

/// Lays canonical JSON out on lines for a reader. Nothing but blanks is added; strings stay to the letter.
final class Indented {
    private static final String STEP = "  ";

    private final StringBuilder out;
    private int depth;

    private Indented(int length) {
        this.out = new StringBuilder(length * 2);
    }

    /// @param canonical JSON without blanks outside its strings
    static String json(String canonical) {
        var indented = new Indented(canonical.length());
        indented.lay(canonical);
        return indented.out.toString();
    }

    private void lay(String json) {
        for (var at = 0; at < json.length(); at++) {
            var character = json.charAt(at);
            switch (character) {
                case '"' -> at = string(json, at);
                case '{', '[' -> at = open(json, at);
                case '}', ']' -> {
                    depth--;
                    line();
                    out.append(character);
                }
                case ',' -> {
                    out.append(',');
                    line();
                }
                case ':' -> out.append(": ");
                default -> out.append(character);
            }
        }
    }

    /// An empty object or list stays on its line.
    private int open(String json, int at) {
        out.append(json.charAt(at));
        if (at + 1 < json.length() && (json.charAt(at + 1) == '}' || json.charAt(at + 1) == ']')) {
            out.append(json.charAt(at + 1));
            return at + 1;
        }
        depth++;
        line();
        return at;
    }

    /// Copies a string and gives the place of its closing quote.
    private int string(String json, int start) {
        var end = start + 1;
        while (end < json.length() && json.charAt(end) != '"') {
            end += json.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end, json.length() - 1);
        out.append(json, start, end + 1);
        return end;
    }

    private void line() {
        out.append('\n').append(STEP.repeat(Math.max(depth, 0)));
    }
}
