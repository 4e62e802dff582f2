package org.tawama.importing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tawama.gazetteer.Gazetteer;
import org.tawama.parties.Level;
import org.tawama.territories.Country;
import org.tawama.territories.TerritoryId;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Folding;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;

/// Says which parties a printed link names. A link that nobody has read yet is taken as printed: its Algerian party is
/// one that the page names elsewhere, else the place of that name under the printed wilaya; its partner has the printed
/// name and country, and no level.
final class LinkParties {
    private static final Pattern COMMUNE = Pattern.compile("Commune (?:de |d’)(.+)");

    private final Readings readings;
    private final Wilayas wilayas;
    private final Gazetteer gazetteer;

    LinkParties(Readings readings, Wilayas wilayas, Gazetteer gazetteer) {
        this.readings = readings;
        this.wilayas = wilayas;
        this.gazetteer = gazetteer;
    }

    /// The home side, then the partner. Throws when the link is not [#placed].
    List<Mention> mentions(Printed.Link link) {
        var known = readings.link(link.key());
        var home = known.map(reading -> readings.party(reading.home())).orElseGet(() -> home(link));
        var partner = known.map(reading -> readings.party(reading.partner())).orElseGet(() -> partner(link));
        var confidence = known.map(LinkReading::confidence).orElse("");
        return List.of(
                new Mention(home, link.quote(), link.home(), ""),
                new Mention(partner, link.quote(), link.partner(), confidence));
    }

    /// The wilaya under which the page prints it, as it was then.
    Optional<TerritoryId> wilaya(Printed.Link link) {
        return wilayas.find(link.wilaya());
    }

    /// Whether we know the partner's country: from our reading, or because the page prints a country that we know.
    boolean placed(Printed.Link link) {
        return readings.link(link.key()).isPresent() || country(link).isPresent();
    }

    private PartyReading home(Printed.Link link) {
        return readings.homeParty(link.wilaya(), link.home()).orElseGet(() -> {
            var territory = territory(link);
            var code = territory
                    .map(TerritoryId::text)
                    .orElseGet(() -> printedCode(CountryCode.HOME, link.wilaya() + " " + link.home()));
            return asPrinted(link.home(), code, homeLevel(link.home()), CountryCode.HOME, territory);
        });
    }

    private PartyReading partner(Printed.Link link) {
        var country = country(link).orElseThrow();
        return asPrinted(
                link.partner(), printedCode(country, link.partner()), Level.UNSTATED, country, Optional.empty());
    }

    private Optional<CountryCode> country(Printed.Link link) {
        return link.country().flatMap(gazetteer::findCountry).map(Country::code);
    }

    private Optional<TerritoryId> territory(Printed.Link link) {
        var wilaya = wilaya(link);
        if (homeLevel(link.home()) == Level.WILAYA) return wilaya;
        var commune = COMMUNE.matcher(link.home());
        if (!commune.matches()) return Optional.empty();
        return wilaya.flatMap(id -> gazetteer.findCommune(id, commune.group(1))).map(place -> place.id());
    }

    private static Level homeLevel(String printed) {
        if (printed.startsWith("Wilaya ")) return Level.WILAYA;
        return printed.startsWith("Commune ") ? Level.COMMUNE : Level.UNSTATED;
    }

    private static String printedCode(CountryCode country, String printed) {
        return "printed/" + country + "/" + Folding.fold(printed);
    }

    private static PartyReading asPrinted(
            String printed, String code, Level level, CountryCode country, Optional<TerritoryId> territory) {
        return new PartyReading(
                new LinkReading.PartyName(printed, level.code()),
                code,
                level,
                country,
                territory,
                LocalText.of(Language.FR, printed),
                Optional.empty(),
                List.of());
    }
}
