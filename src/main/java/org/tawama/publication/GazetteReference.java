package org.tawama.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tawama.evidence.Doubt;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.PartialDate;

/// One reference to one issue of an official journal, as a source gives it and as we understand it.
///
/// @param year the year in whose series the number counts
/// @param number the issue's number in that year, from 1
/// @param on the issue's date as understood, as far as it is known
/// @param printed the reference to the letter: `J.O n°77 du 07/12/2007`
/// @param page first page, from 1
/// @param act the act that publishes the instrument, such as presidential decree `07-375`
/// @param actKind what kind of text that act is, as a source calls it
/// @param inForce the day on which the instrument enters into force as this publication tells it
public record GazetteReference(
        Journal journal,
        int year,
        int number,
        Optional<PartialDate> on,
        Optional<String> printed,
        Optional<Integer> page,
        Optional<String> act,
        Optional<ActKind> actKind,
        Optional<PartialDate> inForce) {
    public GazetteReference {
        Journal.requireIssue(year, number);
    }

    /// A reference to an act of which no source tells the kind.
    public GazetteReference(
            Journal journal,
            int year,
            int number,
            Optional<PartialDate> on,
            Optional<String> printed,
            Optional<Integer> page,
            Optional<String> act,
            Optional<PartialDate> inForce) {
        this(journal, year, number, on, printed, page, act, Optional.empty(), inForce);
    }

    /// A dated reference that tells no day of entry into force.
    public GazetteReference(
            Journal journal,
            int year,
            int number,
            PartialDate on,
            Optional<String> printed,
            Optional<Integer> page,
            Optional<String> act) {
        this(journal, year, number, Optional.of(on), printed, page, act, Optional.empty());
    }

    /// The issue that it refers to.
    public GazetteIssueId issue() {
        return GazetteIssueId.of(journal, year, number);
    }

    /// Where the issue can be read, by language of the edition; computed by pattern, never checked at run time.
    public Map<Language, String> links() {
        return journal.links(year, number);
    }

    /// What the calendar and the journal's habits say against this reference; empty when they say nothing.
    ///
    /// An issue dated on a Friday, a number beyond what a year holds, a date outside the year of the series:
    /// each is possible by a misprint and none is a reason to refuse the reference.
    public List<Doubt> doubts() {
        return on.filter(date -> journal.isUnlikely(year, number, date)).isPresent()
                ? List.of(Doubt.GAZETTE_DATE_MISMATCH)
                : List.of();
    }

    /// The same reference with another date, as a correction understands it; the printed text stays.
    public GazetteReference withDate(PartialDate corrected) {
        return new GazetteReference(
                journal, year, number, Optional.of(corrected), printed, page, act, actKind, inForce);
    }
}
