package org.tawama.opendata;

import java.util.List;
import org.tawama.evidence.Evidence;
import org.tawama.publication.GazetteIssue;
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
        return switch (issue.journal()) {
            case JORADP ->
                LocalText.of(
                        "JORADP n° %d/%d".formatted(issue.number(), issue.year()),
                        "الجريدة الرسمية رقم %d لسنة %d".formatted(issue.number(), issue.year()),
                        "JORADP no. %d of %d".formatted(issue.number(), issue.year()));
        };
    }

    @Override
    public List<Evidence> evidence() {
        return issue().evidence();
    }
}
