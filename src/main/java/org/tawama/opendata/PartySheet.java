package org.tawama.opendata;

import java.util.List;
import java.util.Optional;
import org.tawama.evidence.Evidence;
import org.tawama.parties.Party;
import org.tawama.registrar.Held;
import org.tawama.territories.Country;
import org.tawama.vocabulary.LocalText;

/// A party as it reads on one day.
///
/// @param title its name on that day
/// @param wilaya the wilaya its territory lay in, or is, on that day
public record PartySheet(
        Held<Party> held, LocalText title, Optional<Country> country, Optional<Place> territory, Optional<Place> wilaya)
        implements Sheet {
    @Override
    public Listed listed() {
        return Listed.PARTIES;
    }

    public Party party() {
        return held.value();
    }

    @Override
    public List<Evidence> evidence() {
        return party().evidence();
    }
}
