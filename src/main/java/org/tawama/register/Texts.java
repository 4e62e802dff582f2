package org.tawama.register;

/// What texts may enter a header.
final class Texts {
    private static final int LONGEST_CODE = 60;

    private Texts() {}

    /// `text`, which must be one line: not blank, at most `longest` characters, no control character.
    static String requireLine(String what, String text, int longest) {
        if (text.isBlank() || text.length() > longest || hasControl(text)) {
            throw new IllegalArgumentException(
                    what + " is one line of 1 to " + longest + " characters, not \"" + shortened(text) + "\"");
        }
        return text;
    }

    /// `text`, which must be a code: small letters and digits, at most 60 characters, words joined by hyphens.
    static String requireCode(String what, String text) {
        if (!isCode(text)) {
            throw new IllegalArgumentException(
                    what + " is a code such as \"gazette-issue\", not \"" + shortened(text) + "\"");
        }
        return text;
    }

    /// A code is one, or two with a colon between them; words are a text and the tag of a language.
    static void requireReason(Reason reason) {
        switch (reason) {
            case Reason.Code code -> {
                requireCode("a reason without words", code.name());
                code.about().ifPresent(about -> requireCode("what a reason is about", about));
            }
            case Reason.Words words -> {
                requireProse("a reason in words", words.text(), 2_000);
                if (!words.language().matches("[a-z]{2,3}")) {
                    throw new IllegalArgumentException("a reason is in a language, not " + shortened(words.language()));
                }
            }
        }
    }

    private static boolean isCode(String text) {
        if (text.isEmpty() || text.length() > LONGEST_CODE || text.startsWith("-") || text.endsWith("-")) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            var unit = text.charAt(at);
            var hyphen = unit == '-' && text.charAt(at - 1) != '-';
            if (!hyphen && !(unit >= 'a' && unit <= 'z') && !(unit >= '0' && unit <= '9')) {
                return false;
            }
        }
        return true;
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
