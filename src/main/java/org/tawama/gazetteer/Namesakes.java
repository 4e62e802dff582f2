package org.tawama.gazetteer;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tawama.vocabulary.CountryCode;

/// The names that places of a country bear, and those that more than one of them bears, as far as our tables know: the
/// communes of France, and the world's 135,233 populated places. Algerian places are asked for one by one, see
/// [Gazetteer#algerianPlaces].
///
/// Immutable. What is not shared here may be shared in truth: a table of places is never complete.
public final class Namesakes {
    private static final String FRANCE = "FR";

    private final Set<String> shared;

    /// Fingerprints of every name, sorted: half a million names in a few megabytes.
    private final long[] known;

    private Namesakes(Set<String> shared, Collection<String> known) {
        this.shared = Set.copyOf(shared);
        this.known = known.stream().mapToLong(Namesakes::print).sorted().toArray();
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
        return new Namesakes(shared, first.keySet());
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

    /// Whether a place of that country is called so, in any spelling.
    public boolean known(CountryCode country, String name) {
        return Arrays.binarySearch(known, print(key(country.text(), name))) >= 0;
    }

    /// FNV-1a; two of half a million names share one by a chance of one in a hundred million.
    private static long print(String key) {
        var print = 0xcbf29ce484222325L;
        for (var at = 0; at < key.length(); at++) print = (print ^ key.charAt(at)) * 0x100000001b3L;
        return print;
    }

    private static String key(String country, String name) {
        return country + Texts.key(name);
    }
}
