package org.tawama.portal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tawama.opendata.Sheets;
import org.tawama.register.Register;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Records;

/// What the pages read from: the register, its records, and their sheets. Nothing here can write.
record Holdings(Register register, Records records, Sheets sheets, WorldMap map, Clock clock) {
    private static final int LONGEST_ID = 200;

    /// The record that the address names, as asked for; empty when it is not known, or when nothing can bear that name.
    Optional<org.tawama.opendata.Sheet> find(Kind<?> kind, Asked asked) {
        var id = asked.id();
        if (id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl)) return Optional.empty();
        return sheets.find(kind, id, asked.asof(), asked.known());
    }

    /// The first `limit` agreements that name this record.
    List<String> agreementsOf(String id, int limit, Asked asked) {
        return records.referring(id, asked.known()).stream()
                .filter(reference -> reference.kind().equals(Kind.AGREEMENT.code()))
                .map(Records.Reference::id)
                .limit(limit)
                .toList();
    }
}
