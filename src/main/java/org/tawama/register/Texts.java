package org.tawama.register;

/// What texts may enter a header.
final class Texts {
    private Texts() {}

    /// `text`, which must be one line: not blank, at most `longest` characters, no control character.
    static String requireLine(String what, String text, int longest) {
        if (text.isBlank() || text.length() > longest || hasControl(text)) {
            throw new IllegalArgumentException(
                    what + " is one line of 1 to " + longest + " characters, not \"" + shortened(text) + "\"");
        }
        return text;
    }

    /// A loop, for every text of every header comes by here.
    private static boolean hasControl(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isISOControl(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /// `text`, which may have several lines and at most `longest` characters, and no control character but their
    /// ends and tabs.
    static String requireProse(String what, String text, int longest) {
        if (text.isBlank() || text.length() > longest || text.chars().anyMatch(Texts::isUnprintable)) {
            throw new IllegalArgumentException(
                    what + " is a text of 1 to " + longest + " characters, not \"" + shortened(text) + "\"");
        }
        return text;
    }

    private static boolean isUnprintable(int unit) {
        return Character.isISOControl(unit) && unit != '\n' && unit != '\t';
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
