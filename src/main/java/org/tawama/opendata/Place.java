package org.tawama.opendata;

import org.tawama.territories.Territory;
import org.tawama.vocabulary.LocalText;

/// A territory with the name it bears on the sheet's day.
public record Place(Territory territory, LocalText name) {
    public String id() {
        return territory.id().text();
    }
}
