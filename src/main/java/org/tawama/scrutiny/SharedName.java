package org.tawama.scrutiny;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tawama.evidence.Doubt;
import org.tawama.parties.Level;
import org.tawama.parties.Party;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryLevel;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;

/// A party whose territory is not recorded does not bear a name that several places of its country and level bear.
/// Asked of Algeria alone: of no other country does the register know all places.
final class SharedName {

    private final Function<String, List<Territory>> placesNamed;

    /// @param placesNamed the Algerian places that bear a name, in any spelling
    SharedName(Function<String, List<Territory>> placesNamed) {
        this.placesNamed = placesNamed;
    }

    List<Finding> find(Party party) {
        if (party.territory().isPresent() || !party.country().equals(CountryCode.HOME)) return List.of();
        if (party.level() == Level.STATE || party.level() == Level.MINISTRY) return List.of();
        var namesakes = party.name().texts().values().stream()
                .flatMap(name -> placesNamed.apply(name).stream())
                .filter(place -> isOfLevel(party.level(), place.level()))
                .distinct()
                .sorted((one, other) -> one.id().text().compareTo(other.id().text()))
                .toList();
        return namesakes.size() < 2 ? List.of() : List.of(finding(namesakes));
    }

    private static boolean isOfLevel(Level level, TerritoryLevel of) {
        return level == Level.UNSTATED || level.code().equals(of.code());
    }

    private static Finding finding(List<Territory> namesakes) {
        var ids = namesakes.stream().map(place -> place.id().text()).collect(Collectors.joining(" "));
        var named = namesakes.stream().map(SharedName::named).collect(Collectors.joining(" · "));
        return new Finding("/territory", Doubt.AMBIGUOUS_NAME, ids, Notes.sharedName(named));
    }

    private static String named(Territory place) {
        return first(place.name()) + " (" + place.id() + ")";
    }

    private static String first(LocalText name) {
        return name.texts().values().iterator().next();
    }
}
