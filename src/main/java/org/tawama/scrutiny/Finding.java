package org.tawama.scrutiny;

import java.util.Optional;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Verdict;
import org.tawama.vocabulary.LocalText;

/// A question that a rule raises about a field of a record. Each doubt is found by one rule, which has its code.
///
/// @param field JSON pointer into the record; empty text means the record as a whole
/// @param subject what else the question is about, such as the identifier of another record, or empty text; with the
/// field and the doubt it tells one question from another
/// @param note why, in words
record Finding(String field, Doubt doubt, String subject, LocalText note) {

    /// The question as evidence of its record.
    Evidence asEvidence() {
        var locator = "rule " + doubt.code();
        return new Evidence(
                field,
                Optional.empty(),
                Scrutiny.SOURCE,
                subject.isEmpty() ? locator : locator + " " + subject,
                Optional.empty(),
                Verdict.UNRESOLVED,
                Optional.empty(),
                Optional.of(doubt),
                Optional.empty(),
                note);
    }
}
