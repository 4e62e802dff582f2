package org.tawama.scrutiny;

import java.util.List;
import org.tawama.agreements.Act;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.Calendar;
import org.tawama.evidence.Doubt;

/// An agreement enters into force on a day that its own clause can yield. The stated day stands; which of
/// the two is wrong, or that the clause was misread, somebody has to look up.
final class EntryByClause {
    private EntryByClause() {}

    static List<Finding> find(Agreement agreement) {
        return Calendar.disagreement(agreement)
                .map(both -> new Finding(
                        field(agreement),
                        Doubt.ENTRY_INTO_FORCE_MISMATCH,
                        both.computed().earliest() + " " + both.computed().latest(),
                        Notes.entryIntoForce(both)))
                .stream()
                .toList();
    }

    /// The day of the last entry into force that is stated.
    private static String field(Agreement agreement) {
        return Dated.of(agreement).stream()
                .filter(dated -> dated.act() == Act.ENTERED_INTO_FORCE)
                .reduce((first, second) -> second)
                .map(Dated::field)
                .orElse("");
    }
}
