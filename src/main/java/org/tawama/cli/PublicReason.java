package org.tawama.cli;

import org.jspecify.annotations.Nullable;
import org.tawama.register.Reason;
import org.tawama.vocabulary.Language;
import picocli.CommandLine.Option;

/// Why something is stated, in an officer's words, which every reader of the history sees.
final class PublicReason {
    static final int LONGEST = 1_000;

    @Option(names = "--because", paramLabel = "TEXT", description = "why, in one line, for readers of the history")
    private @Nullable String because;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "fr",
            description = "the language of that reason: ar, fr or en (default: ${DEFAULT-VALUE})")
    private String language = "fr";

    /// @param act what takes a reason: `withdraw a record`
    Reason to(String act) {
        var spoken = spoken(language);
        if (because == null || because.isBlank()) {
            throw Refusal.ofWords("To " + act + " takes a reason, which is public: give it with --because");
        }
        return Reason.words(spoken.code(), line(because));
    }

    /// The reason in one line that is not too long; it may be empty.
    static String line(String because) {
        if (because.length() > LONGEST || Hidden.in(because)) {
            throw Refusal.ofWords("The reason is not one line of at most " + LONGEST + " characters: shorten it");
        }
        return because.strip();
    }

    /// One of the languages in which a command takes words.
    static Language spoken(String tag) {
        return Language.find(tag)
                .orElseThrow(() -> Refusal.ofWords("The language " + tag.replaceAll("\\p{Cntrl}", "\uFFFD")
                        + " is not one of ar, fr, en: choose one"));
    }
}
