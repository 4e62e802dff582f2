package org.tawama.tables;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tawama.parties.Level;
import org.tawama.vocabulary.Folding;

/// The key under which spellings of one name meet: folded, without spaces, and without the word for what kind of
/// authority it is. `Commune d’Annaba`, `Annaba` and `ANNABA` meet; so do `بلدية عنابة` and `عنابة`.
final class NameKey {
    private static final Pattern AUTHORITY = Pattern.compile(
            "^\\s*(?:(?:commune|ville|municipalité|municipalite|mairie|wilaya"
                    + "|département|departement|région|region|province|métropole|metropole)\\s+(?:urbaine\\s+)?"
                    + "(?:de\\s+la\\s+|de\\s+l['’]|de\\s+|du\\s+|des\\s+|d['’]|of\\s+)"
                    + "|(?:city|town|municipality|district|governorate)\\s+of\\s+"
                    + "|(?:بلدية|مدينة|ولاية|مقاطعة)\\s+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern LEVEL = Pattern.compile(
            "^\\s*(?:(wilaya\\s|ولاية\\s)|commune\\s|municipalité\\s|بلدية\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BRACKET = Pattern.compile("^(.+?)\\s*[(（]([^()]+)[)）]\\s*$");

    private NameKey() {}

    static String of(String name) {
        return Folding.fold(bare(name)).replace(" ", "");
    }

    /// The name without the word for the kind of authority.
    static String bare(String name) {
        var bare = AUTHORITY.matcher(name).replaceFirst("");
        return bare.isBlank() ? name : bare;
    }

    /// The level of an Algerian authority that the name itself says.
    static Optional<Level> level(String name) {
        var word = LEVEL.matcher(name);
        if (!word.find()) return Optional.empty();
        return Optional.of(word.group(1) == null ? Level.COMMUNE : Level.WILAYA);
    }

    /// The name before a bracket: `Jarovce` of `Jarovce (Bratislava)`. What stands in the bracket may be the place
    /// above, a kind of place or another name, so it decides nothing.
    static Optional<String> beforeBracket(String name) {
        var bracket = BRACKET.matcher(name);
        return bracket.matches() ? Optional.of(bracket.group(1)) : Optional.empty();
    }
}
