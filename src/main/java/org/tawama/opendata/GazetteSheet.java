package org.tawama.opendata;

import java.util.List;
import org.tawama.evidence.Evidence;
import org.tawama.publication.GazetteIssue;
import org.tawama.publication.Journal;
import org.tawama.registrar.Held;
import org.tawama.vocabulary.LocalText;

/// An official journal's issue as it reads on one day.
///
/// @param existing whether it can have appeared by that day
public record GazetteSheet(Held<GazetteIssue> held, boolean existing) implements Sheet {
    @Override
    public Listed listed() {
        return Listed.GAZETTE_ISSUES;
    }

    public GazetteIssue issue() {
        return held.value();
    }

    /// The journal's own name for itself, shortened as it is cited, with number and year.
    @Override
    public LocalText title() {
        var issue = issue();
        var journal = issue.journal().name();
        return LocalText.of(
                "%s n° %d/%d".formatted(journal, issue.number(), issue.year()),
                "%s رقم %d لسنة %d".formatted(inArabic(issue.journal()), issue.number(), issue.year()),
                "%s no. %d of %d".formatted(journal, issue.number(), issue.year()));
    }

    private static String inArabic(Journal journal) {
        return switch (journal) {
            case JORADP -> "الجريدة الرسمية";
            case JORF -> "الجريدة الرسمية الفرنسية";
            case BOE -> "الجريدة الرسمية الإسبانية";
            case GURI -> "الجريدة الرسمية الإيطالية";
        };
    }

    @Override
    public List<Evidence> evidence() {
        return issue().evidence();
    }
}
