package org.tawama.evidence;

import java.time.LocalDate;
import java.util.Optional;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;
import org.tawama.vocabulary.LocalText;

/// Why a field of a record has the value it has: what is printed, where, and what we make of it.
///
/// @param field JSON pointer (RFC 6901) into the record; empty text means the record as a whole
/// @param printed the text as the source prints it, to the letter; absent when the source prints nothing there
/// @param locator where in the source, as a reader would look it up: `line 128`, `code 18033`
/// @param quote the surrounding words, to the letter
/// @param value what the register understands, when that differs from what is printed
/// @param doubt the question that is open, or was
/// @param reference the outside document that says so, where `source` is a reading of ours: one citation, to the letter
/// and the same in every language
/// @param note the reason, in words
/// @param decision the office that has decided what this claim counts for, and why; empty while it stands as its source
/// was read
/// @param checked the last day on which an office looked it up again in its source; empty when nobody said so
public record Evidence(
        String field,
        Optional<String> printed,
        SourceId source,
        String locator,
        Optional<String> quote,
        Verdict verdict,
        Optional<String> value,
        Optional<Doubt> doubt,
        Optional<String> reference,
        LocalText note,
        Optional<Decision> decision,
        Optional<LocalDate> checked) {
    public Evidence {
        if (!field.isEmpty() && !field.startsWith("/")) {
            throw new Impossible(Why.NOT_A_FIELD, "a field is a JSON pointer: " + field, field);
        }
    }

    /// Evidence as a source was read, on which no office has decided.
    public Evidence(
            String field,
            Optional<String> printed,
            SourceId source,
            String locator,
            Optional<String> quote,
            Verdict verdict,
            Optional<String> value,
            Optional<Doubt> doubt,
            Optional<String> reference,
            LocalText note) {
        this(
                field,
                printed,
                source,
                locator,
                quote,
                verdict,
                value,
                doubt,
                reference,
                note,
                Optional.empty(),
                Optional.empty());
    }

    /// Evidence that a source prints the record as a whole.
    public static Evidence printedAt(SourceId source, String locator, String quote) {
        return new Evidence(
                "",
                Optional.empty(),
                source,
                locator,
                Optional.of(quote),
                Verdict.ACCEPTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalText.none());
    }

    /// What it says that the field holds: as understood, else as printed; empty when it only raises a question.
    public Optional<String> claimed() {
        return value.or(() -> printed.filter(ignored -> verdict != Verdict.UNRESOLVED));
    }

    /// The same claim with another verdict, as an office decided; the question that it raised keeps its name.
    public Evidence decided(Verdict other, Decision by) {
        return with(other, value, question(), Optional.of(by));
    }

    /// The same claim, understood to mean `other`.
    public Evidence understood(String other) {
        return with(verdict, Optional.of(other), doubt, decision);
    }

    /// The same claim as one of several that contradict each other.
    public Evidence contradicted() {
        return with(Verdict.DISPUTED, value, doubt.or(() -> Optional.of(Doubt.CONFLICTING_EVIDENCE)), decision);
    }

    /// The same claim with the verdict of a first look, before any office decided.
    public Evidence judged(Verdict other) {
        return with(other, value, doubt, decision);
    }

    /// The same claim, looked up again on that day; a check of an earlier day than the last changes nothing.
    public Evidence checkedOn(LocalDate day) {
        if (checked.filter(last -> !last.isBefore(day)).isPresent()) return this;
        return new Evidence(
                field,
                printed,
                source,
                locator,
                quote,
                verdict,
                value,
                doubt,
                reference,
                note,
                decision,
                Optional.of(day));
    }

    /// The same claim about another field.
    public Evidence inField(String other) {
        return new Evidence(
                other, printed, source, locator, quote, verdict, value, doubt, reference, note, decision, checked);
    }

    private Evidence with(Verdict verdict, Optional<String> value, Optional<Doubt> doubt, Optional<Decision> by) {
        return new Evidence(
                field, printed, source, locator, quote, verdict, value, doubt, reference, note, by, checked);
    }

    /// Whether it is the same words at the same place of the same source, whatever is made of them.
    public boolean sameWords(Evidence other) {
        return field.equals(other.field)
                && source.equals(other.source)
                && locator.equals(other.locator)
                && printed.equals(other.printed)
                && quote.equals(other.quote)
                && ownDoubt().equals(other.ownDoubt());
    }

    /// Whether this is `read`, as its source was read, after an office decided or another source contradicted it.
    public boolean weighedSince(Evidence read) {
        return decision.isPresent() || (verdict == Verdict.DISPUTED && !doubt.equals(read.doubt));
    }

    /// The question that its own words raise.
    private Optional<Doubt> ownDoubt() {
        return doubt.filter(question -> question != Doubt.CONFLICTING_EVIDENCE && question != Doubt.UNCONFIRMED);
    }

    /// The question that it raises, or raised: a claim that is disputed or unresolved raises one even where nobody gave
    /// it a name.
    public Optional<Doubt> question() {
        return doubt.or(() -> switch (verdict) {
            case DISPUTED -> Optional.of(Doubt.CONFLICTING_EVIDENCE);
            case UNRESOLVED -> Optional.of(Doubt.UNCONFIRMED);
            case ACCEPTED, CORRECTED, SET_ASIDE -> Optional.empty();
        });
    }

    /// Whether a reader is still asked for an answer.
    public boolean open() {
        return question().filter(Doubt::asksForAction).isPresent()
                && (verdict == Verdict.DISPUTED || verdict == Verdict.UNRESOLVED);
    }
}
