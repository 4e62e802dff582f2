package org.tawama.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tawama.evidence.Verdict;
import org.tawama.vocabulary.CountryCode;

/// Our readings of the founding page, from the tables that ship beside it: what we take each printed thing to
/// mean. They join what the page prints by its exact words, never by position alone.
final class Readings {
    private final Map<String, LinkReading> links = by(Cells.read("agreements.csv", LinkReading::of), LinkReading::key);
    private final Map<LinkReading.PartyName, PartyReading> parties =
            by(Cells.read("parties.csv", PartyReading::of), PartyReading::called);
    private final Map<String, AccordReading> accords =
            by(Cells.read("accords.csv", AccordReading::of), AccordReading::key);
    private final List<BodyReading> bodies = Cells.read("bodies.csv", BodyReading::ofBody);
    private final List<BodyReading> commissions = Cells.read("commissions.csv", BodyReading::ofCommission);
    private final Map<String, BodyReading> bodiesByKey =
            by(Stream.concat(bodies.stream(), commissions.stream()).toList(), BodyReading::key);
    private final Map<String, List<FieldReading>> fields = Cells.read("fields.csv", FieldReading::of).stream()
            .collect(Collectors.groupingBy(FieldReading::key, LinkedHashMap::new, Collectors.toList()));
    private final Map<String, List<Remark>> remarks =
            Cells.read("remarks.csv", Remark::of).stream().collect(Collectors.groupingBy(Remark::record));
    private final Map<List<String>, LinkReading> linksByHome = links.values().stream()
            .collect(Collectors.toMap(
                    link -> List.of(link.wilayaPrinted(), link.homePrinted()), link -> link, (one, same) -> one));

    private Readings() {}

    static Readings load() {
        return new Readings();
    }

    /// The keys of all links, in the order of the page; likewise those of the other things it prints.
    List<String> linkKeys() {
        return List.copyOf(links.keySet());
    }

    List<String> accordKeys() {
        return List.copyOf(accords.keySet());
    }

    List<String> fieldKeys() {
        return List.copyOf(fields.keySet());
    }

    List<String> bodyKeys() {
        return bodies.stream().map(BodyReading::key).toList();
    }

    List<String> commissionKeys() {
        return commissions.stream().map(BodyReading::key).toList();
    }

    Optional<LinkReading> link(String key) {
        return Optional.ofNullable(links.get(key));
    }

    Optional<AccordReading> accord(String key) {
        return Optional.ofNullable(accords.get(key));
    }

    Optional<BodyReading> body(String key) {
        return Optional.ofNullable(bodiesByKey.get(key));
    }

    /// The fields that one printed item names, the widest first.
    List<FieldReading> fields(String key) {
        return fields.getOrDefault(key, List.of());
    }

    PartyReading party(LinkReading.PartyName called) {
        return Optional.ofNullable(parties.get(called))
                .orElseThrow(() -> new IllegalStateException("parties.csv has no row for " + called));
    }

    /// The state of that country, as a party.
    PartyReading state(CountryCode country) {
        return party(new LinkReading.PartyName(country.text(), "state"));
    }

    /// The Algerian party that the page elsewhere prints by that name under that wilaya.
    Optional<PartyReading> homeParty(String wilaya, String printed) {
        return Optional.ofNullable(linksByHome.get(List.of(wilaya, printed))).map(link -> party(link.home()));
    }

    /// The remarks about one record, in the order of their table.
    List<Remark> remarks(String record) {
        return remarks.getOrDefault(record, List.of());
    }

    /// What is said of a party whose place is certain while that it is the party meant is not; empty when nothing is.
    Optional<Remark> identityInDoubt(Mention mention) {
        return remarks("place/" + mention.confidence()).stream()
                .filter(remark -> remark.verdict() != Verdict.ACCEPTED)
                .findFirst();
    }

    private static <K, V> Map<K, V> by(List<V> readings, Function<V, K> key) {
        var map = new LinkedHashMap<K, V>();
        for (var reading : readings) {
            if (map.put(key.apply(reading), reading) != null) {
                throw new IllegalStateException("two readings of " + key.apply(reading));
            }
        }
        return map;
    }
}
