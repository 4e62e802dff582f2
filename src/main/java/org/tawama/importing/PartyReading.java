package org.tawama.importing;

import java.util.List;
import java.util.Optional;
import org.tawama.parties.Level;
import org.tawama.parties.Party;
import org.tawama.territories.TerritoryId;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Period;

/// A legal person as we understand it: one row of `parties.csv`, or what can be said of a party that no table reads.
///
/// @param code what distinguishes it from every other party: the code of its place, mostly
record PartyReading(
        LinkReading.PartyName called,
        String code,
        Level level,
        CountryCode country,
        Optional<TerritoryId> territory,
        LocalText name,
        Optional<FormerName> former,
        List<String> otherNames) {

    /// A name that the same person bore until some date, inside, as far as a source gives it.
    record FormerName(LocalText text, PartialDate until) {}

    static PartyReading of(Cells cells) {
        return new PartyReading(
                new LinkReading.PartyName(cells.text("reading"), cells.text("type")),
                cells.text("party"),
                Level.find(cells.text("level")).orElseThrow(),
                CountryCode.parse(cells.text("country")),
                cells.find("territory").map(TerritoryId::new),
                cells.localText("name"),
                cells.find("former_name_fr").map(name -> former(name, cells.text("former_until"))),
                cells.list("other_names"));
    }

    private static FormerName former(String name, String until) {
        return new FormerName(LocalText.of(name, "", ""), PartialDate.parse(until));
    }

    /// Its names in the order in which they held.
    List<Party.Name> names() {
        var inUse = new Party.Name(name, Period.always());
        return former.map(old -> List.of(new Party.Name(old.text(), Period.until(old.until())), inUse))
                .orElseGet(() -> List.of(inUse));
    }

    /// How `remarks.csv` names it.
    String record() {
        return "party/" + code;
    }

    /// The origin under which the register knows it.
    String origin() {
        return "party:" + code;
    }
}
