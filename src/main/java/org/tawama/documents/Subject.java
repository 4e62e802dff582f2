package org.tawama.documents;

import java.util.Optional;
import org.tawama.agreements.Act;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;

/// A record that a document belongs to.
///
/// @param kind the code of the record's kind: `agreement`
/// @param record its identifier
/// @param act of an agreement, the action that the document proves; empty where it proves none alone
public record Subject(String kind, String record, Optional<Act> act) {
    private static final String AGREEMENT = "agreement";

    public Subject {
        if (kind.isBlank() || record.isBlank()) throw new Impossible(Why.OF_NO_RECORD, "a document of no record");
        if (act.isPresent() && !kind.equals(AGREEMENT)) {
            throw new Impossible(
                    Why.ACTION_OF_NO_AGREEMENT, "an action of what is no agreement: " + kind + " " + record, record);
        }
    }

    /// As addresses name a record, with the action where one is meant: `agreement a58:signed`.
    @Override
    public String toString() {
        return kind + " " + record + act.map(done -> ":" + done.code()).orElse("");
    }
}
