package org.tawama.scrutiny;

import java.util.List;
import java.util.Optional;
import org.tawama.evidence.Doubt;
import org.tawama.parties.Party;
import org.tawama.territories.Territory;

/// A party is of the country in which the territory lies that it answers for.
final class CountryOfPlace {
    private CountryOfPlace() {}

    static List<Finding> find(Party party, Optional<Territory> place) {
        return place
                .filter(territory -> !territory.country().equals(party.country()))
                .map(territory -> finding(party, territory))
                .stream()
                .toList();
    }

    private static Finding finding(Party party, Territory place) {
        var country = party.country().text();
        var other = place.country().text();
        return new Finding(
                "/country",
                Doubt.COUNTRY_MISMATCH,
                country + " " + place.id() + " " + other,
                Notes.country(country, place.id().text(), other));
    }
}
