package org.tawama.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryId;
import org.tawama.territories.TerritoryLevel;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Period;
import org.tawama.vocabulary.Point;

/// The 1,541 communes of Algeria, each under the wilayas to which it belonged.
///
/// A name is shown with its accents where the sources write them somewhere: `Sétif` for the list's `Setif`.
/// The existence of a commune is open at both ends: the day on which it was made is not held.
final class Communes {
    private static final SourceId SOURCE = new SourceId("geoalgeria");
    private static final SourceId ALTERNATES = new SourceId("geonames-names");
    private static final String FILE = "communes.csv";

    /// The list of 2021 renumbered the communes of the ten wilayas made in 2019; such a code is no older than they are.
    private static final LocalDate RENUMBERED = LocalDate.of(2019, 12, 18);

    private static final int FIRST_RENUMBERED = 4900;

    private final Map<Integer, LocalText> namesBySeat;
    private final Map<String, List<String>> spellingsOf2026 = new HashMap<>();
    private final Map<TerritoryId, List<String>> otherNames;
    private final Map<TerritoryId, List<Texts.Alternate>> alternateNames = Texts.alternateNames();
    private final Transfers transfers;
    private final Notes notes;

    Communes(Wilayas wilayas, Transfers transfers, Map<TerritoryId, List<String>> otherNames, Notes notes) {
        this.namesBySeat = wilayas.namesBySeat();
        this.transfers = transfers;
        this.notes = notes;
        this.otherNames = otherNames;
        new Table("algeria/communes_new_wilayas.csv")
                .forEach(row -> spellingsOf2026
                        .computeIfAbsent(
                                keyOf2026(row.number("wilaya_code"), row.text("commune_name_ar")),
                                k -> new ArrayList<>())
                        .add(row.text("commune_name_fr")));
    }

    List<Territory> territories() {
        return new Table("algeria/communes.csv").map(this::territory);
    }

    private Territory territory(Table.Row row) {
        var onsCode = row.number("code_commune");
        var id = PlaceIds.algerianCommune(onsCode);
        var wilaya = row.number("wilaya_code");
        var name = name(row, onsCode);
        return new Territory(
                id,
                TerritoryLevel.COMMUNE,
                Wilayas.ALGERIA,
                Period.always(),
                List.of(new Territory.Name(name, Period.always())),
                Texts.others(name, spellings(row, id)),
                List.of(new Territory.Code("ons", String.format(Locale.ROOT, "%04d", onsCode), codePeriod(onsCode))),
                transfers.parents(onsCode, wilaya),
                Optional.of(
                        new Point(Double.parseDouble(row.text("latitude")), Double.parseDouble(row.text("longitude")))),
                evidence(row, onsCode, id, name));
    }

    /// The list drops accents and adds hyphens; the same name is written better as that of the wilaya, of the daïra, or
    /// among the communes of 2026.
    private LocalText name(Table.Row row, int onsCode) {
        var ofWilaya = namesBySeat.get(onsCode);
        if (ofWilaya != null) return ofWilaya;
        var listed = row.text("name_fr");
        var french = Stream.concat(spellingsOf2026(row).stream(), Stream.of(row.text("daira")))
                .filter(spelling -> Texts.key(spelling).equals(Texts.key(listed)))
                .findFirst()
                .orElse(listed);
        return LocalText.of(french, Texts.arabic(row.text("name_ar")), french);
    }

    private List<String> spellings(Table.Row row, TerritoryId id) {
        var spellings = new ArrayList<>(List.of(row.text("name_fr"), row.text("name_ar")));
        spellings.addAll(spellingsOf2026(row));
        spellings.addAll(otherNames.getOrDefault(id, List.of()));
        alternates(id).forEach(alternate -> spellings.add(alternate.name()));
        return spellings;
    }

    private List<String> spellingsOf2026(Table.Row row) {
        return spellingsOf2026.getOrDefault(keyOf2026(row.number("wilaya_code"), row.text("name_ar")), List.of());
    }

    private static String keyOf2026(int wilaya, String arabic) {
        return wilaya + " " + Texts.key(arabic);
    }

    private List<Texts.Alternate> alternates(TerritoryId id) {
        return alternateNames.getOrDefault(id, List.of());
    }

    private static Evidence alternate(Texts.Alternate alternate) {
        return new Evidence(
                "/otherNames",
                Optional.of(alternate.name()),
                ALTERNATES,
                "geonameid " + alternate.geonameId(),
                Optional.empty(),
                Verdict.ACCEPTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalText.none());
    }

    private static Period codePeriod(int onsCode) {
        return onsCode > FIRST_RENUMBERED ? Period.since(RENUMBERED) : Period.always();
    }

    private List<Evidence> evidence(Table.Row row, int onsCode, TerritoryId id, LocalText name) {
        var evidence = new ArrayList<Evidence>();
        evidence.add(Evidence.printedAt(SOURCE, row.locator(FILE), row.printed()));
        spelling(row, Language.FR, row.text("name_fr"), name).ifPresent(evidence::add);
        spelling(row, Language.AR, row.text("name_ar"), name).ifPresent(evidence::add);
        evidence.addAll(transfers.evidence(onsCode));
        alternates(id).stream().map(Communes::alternate).forEach(evidence::add);
        return evidence;
    }

    private Optional<Evidence> spelling(Table.Row row, Language language, String printed, LocalText name) {
        var shown = name.find(language);
        if (shown.equals(Optional.of(printed))) return Optional.empty();
        return Optional.of(new Evidence(
                "/names/0/text/" + language.code(),
                Optional.of(printed),
                SOURCE,
                row.locator(FILE),
                Optional.empty(),
                Verdict.CORRECTED,
                shown,
                Optional.empty(),
                notes.reference("writing"),
                notes.note("writing")));
    }
}
