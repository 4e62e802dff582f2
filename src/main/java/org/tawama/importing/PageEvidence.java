package org.tawama.importing;

import java.util.Optional;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.importing.Printed.Quote;
import org.tawama.vocabulary.LocalText;

/// Makes the evidence of the founding page's records. What the page prints is cited from the page; what others
/// say of it is cited from our readings of the same lines, and the reference names the document that says so.
final class PageEvidence {
    static final SourceId PAGE = new SourceId("founding-page");

    /// Recorded with the reference data, which rests on our readings too.
    static final SourceId READINGS = new SourceId("founding-page-reading");

    private PageEvidence() {}

    /// That the page prints the record as a whole.
    static Evidence record(Quote quote) {
        return Evidence.printedAt(PAGE, quote.locator(), quote.text());
    }

    /// That the page prints a field, which is taken as printed.
    static Evidence field(String field, Quote quote, String words) {
        return field(field, quote, words, words);
    }

    /// That the page prints a field, which the register writes in a form of its own. The words are cited to the letter,
    /// so that a line break among them makes the value another text than what is printed.
    static Evidence field(String field, Quote quote, String words, String value) {
        return field(field, quote, words, value, Verdict.ACCEPTED, Optional.empty(), LocalText.none());
    }

    /// That the page prints a party's name, where it does; taken to mean that party, unless a remark doubts it.
    static Evidence name(String field, Mention mention, Optional<Remark> doubt) {
        return field(
                field,
                mention.quote(),
                mention.printed(),
                mention.name(),
                doubt.map(Remark::verdict).orElse(Verdict.ACCEPTED),
                doubt.flatMap(Remark::reference),
                doubt.map(Remark::note).orElse(LocalText.none()));
    }

    private static Evidence field(
            String field,
            Quote quote,
            String words,
            String value,
            Verdict verdict,
            Optional<String> reference,
            LocalText note) {
        var printed = quote.toTheLetter(words);
        return new Evidence(
                field,
                Optional.of(printed),
                PAGE,
                quote.locator(),
                Optional.of(quote.text()),
                verdict,
                Optional.of(value).filter(understood -> !understood.equals(printed)),
                Optional.empty(),
                reference,
                note);
    }

    /// A remark of ours about what the page prints at that place, or about what others say of it.
    static Evidence remark(Remark remark, Quote quote) {
        return remark.aboutThePage() ? onThePage(remark, quote) : inTheReadings(remark, quote);
    }

    /// A doubt that the page raises by what it leaves out.
    static Evidence onThePage(Remark remark, Quote quote) {
        return evidence(remark, PAGE, quote.locator(), Optional.of(quote.text()));
    }

    /// A remark that rests on more than the page: our reading of what stands there.
    static Evidence inTheReadings(Remark remark, Quote read) {
        return evidence(remark, READINGS, read.locator(), Optional.empty());
    }

    /// What our reading adds to the lines it reads, from another document.
    static Evidence added(String field, Quote read, String value, Optional<String> reference) {
        return new Evidence(
                field,
                Optional.empty(),
                READINGS,
                read.locator(),
                Optional.empty(),
                Verdict.ACCEPTED,
                Optional.of(value),
                Optional.empty(),
                reference,
                LocalText.none());
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
                remark.reference(),
                remark.note());
    }
}
