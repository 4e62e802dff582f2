package org.tawama.registrar;

import java.util.List;
import org.tawama.register.Erasure;
import org.tawama.register.Revision;

/// What one statement erased from its record: by whom, when and on what basis; never what it was.
///
/// @param by the statement that erased
public record Erased(Revision by, Erasure erasure) {

    /// All erasures among the statements of a record, in the order of these statements.
    public static List<Erased> among(List<Revision> history) {
        return history.stream()
                .flatMap(revision -> revision.erasure().stream().map(erasure -> new Erased(revision, erasure)))
                .toList();
    }

    /// How many values went: one for each statement that had withheld the field.
    public int values() {
        return erasure.digests().size();
    }

    /// Whether something went from that statement.
    public boolean from(Revision revision) {
        return revision.record().equals(by.record())
                && revision.withheld().stream().anyMatch(erasure.digests()::contains);
    }
}
