package org.tawama.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tawama.agreements.Agreement;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.vocabulary.LocalText;

/// The evidence that one row gives for one agreement. What a row printed for a field stands under that field.
final class RowEvidence {
    private final SourceId source;
    private final DataRow row;
    private final List<Evidence> all = new ArrayList<>();

    RowEvidence(SourceId source, DataRow row) {
        this.source = source;
        this.row = row;
        all.add(Evidence.printedAt(source, row.locator(), row.quote()));
    }

    void accepted(String field, String printed, Optional<String> value, LocalText note) {
        add(field, Optional.of(printed), Verdict.ACCEPTED, value, Optional.empty(), note);
    }

    /// What the table as a whole says of every row, without printing it in this one.
    void saidOfAll(String field, String value) {
        add(field, Optional.empty(), Verdict.ACCEPTED, Optional.of(value), Optional.empty(), LocalText.none());
    }

    void disputed(String field, String printed, Optional<String> value) {
        add(
                field,
                Optional.of(printed),
                Verdict.DISPUTED,
                value,
                Optional.of(Doubt.CONFLICTING_EVIDENCE),
                LocalText.none());
    }

    void unresolved(String field, String printed, Doubt doubt, LocalText note) {
        add(field, Optional.of(printed), Verdict.UNRESOLVED, Optional.empty(), Optional.of(doubt), note);
    }

    /// A question about the record as a whole.
    void asked(Doubt doubt, LocalText note) {
        add("", Optional.empty(), Verdict.UNRESOLVED, Optional.empty(), Optional.of(doubt), note);
    }

    List<Evidence> list() {
        return List.copyOf(all);
    }

    /// Whether the record already rests on a row with exactly these words.
    static boolean stands(Agreement agreement, SourceId source, String quote) {
        return ofSource(agreement, source).anyMatch(evidence -> evidence.quote().equals(Optional.of(quote)));
    }

    /// What a source says of the record as a whole: one for each of its rows.
    static java.util.stream.Stream<Evidence> ofSource(Agreement agreement, SourceId source) {
        return agreement.evidence().stream()
                .filter(evidence ->
                        evidence.source().equals(source) && evidence.field().isEmpty());
    }

    private void add(
            String field,
            Optional<String> printed,
            Verdict verdict,
            Optional<String> value,
            Optional<Doubt> doubt,
            LocalText note) {
        all.add(new Evidence(
                field,
                printed,
                source,
                row.locator(),
                Optional.of(row.quote()),
                verdict,
                value,
                doubt,
                Optional.empty(),
                note));
    }
}
