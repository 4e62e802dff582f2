package org.tawama.tables;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.Signatory;
import org.tawama.parties.Level;
import org.tawama.parties.Party;
import org.tawama.registrar.Held;
import org.tawama.registrar.Records;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryId;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;

/// The parties of the register by every name that finds them, and its agreements by their parties. It follows the log:
/// after [#follow] it knows what the log says. Used by one thread.
final class KnownParties {
    private static final int READ_AT_ONCE = 1_000;

    private final Records records;
    private long read;
    private final Map<String, Known> parties = new HashMap<>();
    private final Set<CountryCode> countries = new HashSet<>();
    private final Map<String, Map<String, NameOf>> byName = new HashMap<>();
    private final Map<TerritoryId, Set<String>> namesOfPlaces = new HashMap<>();
    private final Map<TerritoryId, Set<String>> byPlace = new HashMap<>();
    private final Map<String, Set<String>> agreementsByPair = new HashMap<>();
    private final Map<String, Set<String>> keysOf = new HashMap<>();
    private final Map<String, Map<String, String>> partners = new HashMap<>();
    private final Set<String> withdrawn = new TreeSet<>();

    /// What a name is to the party that it finds, the strongest first.
    enum NameOf {
        IN_USE,
        OTHER,
        FORMER
    }

    record Known(String id, Level level, CountryCode country, Optional<TerritoryId> place) {}

    record Candidate(Known party, NameOf name) {}

    KnownParties(Records records) {
        this.records = records;
    }

    /// Reads what was stated since.
    void follow() {
        var statements = records.statements(read + 1, READ_AT_ONCE);
        while (!statements.isEmpty()) {
            statements.forEach(this::learn);
            read = statements.getLast().recorded().entry();
            statements = records.statements(read + 1, READ_AT_ONCE);
        }
    }

    /// The parties of that country which some name of theirs would make of this one.
    List<Candidate> named(CountryCode country, String name) {
        var found = byName.getOrDefault(key(country, NameKey.of(name)), Map.of());
        return found.entrySet().stream()
                .filter(entry -> parties.containsKey(entry.getKey()))
                .map(entry -> new Candidate(parties.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    /// The parties of every other country which some name of theirs would make of this one.
    List<Known> namedOutside(CountryCode country, String name) {
        return countries.stream()
                .filter(other -> !other.equals(country))
                .flatMap(other -> named(other, name).stream())
                .map(Candidate::party)
                .toList();
    }

    /// How many agreements of that kind the party has, withdrawn ones included.
    int agreementsOf(String kind, String party) {
        return partners.getOrDefault(kind + " " + party, Map.of()).size();
    }

    /// The agreements of that kind which the party has, each with the party on its other side.
    Map<String, String> partners(String kind, String party) {
        var all = new LinkedHashMap<>(partners.getOrDefault(kind + " " + party, Map.of()));
        all.keySet().removeAll(withdrawn);
        return all;
    }

    /// Every key under which the party is found.
    Set<String> keys(String party) {
        return keysOf.getOrDefault(party, Set.of());
    }

    Optional<Known> find(String party) {
        return Optional.ofNullable(parties.get(party));
    }

    List<Known> ofPlace(TerritoryId place) {
        return byPlace.getOrDefault(place, Set.of()).stream()
                .filter(parties::containsKey)
                .map(parties::get)
                .toList();
    }

    /// The agreements of that kind between the two.
    List<String> between(String kind, String one, String other) {
        return agreementsByPair.getOrDefault(pair(kind, one, other), Set.of()).stream()
                .filter(agreement -> !withdrawn.contains(agreement))
                .toList();
    }

    private void learn(Held<?> held) {
        if (held.withdrawn()) {
            parties.remove(held.id());
            withdrawn.add(held.id());
            return;
        }
        withdrawn.remove(held.id());
        switch (held.value()) {
            case Territory place -> learn(place);
            case Party party -> learn(party);
            case Agreement agreement -> learn(agreement);
            default -> {}
        }
    }

    private void learn(Territory place) {
        var names = new TreeSet<String>();
        place.names().forEach(name -> keys(name.text()).forEach(names::add));
        place.otherNames().forEach(name -> names.add(NameKey.of(name)));
        namesOfPlaces.put(place.id(), names);
        ofPlace(place.id()).forEach(party -> names.forEach(name -> name(party, name, NameOf.IN_USE)));
    }

    private void learn(Party party) {
        var known = new Known(party.id().text(), party.level(), party.country(), party.territory());
        parties.put(known.id(), known);
        countries.add(known.country());
        party.names()
                .forEach(name -> keys(name.text())
                        .forEach(key ->
                                name(known, key, name == party.names().getLast() ? NameOf.IN_USE : NameOf.FORMER)));
        party.otherNames().forEach(name -> name(known, NameKey.of(name), NameOf.OTHER));
        party.territory().ifPresent(place -> {
            byPlace.computeIfAbsent(place, none -> new TreeSet<>()).add(known.id());
            namesOfPlaces.getOrDefault(place, Set.of()).forEach(name -> name(known, name, NameOf.IN_USE));
        });
    }

    private void learn(Agreement agreement) {
        var signatories = agreement.terms().parties();
        for (var one = 0; one < signatories.size(); one++) {
            for (var other = one + 1; other < signatories.size(); other++) {
                var pair = pair(agreement.kind(), id(signatories.get(one)), id(signatories.get(other)));
                agreementsByPair
                        .computeIfAbsent(pair, none -> new TreeSet<>())
                        .add(agreement.id().text());
                pair(agreement, signatories.get(one), signatories.get(other));
                pair(agreement, signatories.get(other), signatories.get(one));
            }
        }
    }

    private void pair(Agreement agreement, Signatory one, Signatory other) {
        partners.computeIfAbsent(agreement.kind() + " " + id(one), none -> new LinkedHashMap<>(2))
                .put(agreement.id().text(), id(other));
    }

    private void name(Known party, String key, NameOf name) {
        if (key.isEmpty()) return;
        keysOf.computeIfAbsent(party.id(), none -> new TreeSet<>()).add(key);
        byName.computeIfAbsent(key(party.country(), key), none -> new LinkedHashMap<>(2))
                .merge(party.id(), name, (before, now) -> before.compareTo(now) <= 0 ? before : now);
    }

    private static List<String> keys(LocalText name) {
        return name.texts().values().stream().map(NameKey::of).toList();
    }

    private static String key(CountryCode country, String name) {
        return country + name;
    }

    private static String id(Signatory signatory) {
        return signatory.party().text();
    }

    private static String pair(String kind, String one, String other) {
        return one.compareTo(other) < 0 ? kind + " " + one + " " + other : kind + " " + other + " " + one;
    }
}
