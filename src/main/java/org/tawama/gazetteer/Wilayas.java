package org.tawama.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryId;
import org.tawama.territories.TerritoryLevel;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Period;
import org.tawama.vocabulary.Point;

/// The wilayas of Algeria, from the two sources that are read side by side.
///
/// The spelling shown is the one in use (Geoalgeria's); the official text's spelling is kept as another name and as
/// evidence. The first day of an existence is the day on which the law that made the wilaya was published.
final class Wilayas {
    static final CountryCode ALGERIA = CountryCode.parse("DZ");

    /// Law 84-09 was published that day. Many wilayas are older, but this is the first division that we hold.
    static final LocalDate FIRST_DIVISION = LocalDate.of(1984, 2, 7);

    private static final SourceId IN_USE = new SourceId("geoalgeria");
    private static final SourceId OFFICIAL = new SourceId("djazairdev-wilayas");
    private static final int LAST_WITH_ISO_CODE = 58;

    /// What the official texts say of a wilaya.
    ///
    /// @param parent the wilaya from which it was taken; absent for the division of 1984
    /// @param seat the ONS code of its chief town; absent for Algiers
    record Official(
            int number,
            String french,
            String arabic,
            Optional<Integer> parent,
            LocalDate created,
            Optional<Integer> seat,
            Optional<SourceId> law,
            String locator,
            String printed) {
        static Official read(Table.Row row) {
            return new Official(
                    row.number("code"),
                    row.text("name_fr"),
                    row.text("name_ar"),
                    row.find("parent").map(Integer::valueOf),
                    row.find("created").map(LocalDate::parse).orElse(FIRST_DIVISION),
                    row.find("seat").map(Integer::valueOf),
                    row.find("created_by").map(SourceId::new),
                    row.locator("wilayas.csv"),
                    row.printed());
        }
    }

    private final Map<Integer, Official> official = new LinkedHashMap<>();
    private final Map<Integer, Territory> territories = new LinkedHashMap<>();
    private final Map<TerritoryId, List<String>> otherNames;
    private final Notes notes;

    Wilayas(Map<TerritoryId, List<String>> otherNames, Notes notes, WorldPlaces world) {
        this.otherNames = otherNames;
        this.notes = notes;
        new Table("algeria/wilayas_official_texts.csv").forEach(row -> {
            var wilaya = Official.read(row);
            official.put(wilaya.number(), wilaya);
        });
        new Table("algeria/wilayas.csv").forEach(row -> territories.put(row.number("code"), territory(row, world)));
    }

    List<Territory> territories() {
        return List.copyOf(territories.values());
    }

    Official official(int number) {
        var found = official.get(number);
        if (found == null) throw new IllegalArgumentException("no wilaya has this number: " + number);
        return found;
    }

    /// The name shown, by the ONS code of the wilaya's chief town, which bears the same name in law.
    Map<Integer, LocalText> namesBySeat() {
        var names = new LinkedHashMap<Integer, LocalText>();
        official.values()
                .forEach(wilaya -> wilaya.seat()
                        .ifPresent(seat ->
                                names.put(seat, territories.get(wilaya.number()).name())));
        return names;
    }

    private Territory territory(Table.Row row, WorldPlaces world) {
        var wilaya = official(row.number("code"));
        var id = PlaceIds.wilaya(wilaya.number());
        var french = row.text("name_fr");
        var english = englishOfCapital(french, world).orElse(french);
        var name = LocalText.of(french, Texts.arabic(row.text("name_ar")), english);
        var others = new ArrayList<>(List.of(wilaya.french(), wilaya.arabic()));
        others.addAll(otherNames.getOrDefault(id, List.of()));
        return new Territory(
                id,
                TerritoryLevel.WILAYA,
                ALGERIA,
                Period.since(wilaya.created()),
                List.of(new Territory.Name(name, Period.always())),
                Texts.others(name, others),
                codes(wilaya),
                List.of(),
                Optional.of(
                        new Point(Double.parseDouble(row.text("latitude")), Double.parseDouble(row.text("longitude")))),
                evidence(row, wilaya, name));
    }

