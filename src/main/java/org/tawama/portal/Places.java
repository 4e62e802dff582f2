package org.tawama.portal;

import java.time.LocalDate;
import org.tawama.opendata.Place;
import org.tawama.territories.Territory;
import org.tawama.vocabulary.LocalText.Shown;

/// How a place is named.
final class Places {
    private Places() {}

    /// A wilaya with its number in brackets, as everybody in Algeria knows it; other places by name alone.
    static Shown named(Page page, Place place, LocalDate day) {
        return named(page, place.territory(), day);
    }

    static Shown named(Page page, Territory territory, LocalDate day) {
        var name = page.shown(territory.nameOn(day));
        return territory
                .codeOn("wilaya", day)
                .map(code -> new Shown(name.text() + " (" + code + ")", name.language()))
                .orElse(name);
    }
}
