package org.tawama.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tawama.vocabulary.CountryCode;

/// Our readings of the founding page, from the tables that ship beside it: what we take each printed thing to mean.
/// They
/// join what the page prints by its exact words, never by position alone.
record Readings(
        List<LinkReading> links,
        List<PartyReading> parties,
        List<Remark> remarks,
        List<AccordReading> accords,
        List<BodyReading> bodies,
        List<BodyReading> commissions,
        List<FieldReading> fields) {

    static Readings load() {
        return new Readings(
                Cells.read("agreements.csv", LinkReading::of),
                Cells.read("parties.csv", PartyReading::of),
                Cells.read("remarks.csv", Remark::of),
                Cells.read("accords.csv", AccordReading::of),
                Cells.read("bodies.csv", BodyReading::ofBody),
                Cells.read("commissions.csv", BodyReading::ofCommission),
                Cells.read("fields.csv", FieldReading::of));
    }

    Optional<LinkReading> link(String key) {
        return links.stream().filter(reading -> reading.key().equals(key)).findFirst();
    }

    Optional<AccordReading> accord(String key) {
        return accords.stream().filter(reading -> reading.key().equals(key)).findFirst();
    }

    Optional<BodyReading> body(String key) {
        var all = new ArrayList<>(bodies);
        all.addAll(commissions);
        return all.stream().filter(reading -> reading.key().equals(key)).findFirst();
    }

    /// The fields that one printed item names, the widest first.
    List<FieldReading> fields(String key) {
        return fields.stream().filter(reading -> reading.key().equals(key)).toList();
    }

    PartyReading party(LinkReading.PartyName called) {
        return parties.stream()
                .filter(reading -> reading.called().equals(called))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("parties.csv has no row for " + called));
    }

    /// The state of that country, as a party.
    PartyReading state(CountryCode country) {
        return party(new LinkReading.PartyName(country.text(), "state"));
    }

    /// The Algerian party that the page elsewhere prints by that name under that wilaya.
    Optional<PartyReading> homeParty(String wilaya, String printed) {
        return links.stream()
                .filter(link -> link.wilayaPrinted().equals(wilaya)
                        && link.homePrinted().equals(printed))
                .map(link -> party(link.home()))
                .findFirst();
    }

    List<Remark> remarks(String record) {
        return remarks.stream().filter(remark -> remark.record().equals(record)).toList();
    }
}
