package org.tawama.register;

import java.util.Optional;

/// Why a statement was made: a fact with a key, which every reader is told in his own language, or what somebody in the
/// office wrote, kept to the letter. The program itself states no sentence: what is hashed is for every language.
public sealed interface Reason {
    /// What stands in the header under `reason`.
    String text();

    /// What stands in the header under `language`: there only if the reason is somebody's words.
    Optional<String> spokenIn();

    /// A code, and what it concerns if it concerns something: `founding`, `import:founding-page`.
    static Reason code(String name) {
        return new Code(name);
    }

    static Reason code(String name, String about) {
        return new Code(name + ":" + about);
    }

    /// What somebody wrote, in the language of that tag: two or three small letters, of BCP 47.
    static Reason words(String language, String text) {
        return new Words(language, text);
    }

    /// The reason that a header gives.
    static Reason of(String text, Optional<String> language) {
        return language.<Reason>map(spoken -> new Words(spoken, text)).orElseGet(() -> new Code(text));
    }

    /// A fact of one or two codes.
    record Code(String text) implements Reason {
        /// What precedes the colon: the code that has its words in every language.
        public String name() {
            return text.split(":", 2)[0];
        }

        /// What follows the colon.
        public Optional<String> about() {
            var parts = text.split(":", 2);
            return parts.length == 2 ? Optional.of(parts[1]) : Optional.empty();
        }

        @Override
        public Optional<String> spokenIn() {
            return Optional.empty();
        }
    }

    /// Words of an officer.
    record Words(String language, String text) implements Reason {
        @Override
        public Optional<String> spokenIn() {
            return Optional.of(language);
        }
    }
}
