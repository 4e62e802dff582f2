package org.tawama.publication;

import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;

/// Names one issue of an official journal for ever: `g-joradp-2007-77`.
public record GazetteIssueId(String text) {
    public GazetteIssueId {
        if (text.isBlank()) throw new Impossible(Why.NO_IDENTIFIER, "an identifier is never blank");
    }

    /// The one name that the issue can have.
    public static GazetteIssueId of(Journal journal, int year, int number) {
        return new GazetteIssueId("g-%s-%d-%d".formatted(journal.code(), year, number));
    }

    @Override
    public String toString() {
        return text;
    }
}
