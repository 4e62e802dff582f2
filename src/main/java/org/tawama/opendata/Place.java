package org.tawama.opendata;

import java.util.List;
import org.tawama.territories.Territory;
import org.tawama.vocabulary.LocalText;

/// A territory with the name it bears on the sheet's day.
///
/// @param otherCodes the codes that it has on another day only
public record Place(Territory territory, LocalText name, List<Territory.Code> otherCodes) {
    public Place {
        otherCodes = List.copyOf(otherCodes);
    }

    public String id() {
        return territory.id().text();
    }
}
