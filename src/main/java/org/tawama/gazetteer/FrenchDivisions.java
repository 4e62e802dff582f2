package org.tawama.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.SourceId;
import org.tawama.territories.TerritoryLevel;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Point;

/// The regions and departments of France, drawn at their chief towns.
final class FrenchDivisions {
    static final CountryCode FRANCE = CountryCode.parse("FR");
    static final SourceId SOURCE = new SourceId("decoupage-administratif");

    /// @param region the region above; empty for a region
    private record Division(
            boolean department,
            String code,
            String name,
            String chiefTown,
            Optional<String> region,
            Evidence evidence) {}

    private final List<Division> divisions = new ArrayList<>();
    private final Map<String, LocalText> regionNames = new HashMap<>();

    FrenchDivisions() {
        divisions.addAll(new Table("france/regions.csv").map(row -> read(row, "regions.json", Optional.empty())));
        divisions.addAll(new Table("france/departements.csv")
                .map(row -> read(row, "departements.json", Optional.of(row.text("region")))));
        new Table("gazetteer/admin1.csv").forEach(row -> {
            if (row.text("country").equals(FRANCE.text())) regionNames.put(row.text("admin1"), name(row));
        });
    }

    private static Division read(Table.Row row, String file, Optional<String> region) {
        return new Division(
                region.isPresent(),
                row.text("code"),
                row.text("nom"),
                row.text("chefLieu"),
                region,
                Evidence.printedAt(SOURCE, row.codeIn(file), row.printed()));
    }

    /// The French name comes from the division of France; GeoNames adds the other two languages.
    private static LocalText name(Table.Row row) {
        return LocalText.of("", Texts.arabic(row.text("name_ar")), row.text("name"));
    }

    /// INSEE codes of the communes at whose points the divisions are drawn.
    Set<String> chiefTowns() {
        var towns = new HashSet<String>();
        divisions.forEach(division -> towns.add(division.chiefTown()));
        return towns;
    }

    /// Regions first.
    List<UndatedPlace> places(Function<String, Optional<Point>> pointOfCommune) {
        return divisions.stream()
                .map(division -> place(division, pointOfCommune.apply(division.chiefTown())))
                .toList();
    }

    private UndatedPlace place(Division division, Optional<Point> point) {
        var french = LocalText.of(division.name(), "", "");
        var known =
                division.department() ? LocalText.none() : regionNames.getOrDefault(division.code(), LocalText.none());
        return new UndatedPlace(
                division.department()
                        ? PlaceIds.frenchDepartment(division.code())
                        : PlaceIds.frenchRegion(division.code()),
                division.department() ? TerritoryLevel.DEPARTMENT : TerritoryLevel.REGION,
                FRANCE,
                french.orElse(known).orElse(LocalText.of("", "", division.name())),
                division.name(),
                List.of(UndatedPlace.code("insee", division.code())),
                division.region().map(PlaceIds::frenchRegion),
                point,
                division.evidence());
    }
}
