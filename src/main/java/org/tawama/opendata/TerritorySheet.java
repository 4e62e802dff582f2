package org.tawama.opendata;

import java.util.List;
import java.util.Optional;
import org.tawama.evidence.Evidence;
import org.tawama.registrar.Held;
import org.tawama.territories.Territory;
import org.tawama.vocabulary.LocalText;

/// A territory as it reads on one day.
///
/// @param title its name on that day
/// @param otherCodes the codes that it has on another day only
/// @param existing whether it exists in law on that day
/// @param parent the territory directly above on that day
/// @param wilaya the wilaya it lay in, or is, on that day
public record TerritorySheet(
        Held<Territory> held,
        LocalText title,
        List<Territory.Code> otherCodes,
        boolean existing,
        Optional<Place> parent,
        Optional<Place> wilaya)
        implements Sheet {
    public TerritorySheet {
        otherCodes = List.copyOf(otherCodes);
    }

    @Override
    public Listed listed() {
        return Listed.TERRITORIES;
    }

    public Territory territory() {
        return held.value();
    }

    @Override
    public List<Evidence> evidence() {
        return territory().evidence();
    }
}
