package org.tawama.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.SourceId;
import org.tawama.territories.Country;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;

/// The 249 countries and areas of ISO 3166-1 under CLDR's names, unless the operator's labels say otherwise.
final class Countries {
    private static final SourceId SOURCE = new SourceId("country-codes");
    private static final List<String> SPELLINGS = List.of(
            "official_name_fr",
            "official_name_ar",
            "official_name_en",
            "UNTERM French Short",
            "UNTERM Arabic Short",
            "UNTERM English Short",
            "UNTERM French Formal",
            "UNTERM Arabic Formal",
            "UNTERM English Formal");
    /// UNTERM sorts an article behind the name and marks some names with a star: `État de Palestine (l') *`.
    private static final Pattern TRAILING_ARTICLE =
            Pattern.compile("\\s*(\\((l'|l’|le|la|les|the)\\))?\\s*\\**\\s*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern LEADING_ARTICLE = Pattern.compile("^(the |la |le |les |l'|l’)");

    private final Labels labels;
    private final WorldPlaces world;
    private final Map<String, LocalText> names = new HashMap<>();
    private final Map<String, LocalText> regions = new HashMap<>();

    Countries(Labels labels, WorldPlaces world) {
        this.labels = labels;
        this.world = world;
        new Table("countries/cldr-territories.csv")
                .forEach(row -> names.put(
                        row.text("code"), LocalText.of(row.text("name_fr"), row.text("name_ar"), row.text("name_en"))));
        for (var language : Language.values()) readRegions(language);
    }

    private void readRegions(Language language) {
        new Table("countries/UNSD-M49-" + language.code() + ".csv")
                .forEach(row -> regions.merge(
                        row.text("ISO-alpha2 Code"),
                        LocalText.of(language, row.text("Sub-region Name")),
                        LocalText::orElse));
    }

    List<Country> countries() {
        return new Table("countries/country-codes.csv").map(this::country);
    }

    private Country country(Table.Row row) {
        var code = CountryCode.parse(row.text("ISO3166-1-Alpha-2"));
        var usual = names.getOrDefault(code.text(), LocalText.none());
        var shown = Texts.typographic(labels.name(code).orElse(usual));
        var others = new ArrayList<>(usual.texts().values());
        for (var column : SPELLINGS) others.add(withoutArticle(row.text(column)));
        others.addAll(labels.otherNames(code));
        return new Country(
                code,
                row.text("ISO3166-1-Alpha-3"),
                String.format(Locale.ROOT, "%03d", row.number("M49")),
                shown,
                Texts.others(shown, others),
                Texts.typographic(regions.getOrDefault(code.text(), LocalText.none())),
                labels.point(code).or(() -> world.capital(code.text()).map(WorldPlaces.Place::point)),
                List.of(Evidence.printedAt(SOURCE, row.locator("country-codes.csv"), row.text("official_name_en"))));
    }

    private static String withoutArticle(String printed) {
        var name = TRAILING_ARTICLE.matcher(printed).replaceFirst("");
        return LEADING_ARTICLE.matcher(name).replaceFirst("");
    }
}
