package org.tawama.parties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tawama.evidence.Evidence;
import org.tawama.territories.TerritoryId;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Period;

/// A legal person that can bind itself, with its names through time.
///
/// @param names in the order in which they held; the last is the one in use: *Conseil général de la Gironde* until
///     2015, *Département de la Gironde* all along
/// @param otherNames spellings met in sources and names in other languages: they find the party, they do not name it
/// @param territory the place it answers for, when it answers for one
/// @param website address of its own site, when a source gives one
public record Party(
        PartyId id,
        Level level,
        CountryCode country,
        List<Name> names,
        List<String> otherNames,
        Optional<TerritoryId> territory,
        Optional<String> website,
        List<Evidence> evidence) {

    public record Name(LocalText text, Period period) {}

    public Party {
        if (names.isEmpty() || names.getLast().text().empty()) {
            throw new Impossible(Why.NO_NAME, "a party without a name: " + id);
        }
        names = List.copyOf(names);
        otherNames = List.copyOf(otherNames);
        evidence = List.copyOf(evidence);
    }

    /// The same party on other evidence.
    public Party withEvidence(List<Evidence> other) {
        return new Party(id, level, country, names, otherNames, territory, website, other);
    }

    /// The name in use.
    public LocalText name() {
        return names.getLast().text();
    }

    /// The name on that day, else the name in use.
    public LocalText nameOn(LocalDate day) {
        return Period.holding(day, names, Name::period).map(Name::text).orElse(name());
    }
}
