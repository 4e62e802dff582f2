package org.tawama.portal;

import java.util.Optional;
import java.util.regex.Pattern;

/// A place in a source, such as `line 128`, `wilayas.csv line 12` or `section Historique`, in the reader's words; any
/// other as it is.
record Locator(Page page, String text) {
    private static final Pattern PLACE = Pattern.compile("(?:(?<file>\\S{1,80}) )?"
            + "(?:(?<numbered>line|row|page|article) (?<number>\\d+)"
            + "|lines (?<lines>\\d+[–-]\\d+)"
            + "|(?<named>code|id|section) (?<name>\\S.{0,200}))");

    /// What else the question is about is told by its note.
    private static final Pattern RULE = Pattern.compile("rule (?<code>[a-z-]{1,80})(?: .*)?");

    /// The place as readers are told it, the same for two texts that read the same in every language.
    static String place(String text) {
        return RULE.matcher(text).replaceFirst("rule ${code}");
    }

    String words() {
        if (text.equals("text") || text.equals("contents")) return page.say("portal.locator." + text);
        var rule = RULE.matcher(text);
        if (rule.matches())
            return page.say("portal.locator.rule", "place", page.words().word("doubt.name", rule.group("code")));
        var place = PLACE.matcher(text);
        if (!place.matches()) return text;
        var file = Optional.ofNullable(place.group("file"));
        if (place.group("numbered") != null) return said(file, place.group("numbered"), place.group("number"));
        if (place.group("lines") != null) return said(file, "lines", place.group("lines"));
        return said(file, place.group("named"), place.group("name"));
    }

    private String said(Optional<String> file, String what, String where) {
        var place = page.say("portal.locator." + what, "place", where);
        return file.map(name -> page.say("portal.locator.in-file", "file", name, "place", place))
                .orElse(place);
    }
}
