package org.tawama.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.vocabulary.HijriDate;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.PartialDate;

/// One issue of an official journal, which agreements cite.
///
/// @param year in whose series the number counts
/// @param number from 1
/// @param on its date, as far as a source says
/// @param hijri its Hijri date as it prints it; what is computed from `on` may lie a day beside it
public record GazetteIssue(
        Journal journal,
        int year,
        int number,
        Optional<PartialDate> on,
        Optional<HijriDate> hijri,
        List<Evidence> evidence) {
    public GazetteIssue {
        Journal.requireIssue(year, number);
        evidence = List.copyOf(evidence);
    }

    public GazetteIssueId id() {
        return GazetteIssueId.of(journal, year, number);
    }

    /// Where it can be read, by language of the edition; computed by pattern, never checked at run time.
    public Map<Language, String> links() {
        return journal.links(year, number);
    }

    /// Whether it can have appeared by the end of that day: always, while its date is not known.
    public boolean existsOn(LocalDate day) {
        return on.filter(date -> date.earliest().isAfter(day)).isEmpty();
    }

    /// Its Hijri date by computation; empty while its day is not known.
    public Optional<HijriDate> computedHijri() {
        return on.flatMap(PartialDate::exactDay).map(HijriDate::of);
    }

    /// What the calendar and the journal's habits say against it; empty when they say nothing. The Hijri date may lie a
    /// day beside the computed one, not further.
    public List<Doubt> doubts() {
        return contradictsItself() ? List.of(Doubt.GAZETTE_DATE_MISMATCH) : List.of();
    }

    /// The same issue on other evidence.
    public GazetteIssue withEvidence(List<Evidence> other) {
        return new GazetteIssue(journal, year, number, on, hijri, other);
    }

    private boolean contradictsItself() {
        if (on.filter(day -> journal.isUnlikely(year, number, day)).isPresent()) return true;
        var day = on.flatMap(PartialDate::exactDay);
        return hijri.isPresent() && day.isPresent() && !hijri.get().isWithinADayOf(day.get());
    }
}
