package org.tawama.gazetteer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tawama.territories.TerritoryId;
import org.tawama.vocabulary.Point;

/// The French communes that one reading of the table was asked for; today's communes only, not delegated or associated
/// ones, which share INSEE codes with them.
record FrenchCommunes(Map<TerritoryId, Commune> communes) {
    private static final String FILE = "communes.json";

    /// @param point absent where the join with GeoNames found no place
    record Commune(
            TerritoryId id,
            String insee,
            String name,
            String department,
            Optional<Point> point,
            Optional<String> geonamesId,
            String locator,
            String printed) {
        private static Commune read(TerritoryId id, Table.Row row) {
            return new Commune(
                    id,
                    row.text("code"),
                    row.text("nom"),
                    row.text("departement"),
                    row.find("lat")
                            .map(latitude ->
                                    new Point(Double.parseDouble(latitude), Double.parseDouble(row.text("lon")))),
                    row.find("geonameid"),
                    row.codeIn(FILE),
                    row.printed());
        }
    }

    FrenchCommunes {
        communes = Collections.unmodifiableMap(new LinkedHashMap<>(communes));
    }

    static FrenchCommunes reading(Predicate<TerritoryId> wanted) {
        var communes = new LinkedHashMap<TerritoryId, Commune>();
        new Table("france/communes.csv.gz").forEach(row -> {
            if (!row.text("type").equals("commune-actuelle")) return;
            var id = PlaceIds.frenchCommune(row.text("code"));
            if (wanted.test(id)) communes.put(id, Commune.read(id, row));
        });
        return new FrenchCommunes(communes);
    }

    Optional<Commune> find(String insee) {
        return Optional.ofNullable(communes.get(PlaceIds.frenchCommune(insee)));
    }

    Set<String> geonamesIds() {
        return communes.values().stream()
                .flatMap(commune -> commune.geonamesId().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
