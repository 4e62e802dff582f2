package org.tawama.gazetteer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Point;

/// What one reading of the world's 135,233 populated places brought back: the places asked for, and every capital.
///
/// @param places by GeoNames id
/// @param capitals by the country's alpha-2 code
record WorldPlaces(Map<String, Place> places, Map<String, Place> capitals) {
    /// @param local the name as GeoNames writes it
    record Place(
            String geonamesId,
            String country,
            String local,
            LocalText name,
            Point point,
            String locator,
            String printed) {
        private static Place read(Table.Row row) {
            var local = row.text("name");
            return new Place(
                    row.text("geonameid"),
                    row.text("country"),
                    local,
                    LocalText.of(
                            row.find("name_fr").orElse(local),
                            Texts.arabic(row.text("name_ar")),
                            row.find("name_en").orElse(local)),
                    new Point(Double.parseDouble(row.text("lat")), Double.parseDouble(row.text("lon"))),
                    "id " + row.text("geonameid"),
                    row.printed());
        }
    }

    WorldPlaces {
        places = Map.copyOf(places);
        capitals = Map.copyOf(capitals);
    }

    static WorldPlaces reading(Predicate<String> wanted) {
        var places = new HashMap<String, Place>();
        var capitals = new HashMap<String, Place>();
        new Table("gazetteer/places.csv.gz").forEach(row -> {
            if (wanted.test(row.text("geonameid"))) places.put(row.text("geonameid"), Place.read(row));
            if (row.text("feature_code").equals("PPLC")) capitals.putIfAbsent(row.text("country"), Place.read(row));
        });
        return new WorldPlaces(places, capitals);
    }

    Optional<Place> find(String geonamesId) {
        return Optional.ofNullable(places.get(geonamesId));
    }

    Optional<Place> capital(String country) {
        return Optional.ofNullable(capitals.get(country));
    }
}