    /// Of the Algerian names only the capital's has an English form of its own; the gazetteer's others are glosses.
    private static Optional<String> englishOfCapital(String french, WorldPlaces world) {
        return world.capital(ALGERIA.text())
                .map(WorldPlaces.Place::name)
                .filter(name -> name.find(Language.FR).equals(Optional.of(french)))
                .flatMap(name -> name.find(Language.EN));
    }

    private static List<Territory.Code> codes(Official wilaya) {
        var existence = Period.since(wilaya.created());
        var codes = new ArrayList<Territory.Code>();
        codes.add(new Territory.Code("wilaya", String.format(Locale.ROOT, "%02d", wilaya.number()), existence));
        if (wilaya.number() <= LAST_WITH_ISO_CODE) {
            codes.add(new Territory.Code(
                    "iso3166-2", PlaceIds.wilaya(wilaya.number()).text(), existence));
        }
        return codes;
    }

    private List<Evidence> evidence(Table.Row row, Official wilaya, LocalText name) {
        var evidence = new ArrayList<Evidence>();
        evidence.add(Evidence.printedAt(IN_USE, row.locator("wilayas.csv"), row.printed()));
        evidence.add(Evidence.printedAt(OFFICIAL, wilaya.locator(), wilaya.printed()));
        spelling(Language.FR, wilaya.french(), wilaya, name).ifPresent(evidence::add);
        spelling(Language.AR, wilaya.arabic(), wilaya, name).ifPresent(evidence::add);
        if (wilaya.law().isPresent()) evidence.add(creation(wilaya));
        if (wilaya.number() > LAST_WITH_ISO_CODE) {
            evidence.add(yearInDoubt(row, wilaya));
            evidence.add(codeInDoubt(wilaya));
        }
        return evidence;
    }

    private Optional<Evidence> spelling(Language language, String printed, Official wilaya, LocalText name) {
        var shown = name.find(language);
        if (shown.equals(Optional.of(printed))) return Optional.empty();
        return Optional.of(new Evidence(
                "/names/0/text/" + language.code(),
                Optional.of(printed),
                OFFICIAL,
                wilaya.locator(),
                Optional.empty(),
                Verdict.CORRECTED,
                shown,
                Optional.empty(),
                notes.reference("spelling"),
                notes.note("spelling")));
    }

    /// The transcription that we read is cited, not the law that it names, which we have not read.
    private static Evidence creation(Official wilaya) {
        return new Evidence(
                "/existence/from",
                Optional.of(wilaya.created().toString()),
                OFFICIAL,
                wilaya.locator(),
                Optional.of(wilaya.printed()),
                Verdict.ACCEPTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalText.none());
    }

    private Evidence yearInDoubt(Table.Row row, Official wilaya) {
        return new Evidence(
                "/existence/from",
                Optional.of(row.text("created")),
                IN_USE,
                row.locator("wilayas.csv"),
                Optional.of(row.printed()),
                Verdict.CORRECTED,
                Optional.of(wilaya.created().toString()),
                Optional.of(Doubt.CONFLICTING_EVIDENCE),
                notes.reference("created-2026"),
                notes.note("created-2026"));
    }

    private Evidence codeInDoubt(Official wilaya) {
        return new Evidence(
                "/codes/0/text",
                Optional.of(String.format(Locale.ROOT, "%02d", wilaya.number())),
                OFFICIAL,
                wilaya.locator(),
                Optional.of(wilaya.printed()),
                Verdict.UNRESOLVED,
                Optional.empty(),
                Optional.of(Doubt.UNVERIFIED_CODE),
                notes.reference("code-2026"),
                notes.note("code-2026"));
    }
}
