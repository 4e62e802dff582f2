package org.tawama.importing;

import java.util.Optional;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.importing.Printed.Quote;
import org.tawama.vocabulary.LocalText;

/// Makes the evidence of the founding page's records. What the page prints is cited from the page; what others say of
/// it
/// is cited from our readings, whose note names the other source.
record PageEvidence(SourceId page, SourceId readings) {
    static final String PAGE = "source:founding-page";
    static final String READINGS = "source:founding-page-readings";

    static PageEvidence of(Identifiers identifiers) {
        return new PageEvidence(new SourceId(identifiers.idOf(PAGE)), new SourceId(identifiers.idOf(READINGS)));
    }

    /// That the page prints the record as a whole.
    Evidence record(Quote quote) {
        return Evidence.printedAt(page, quote.locator(), quote.text());
    }

    /// That the page prints a field, which is taken as printed or written in the register's form.
    Evidence field(String field, Quote quote, String printed, Optional<String> value) {
        return new Evidence(
                field,
                Optional.of(printed),
                page,
                quote.locator(),
                Optional.of(quote.text()),
                Verdict.ACCEPTED,
                value,
                Optional.empty(),
                LocalText.none());
    }

    /// A remark of ours about what the page prints at that place, or about what others say of it.
    Evidence remark(Remark remark, Quote quote) {
        return remark.aboutThePage() ? onThePage(remark, quote) : inTheReadings(remark);
    }

    /// A doubt that the page raises by what it leaves out.
    Evidence onThePage(Remark remark, Quote quote) {
        return evidence(remark, page, quote.locator(), Optional.of(quote.text()));
    }

    Evidence inTheReadings(Remark remark) {
        return evidence(remark, readings, "remarks.csv line " + remark.line(), Optional.empty());
    }

    /// What our tables add from a source that a note names.
    Evidence added(String field, String locator, String value, LocalText note) {
        return new Evidence(
                field,
                Optional.empty(),
                readings,
                locator,
                Optional.empty(),
                Verdict.ACCEPTED,
                Optional.of(value),
                Optional.empty(),
                note);
    }

    private static Evidence evidence(Remark remark, SourceId source, String locator, Optional<String> quote) {
        return new Evidence(
                remark.field(),
                remark.printed(),
                source,
                locator,
                quote,
                remark.verdict(),
                remark.value(),
                remark.doubt(),
                remark.noteWithReference());
    }
}
