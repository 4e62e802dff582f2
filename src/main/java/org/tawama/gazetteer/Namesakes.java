package org.tawama.gazetteer;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tawama.vocabulary.CountryCode;

/// The names that more than one place of the same country bears, as far as our tables know: the communes of France, and
/// the world's 135,233 populated places. Algerian places are asked for one by one, see [Gazetteer#algerianPlaces].
///
/// Immutable. What is not shared here may be shared in truth: a table of places is never complete.
public final class Namesakes {
    private static final String FRANCE = "FR";

    private final Set<String> shared;

    private Namesakes(Set<String> shared) {
        this.shared = Set.copyOf(shared);
    }

    static Namesakes read() {
        var first = new HashMap<String, String>();
        var shared = new LinkedHashSet<String>();
        new Table("france/communes.csv.gz").forEach(row -> {
            if (row.text("type").equals("commune-actuelle"))
                meet(first, shared, FRANCE, row.text("nom"), row.text("code"));
        });
        new Table("gazetteer/places.csv.gz").forEach(row -> {
            var country = row.text("country");
            if (country.equals(FRANCE)) return;
            for (var name : List.of(row.text("name"), row.text("name_en"), row.text("name_fr"), row.text("name_ar"))) {
                meet(first, shared, country, name, row.text("geonameid"));
            }
        });
        return new Namesakes(shared);
    }

    private static void meet(Map<String, String> first, Set<String> shared, String country, String name, String place) {
        if (name.isBlank()) return;
        var key = key(country, name);
        var before = first.putIfAbsent(key, place);
        if (before != null && !before.equals(place)) shared.add(key);
    }

    /// Whether several places of that country are called so, in any spelling.
    public boolean shared(CountryCode country, String name) {
        return shared.contains(key(country.text(), name));
    }

    private static String key(String country, String name) {
        return country + Texts.key(name);
    }
}
