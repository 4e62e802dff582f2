package org.tawama.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.evidence.Evidence;
import org.tawama.parties.Party;
import org.tawama.parties.PartyId;
import org.tawama.registrar.Kind;
import org.tawama.vocabulary.LocalText;

/// Makes the parties that the page names: each once, however often it is named.
final class PartyRecords {
    private final Readings readings;

    PartyRecords(Readings readings) {
        this.readings = readings;
    }

    /// In the order in which the page first names them.
    List<Gathered<?>> of(List<Mention> mentions) {
        var byOrigin = new LinkedHashMap<String, List<Mention>>();
        mentions.forEach(mention -> byOrigin.computeIfAbsent(mention.party().origin(), origin -> new ArrayList<>())
                .add(mention));
        var parties = new ArrayList<Gathered<?>>();
        byOrigin.forEach((origin, named) ->
                parties.add(new Gathered<>(Kind.PARTY, origin, identifiers -> party(named, identifiers))));
        return parties;
    }

    private Party party(List<Mention> named, Identifiers identifiers) {
        var reading = named.getFirst().party();
        return new Party(
                new PartyId(identifiers.idOf(reading.origin())),
                reading.level(),
                reading.country(),
                reading.names(),
                otherNames(reading, named),
                reading.territory(),
                Optional.empty(),
                evidence(reading, named));
    }

    /// Every printed form finds the party: a reader who looks for "Binzert" comes to Bizerte.
    private static List<String> otherNames(PartyReading reading, List<Mention> named) {
        var others = new LinkedHashSet<>(reading.otherNames());
        named.forEach(mention -> others.add(mention.printed()));
        reading.names().stream()
                .map(Party.Name::text)
                .map(LocalText::texts)
                .forEach(texts -> others.removeAll(texts.values()));
        return List.copyOf(others);
    }

    private List<Evidence> evidence(PartyReading reading, List<Mention> named) {
        var printed =
                named.stream().map(mention -> PageEvidence.name("/name", mention, readings.identityInDoubt(mention)));
        var own = readings.remarks(reading.record()).stream();
        var place = reading.territory().isEmpty()
                ? Stream.<Remark>empty()
                : readings.remarks("place/" + named.getFirst().confidence()).stream();
        var first = named.getFirst().quote();
        var remarks = Stream.concat(own, place).map(remark -> PageEvidence.inTheReadings(remark, first));
        return Stream.concat(printed, remarks).toList();
    }
}
