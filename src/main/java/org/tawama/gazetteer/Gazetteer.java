package org.tawama.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryId;

/// The reference data that Tawama ships, as domain records. Immutable and safe for use by several threads.
public final class Gazetteer {
    private final Map<TerritoryId, Territory> territories;
    private final Map<String, List<Territory>> communes = new HashMap<>();

    private Gazetteer(Map<TerritoryId, Territory> territories) {
        this.territories = territories;
        for (var territory : territories.values()) {
            if (territory.parents().isEmpty()) continue;
            for (var key : Texts.keys(territory.name(), territory.otherNames())) {
                communes.computeIfAbsent(key, k -> new ArrayList<>()).add(territory);
            }
        }
    }

    /// Reads the shipped tables; some tenths of a second.
    public static Gazetteer load() {
        var otherNames = Texts.otherNames();
        var notes = new Notes();
        var wilayas = new Wilayas(otherNames, notes, "Algiers");
        var all = new ArrayList<>(wilayas.territories());
        all.addAll(new Communes(wilayas, new Transfers(wilayas, notes), otherNames).territories());
        return new Gazetteer(byId(all));
    }

    private static Map<TerritoryId, Territory> byId(List<Territory> all) {
        var byId = new LinkedHashMap<TerritoryId, Territory>();
        for (var territory : all) {
            if (byId.put(territory.id(), territory) != null) {
                throw new IllegalStateException("two places under one identifier: " + territory.id());
            }
        }
        return byId;
    }

    /// Every place that a register knows from its first start, parents before children.
    public List<Territory> territories() {
        return List.copyOf(territories.values());
    }

    public Optional<Territory> find(TerritoryId id) {
        return Optional.ofNullable(territories.get(id));
    }

    /// The one commune that belonged to this wilaya on some day and bears this name in any spelling we hold; nothing
    /// when
    /// none or more than one does.
    public Optional<Territory> findCommune(TerritoryId wilaya, String name) {
        var found = communes.getOrDefault(Texts.key(name), List.of()).stream()
                .filter(commune -> commune.parents().stream()
                        .anyMatch(parent -> parent.territory().equals(wilaya)))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
