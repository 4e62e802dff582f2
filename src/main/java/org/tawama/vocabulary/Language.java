package org.tawama.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language in which the register is read. The order is the order in which a missing text falls back.
public enum Language {
    FR("fr", Direction.LEFT_TO_RIGHT, Locale.forLanguageTag("fr-DZ")),
    AR("ar", Direction.RIGHT_TO_LEFT, Locale.forLanguageTag("ar-DZ")),
    EN("en", Direction.LEFT_TO_RIGHT, Locale.forLanguageTag("en-GB"));

    /// The side on which a line of text begins.
    public enum Direction {
        LEFT_TO_RIGHT("ltr"),
        RIGHT_TO_LEFT("rtl");

        private final String code;

        Direction(String code) {
            this.code = code;
        }

        /// The value of an HTML `dir` attribute.
        public String code() {
            return code;
        }
    }

    private final String code;
    private final Direction direction;
    private final Locale locale;

    Language(String code, Direction direction, Locale locale) {
        this.code = code;
        this.direction = direction;
        this.locale = locale;
    }

    /// The BCP 47 primary tag, lower case: the first segment of a page's address.
    public String code() {
        return code;
    }

    public Direction direction() {
        return direction;
    }

    /// The locale that decides digits, month names and collation; Algerian for Arabic and French.
    public Locale locale() {
        return locale;
    }

    /// The language whose tag is exactly `code`, if we have it.
    public static Optional<Language> find(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /// The language that a reader prefers; the first of all for whoever wants none of ours, or says it unreadably.
    ///
    /// @param acceptLanguage the header; empty text when there is none
    public static Language preferred(String acceptLanguage) {
        return AcceptedLanguages.parse(acceptLanguage).best();
    }
}
