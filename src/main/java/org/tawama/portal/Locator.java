package org.tawama.portal;

import java.util.regex.Pattern;

/// A place in a source, such as `line 128` or `wilayas.csv line 12`, in the reader's words; any other as it is.
record Locator(Page page, String text) {
    private static final Pattern LINES = Pattern.compile("(?:(?<file>\\S{1,80}) )?lines? (?<number>\\d+(?:[–-]\\d+)?)");
    private static final Pattern ROW = Pattern.compile("(?:(?<file>\\S{1,80}) )?row (?<number>\\d+)");

    String words() {
        var line = LINES.matcher(text);
        if (line.matches()) {
            var key = line.group("number").matches("\\d+") ? "portal.locator.line" : "portal.locator.lines";
            return inFile(key, line.group("file"), line.group("number"));
        }
        var row = ROW.matcher(text);
        if (row.matches()) return inFile("portal.locator.row", row.group("file"), row.group("number"));
        return text;
    }

    private String inFile(String key, @org.jspecify.annotations.Nullable String file, String number) {
        var place = page.say(key, "number", number);
        return file == null ? place : page.say("portal.locator.in-file", "file", file, "place", place);
    }
}
