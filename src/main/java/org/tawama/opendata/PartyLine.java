package org.tawama.opendata;

import java.util.Optional;
import org.tawama.agreements.Side;
import org.tawama.agreements.Signatory;
import org.tawama.parties.Level;
import org.tawama.parties.Party;
import org.tawama.territories.Country;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;

/// A party as one agreement shows it.
///
/// @param party empty while the register does not know the party; then the printed form or the identifier names it
/// @param name the party's name on the sheet's day
/// @param territory the place it answers for
/// @param wilaya the wilaya it lay in on the sheet's day; only for the home side
public record PartyLine(
        Signatory signatory,
        Optional<Party> party,
        LocalText name,
        Optional<Country> country,
        Optional<Place> territory,
        Optional<Place> wilaya) {
    public String id() {
        return signatory.party().text();
    }

    public boolean home() {
        return signatory.side() == Side.HOME;
    }

    public Level level() {
        return party.map(Party::level).orElse(Level.UNSTATED);
    }

    public Optional<CountryCode> countryCode() {
        return party.map(Party::country);
    }

    /// The name of the place when it has one, else the party's: *Annaba* rather than *Commune d'Annaba*. A metropolis
    /// goes by its own name, which is not that of its chief town.
    public LocalText shortName() {
        if (level() == Level.METROPOLIS) return name;
        return territory.map(place -> place.name().orElse(name)).orElse(name);
    }
}
