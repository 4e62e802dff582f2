package org.tawama.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.register.Reason;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import picocli.CommandLine.Option;

/// On what a statement rests, why it is made, and in which language its words are: options that commands which state
/// something new share.
final class CitedSource {
    private static final int LONGEST = 1_000;

    @Option(names = "--source", paramLabel = "ID", description = "the recorded source that says so")
    private @Nullable String source;

    @Option(names = "--locator", paramLabel = "TEXT", description = "where in the source: page 3, line 128")
    private String locator = "";

    @Option(names = "--quote", paramLabel = "TEXT", description = "the words of the source, to the letter")
    private @Nullable String quote;

    @Option(names = "--because", paramLabel = "TEXT", description = "why, for readers of the history")
    private String because = "";

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "fr",
            description = "the language of names and reasons: ar, fr or en (default: ${DEFAULT-VALUE})")
    private String language = "fr";

    Language spoken() {
        return PublicReason.spoken(language);
    }

    Reason reason() {
        return Reason.words(spoken().code(), line("--because", because));
    }

    /// A text in the language of the command.
    LocalText text(String option, String given) {
        return LocalText.of(spoken(), line(option, given));
    }

    /// Evidence for the record as a whole; none where no source is named.
    List<Evidence> evidence() {
        if (source == null) return List.of();
        return List.of(new Evidence(
                "",
                Optional.empty(),
                new SourceId(line("--source", source)),
                locator.isEmpty() ? "" : line("--locator", locator),
                Optional.ofNullable(quote).map(words -> line("--quote", words)),
                Verdict.ACCEPTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalText.none()));
    }

    /// What that option gives, which must be one line.
    static String line(String option, String text) {
        if (text.isBlank() || text.length() > LONGEST || Hidden.in(text)) {
            throw Refusal.ofWords("What " + option + " says is not one line of 1 to " + LONGEST
                    + " letters that are all seen: give" + " it as one");
        }
        return text;
    }
}
