package org.tawama.importing;

import java.util.Locale;
import java.util.Optional;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Verdict;
import org.tawama.vocabulary.LocalText;

/// One row of `remarks.csv`: a doubt about what is printed, or what another source says of it, with our verdict.
///
/// @param record which record it is about: `link/35`, `accord/IT`
/// @param field JSON pointer into that record; empty for the record as a whole
/// @param printed the printed words it is about; absent when the page prints nothing there
/// @param reference where the other source is to be found: a citation that is the same in every language
record Remark(
        String record,
        Optional<Doubt> doubt,
        String field,
        Optional<String> printed,
        Optional<String> value,
        Verdict verdict,
        Optional<String> reference,
        LocalText note) {

    static Remark of(Cells cells) {
        return new Remark(
                cells.text("record"),
                cells.find("doubt").map(Doubt::valueOf),
                cells.text("field"),
                cells.find("printed"),
                cells.find("value"),
                Verdict.valueOf(cells.text("verdict").toUpperCase(Locale.ROOT)),
                cells.find("reference"),
                cells.localText("note"));
    }

    /// Whether it says what this piece of evidence says, and more: the same words of the same field, with a value.
    boolean reads(Evidence plain) {
        return field.equals(plain.field()) && printed.equals(plain.printed()) && value.isPresent();
    }

    /// Whether it is about what the founding page prints, or fails to print, rather than about what others say.
    boolean aboutThePage() {
        return printed.isPresent()
                || doubt.filter(code -> code == Doubt.MISSING_COUNTRY || code == Doubt.MISSING_PUBLICATION)
                        .isPresent();
    }
}
