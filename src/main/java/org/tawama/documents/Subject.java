package org.tawama.documents;

import java.util.Optional;
import org.tawama.agreements.Act;

/// A record that a document belongs to.
///
/// @param kind the code of the record's kind: `agreement`
/// @param record its identifier
/// @param act of an agreement, the action that the document proves; empty where it proves none alone
public record Subject(String kind, String record, Optional<Act> act) {
    private static final String AGREEMENT = "agreement";

    public Subject {
        if (kind.isBlank() || record.isBlank()) throw new IllegalArgumentException("a document of no record");
        if (act.isPresent() && !kind.equals(AGREEMENT)) {
            throw new IllegalArgumentException("an action of what is no agreement: " + kind + " " + record);
        }
    }

    /// As addresses name a record, with the action where one is meant: `agreement a58:signed`.
    @Override
    public String toString() {
        return kind + " " + record + act.map(done -> ":" + done.code()).orElse("");
    }
}
