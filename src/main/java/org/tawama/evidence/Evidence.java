package org.tawama.evidence;

import java.util.Optional;
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
        LocalText note) {
    public Evidence {
        if (!field.isEmpty() && !field.startsWith("/")) {
            throw new IllegalArgumentException("a field is a JSON pointer: " + field);
        }
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

    /// Whether a reader is still asked for an answer.
    public boolean open() {
        return doubt.filter(Doubt::asksForAction).isPresent()
                && (verdict == Verdict.DISPUTED || verdict == Verdict.UNRESOLVED);
    }
}
