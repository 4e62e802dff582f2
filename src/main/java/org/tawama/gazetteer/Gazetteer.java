package org.tawama.gazetteer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tawama.evidence.Source;
import org.tawama.evidence.SourceId;
import org.tawama.territories.Country;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryId;
import org.tawama.territories.TerritoryLevel;
import org.tawama.vocabulary.Folding;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;

/// The reference data that Tawama ships, as domain records. Immutable and safe for use by several threads.
///
/// Loaded are Algeria, the countries, the regions and departments of France, and the partners of the founding page.
/// Other communes of France and places of the world stay in their packed tables until they are asked for by identifier
/// (see [PlaceIds]); each such question reads the tables again, so ask for many at once with [#findAll].
public final class Gazetteer {
    private final List<Source> sources;
    private final List<Country> countries;
    private final Map<TerritoryId, Territory> territories = new LinkedHashMap<>();
    private final Map<String, List<Territory>> communesByName = new HashMap<>();
    private final Map<String, Set<Country>> countriesByName = new HashMap<>();
    private final Abroad abroad;
    private final Spellings spellings;

    private Gazetteer(Labels labels) {
        var otherNames = Texts.otherNames();
        var notes = new Notes();
        spellings = new Spellings(notes);
        abroad = new Abroad(otherNames);
        var first = abroad.firstPlaces();
        var wilayas = new Wilayas(otherNames, notes, first.world());
        var communes = new Communes(wilayas, new Transfers(wilayas, notes), otherNames, notes);
        sources = new Table("gazetteer/sources.csv").map(Gazetteer::source);
        countries = new Countries(labels, first.world()).countries();
        wilayas.territories().forEach(this::add);
        communes.territories().forEach(commune -> index(add(commune)));
        first.territories().forEach(this::add);
        countries.forEach(this::index);
    }

    /// Reads the shipped tables; about a second of work, so once a start.
    public static Gazetteer load() {
        return new Gazetteer(Labels.shipped());
    }

    /// The same with the operator's own labels of countries in place of the shipped ones.
    ///
    /// @param labels a properties file in UTF-8 with the keys of `data/countries/labels.properties`
    public static Gazetteer load(Path labels) {
        return new Gazetteer(Labels.read(labels));
    }

    /// Every source that evidence in the reference data points to.
    public List<Source> sources() {
        return sources;
    }

    /// The 249 countries and areas of ISO 3166-1.
    public List<Country> countries() {
        return countries;
    }

    /// Every place that a register knows from its first start, parents before children.
    public List<Territory> territories() {
        return List.copyOf(territories.values());
    }

    public Optional<Territory> find(TerritoryId id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    /// Those of the places that we hold, in the order asked for, each once.
    public List<Territory> findAll(Collection<TerritoryId> ids) {
        var found = new HashMap<TerritoryId, Territory>();
        var missing = new LinkedHashSet<TerritoryId>();
        for (var id : ids) {
            var loaded = territories.get(id);
            if (loaded == null) missing.add(id);
            else found.put(id, loaded);
        }
        if (!missing.isEmpty()) abroad.find(missing).forEach(place -> found.put(place.id(), spellings.shown(place)));
        return ids.stream()
                .distinct()
                .filter(found::containsKey)
                .map(found::get)
                .toList();
    }

    /// The one commune that belonged to this wilaya on some day and bears this name in any spelling we hold; nothing
    /// when none or more than one does. A source of 2010 is read with the wilaya it prints: Béni Abbès is found
    /// under Béchar.
    public Optional<Territory> findCommune(TerritoryId wilaya, String name) {
        var found = communesByName.getOrDefault(Texts.key(name), List.of()).stream()
                .filter(commune -> commune.parents().stream()
                        .anyMatch(parent -> parent.territory().equals(wilaya)))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// The wilayas and communes of Algeria that bear this name in any spelling we hold; more than one for the names
    /// that several communes share, or a wilaya and its chief town.
    public List<Territory> algerianPlaces(String name) {
        var key = Texts.key(name);
        var wilayas = territories.values().stream()
                .filter(place -> place.level() == TerritoryLevel.WILAYA)
                .filter(place -> Texts.keys(place.name(), place.otherNames()).contains(key));
        return Stream.concat(wilayas, communesByName.getOrDefault(key, List.of()).stream())
                .toList();
    }

    /// Which names several places of one country bear; reads the large tables when first asked, so ask for it once.
    public Namesakes namesakes() {
        return Namesakes.read();
    }

    /// The one country with this name in any language or spelling we hold, or with this alpha-2 or alpha-3 code.
    public Optional<Country> findCountry(String printed) {
        var found = countriesByName.getOrDefault(Texts.key(printed), Set.of());
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private Territory add(Territory read) {
        var territory = spellings.shown(read);
        if (territories.put(territory.id(), territory) != null) {
            throw new IllegalStateException("two places under one identifier: " + territory.id());
        }
        return territory;
    }

    private void index(Territory commune) {
        for (var key : Texts.keys(commune.name(), commune.otherNames())) {
            communesByName.computeIfAbsent(key, k -> new ArrayList<>()).add(commune);
        }
    }

    private void index(Country country) {
        var keys = new LinkedHashSet<>(Texts.keys(country.name(), country.otherNames()));
        keys.add(Folding.fold(country.code().text()));
        keys.add(Folding.fold(country.alpha3()));
        for (var key : keys)
            countriesByName.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(country);
    }

    private static Source source(Table.Row row) {
        return new Source(
                new SourceId(row.text("id")),
                LocalText.of(row.text("title_fr"), row.text("title_ar"), row.text("title_en")),
                row.text("publisher"),
                row.find("date").map(PartialDate::parse),
                row.find("url"),
                row.text("licence"),
                Optional.empty(),
                LocalText.of(row.text("note_fr"), row.text("note_ar"), row.text("note_en")),
                List.of());
    }
}
