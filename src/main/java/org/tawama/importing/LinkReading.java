package org.tawama.importing;

import java.util.Optional;

/// One row of `agreements.csv`: a link as printed, and the parties we understand it to name.
///
/// @param row its number on the page, from 1
/// @param home how `parties.csv` names the Algerian party; `homeType` with it
/// @param confidence how sure the places are: `A` found in a data set, `B` general knowledge, and for the two that
///     say so apart, of the place and of its being the party meant
record LinkReading(
        int row,
        String wilayaPrinted,
        String homePrinted,
        String partnerPrinted,
        Optional<String> countryPrinted,
        PartyName home,
        PartyName partner,
        String country,
        String confidence) {

    /// How the tables name a party: by what we read and of what type.
    record PartyName(String reading, String type) {}

    static LinkReading of(Cells cells) {
        return new LinkReading(
                Integer.parseInt(cells.text("n")),
                cells.text("wilaya_printed"),
                cells.text("dz_party_printed"),
                cells.text("foreign_party_printed"),
                cells.find("country_printed"),
                new PartyName(cells.text("dz_party_normalised"), cells.text("dz_party_type")),
                new PartyName(cells.text("foreign_party_normalised"), cells.text("foreign_party_type")),
                cells.text("country_iso2"),
                cells.text("place_confidence"));
    }

    /// What the page must print, in the form of [Printed.Link#key()].
    String key() {
        return Printed.Link.key(wilayaPrinted, homePrinted, partnerPrinted, countryPrinted);
    }

    /// How `remarks.csv` names it.
    String record() {
        return "link/" + row;
    }
}
