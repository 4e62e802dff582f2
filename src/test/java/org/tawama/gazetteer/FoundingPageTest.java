package org.tawama.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryId;
import org.tawama.vocabulary.Folding;

/// The 56 Algerian parties of the founding page, under the wilaya and the spelling that the page prints.
class FoundingPageTest {
    private static final Gazetteer GAZETTEER = Shipped.GAZETTEER;

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "/gazetteer/founding_page_home_parties.csv", numLinesToSkip = 1)
    void each_home_party_resolves_as_printed(
            int row, String wilaya, String printed, String name, String type, String expected) {
        var above = new TerritoryId(wilaya);

        var found = type.equals("commune")
                ? GAZETTEER.findCommune(above, name)
                : GAZETTEER.find(above).filter(territory -> named(territory, name));

        assertThat(found.map(Territory::id)).as("row %d", row).contains(new TerritoryId(expected));
    }

    /// The level is not printed in six rows of Algiers: the place is the wilaya, the authority stays open.
    @Test
    void alger_is_a_wilaya_and_not_a_commune() {
        assertThat(GAZETTEER.findCommune(PlaceIds.wilaya(16), "Alger")).isEmpty();
        assertThat(GAZETTEER.findCommune(PlaceIds.wilaya(16), "Alger-Centre")).isPresent();
    }

    private static boolean named(Territory territory, String name) {
        return Stream.concat(territory.name().texts().values().stream(), territory.otherNames().stream())
                .anyMatch(known -> Folding.fold(known).equals(Folding.fold(name)));
    }
}
