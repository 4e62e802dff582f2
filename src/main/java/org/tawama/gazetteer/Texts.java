package org.tawama.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tawama.territories.TerritoryId;
import org.tawama.vocabulary.Folding;
import org.tawama.vocabulary.LocalText;

/// What the sources' spellings need before they are shown or compared.
final class Texts {
    private static final Pattern STRETCH = Pattern.compile("\\u0640");
    private static final Pattern MARKS = Pattern.compile("\\p{Cf}");
    private static final Pattern ARABIC = Pattern.compile(".*\\p{IsArabic}.*");

    private Texts() {}

    /// Arabic text without stretching strokes (tatweel) and direction marks, which are typography and not
    /// spelling; empty when the text has no Arabic letter: the gazetteer's Arabic column holds some Latin
    /// names.
    static String arabic(String printed) {
        if (!ARABIC.matcher(printed).matches()) return "";
        return MARKS.matcher(STRETCH.matcher(printed).replaceAll(""))
                .replaceAll("")
                .strip();
    }

    /// The text with apostrophes as French and English print them: `M’sila` for `M'sila`.
    static LocalText typographic(LocalText text) {
        var written = text;
        for (var language : text.texts().keySet()) {
            written = written.with(language, text.texts().get(language).replace('\'', '’'));
        }
        return written;
    }

    /// The key under which a name is looked up: folded, and without spaces, since sources disagree on `Tizi-Rached`,
    /// `Tizi Rached` and `Tizirached`.
    static String key(String name) {
        return Folding.fold(name).replace(" ", "");
    }

    /// Those of the names that are not already shown, each once, in their order.
    static List<String> others(LocalText shown, List<String> names) {
        var others = new LinkedHashSet<String>();
        for (var name : names) {
            if (!name.isBlank() && !shown.texts().containsValue(name)) others.add(name);
        }
        return List.copyOf(others);
    }

    /// The further names under which readers and the founding page know a place, by place.
    static Map<TerritoryId, List<String>> otherNames() {
        var names = new LinkedHashMap<TerritoryId, List<String>>();
        new Table("gazetteer/other_names.csv")
                .forEach(row -> names.computeIfAbsent(new TerritoryId(row.text("id")), id -> new ArrayList<>())
                        .add(row.text("name")));
        return names;
    }

    /// The names that communes bore before or bear in other languages, with the place that GeoNames gives them to.
    static Map<TerritoryId, List<Alternate>> alternateNames() {
        var names = new LinkedHashMap<TerritoryId, List<Alternate>>();
        new Table("gazetteer/alternate_names.csv")
                .forEach(row -> names.computeIfAbsent(new TerritoryId(row.text("id")), id -> new ArrayList<>())
                        .add(new Alternate(row.text("name"), row.text("geonameid"))));
        return names;
    }

    /// @param geonameId the number of the place in GeoNames
    record Alternate(String name, String geonameId) {}

    /// All keys under which a place may be looked up.
    static Set<String> keys(LocalText shown, List<String> others) {
        var keys = new LinkedHashSet<String>();
        shown.texts().values().forEach(name -> keys.add(key(name)));
        others.forEach(name -> keys.add(key(name)));
        keys.remove("");
        return keys;
    }
}
