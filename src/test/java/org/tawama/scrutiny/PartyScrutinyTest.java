package org.tawama.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawama.scrutiny.ScrutinyFixture.SCRUTINY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tawama.evidence.Evidence;
import org.tawama.parties.Level;
import org.tawama.parties.Party;
import org.tawama.parties.PartyId;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryId;
import org.tawama.territories.TerritoryLevel;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Period;

/// A party of a territory in another country, or of a name that says no single place.
class PartyScrutinyTest {
    @Test
    void a_party_under_another_country_than_its_territory_is_a_question() {
        assertThat(found(party("LY", "Bizerte"), place("TN-23", "TN"))
                        .getFirst()
                        .field())
                .isEqualTo("/country");
        assertThat(found(party("TN", "Bizerte"), place("TN-23", "TN"))).isEmpty();
    }

    /// Two communes bear the name, in Jijel and in Aïn Témouchent; only one is called Tlemcen.
    @Test
    void a_commune_of_a_name_that_two_communes_bear_is_a_question_until_its_territory_is_known() {
        var nameless = party("DZ", "El Emir Abdelkader");

        var found = found(nameless, Optional.empty());

        assertThat(found).extracting(Evidence::field).containsExactly("/territory");
        assertThat(found.getFirst().note().find(Language.FR).orElseThrow()).contains("DZ-1806");
        assertThat(found(party("DZ", "Tlemcen"), Optional.empty())).isEmpty();
        assertThat(found(party("FR", "El Emir Abdelkader"), Optional.empty())).isEmpty();
        assertThat(found(placed(nameless, "DZ-1806"), place("DZ-1806", "DZ"))).isEmpty();
    }

    private static List<Evidence> found(Party party, Optional<Territory> place) {
        return SCRUTINY.examined(party, place);
    }

    private static Party party(String country, String name) {
        return new Party(
                new PartyId("p9"),
                Level.COMMUNE,
                new CountryCode(country),
                List.of(new Party.Name(LocalText.of(name, "", ""), Period.always())),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Party placed(Party party, String territory) {
        return new Party(
                party.id(),
                party.level(),
                party.country(),
                party.names(),
                party.otherNames(),
                Optional.of(new TerritoryId(territory)),
                party.website(),
                party.evidence());
    }

    private static Optional<Territory> place(String id, String country) {
        return Optional.of(new Territory(
                new TerritoryId(id),
                TerritoryLevel.COMMUNE,
                new CountryCode(country),
                Period.always(),
                List.of(new Territory.Name(LocalText.of("Bizerte", "", ""), Period.always())),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of()));
    }
}
