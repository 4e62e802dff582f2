package org.tawama.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryId;
import org.tawama.vocabulary.LocalText;

/// How places are written where readers see them, whatever source they come from:
///
/// 1. with the typographic apostrophe: `M’sila` for the list's `M'sila`
/// 2. the places of the founding page as the register names their parties, where a source writes another form or, in
///    a language, none: `Nédroma`, `توركوان` (`gazetteer/names.csv`)
///
/// The sources' own forms find the place all the same, as other names; what our table changes is said in evidence.
final class Spellings {
    private static final SourceId OURS = new SourceId("founding-page-reading");

    private record Ours(LocalText name, String locator) {}

    private final Map<TerritoryId, Ours> ours = new HashMap<>();
    private final Notes notes;

    Spellings(Notes notes) {
        this.notes = notes;
        new Table("gazetteer/names.csv")
                .forEach(row -> ours.put(
                        new TerritoryId(row.text("id")),
                        new Ours(
                                LocalText.of(row.text("fr"), row.text("ar"), row.text("en")),
                                "line " + row.text("line"))));
    }

    /// The territory with its names written so.
    Territory shown(Territory territory) {
        var mine = Optional.ofNullable(ours.get(territory.id()));
        var names = new ArrayList<Territory.Name>();
        territory.names().forEach(name -> names.add(new Territory.Name(Texts.typographic(name.text()), name.period())));
        var inUse = names.removeLast();
        var name = mine.map(Ours::name).orElse(LocalText.none()).orElse(inUse.text());
        names.add(new Territory.Name(name, inUse.period()));
        var others = new LinkedHashSet<>(territory.name().texts().values());
        others.addAll(territory.otherNames());
        var evidence = new ArrayList<>(territory.evidence());
        mine.ifPresent(own -> evidence.addAll(changes(own, territory.name(), names.size() - 1)));
        return new Territory(
                territory.id(),
                territory.level(),
                territory.country(),
                territory.existence(),
                names,
                Texts.others(name, List.copyOf(others)),
                territory.codes(),
                territory.parents(),
                territory.point(),
                evidence);
    }

    private List<Evidence> changes(Ours own, LocalText sources, int place) {
        return own.name().texts().entrySet().stream()
                .map(text -> change(
                        "/names/" + place + "/text/" + text.getKey().code(),
                        own,
                        sources.find(text.getKey()),
                        text.getValue()))
                .toList();
    }

    private Evidence change(String field, Ours own, Optional<String> printed, String shown) {
        return new Evidence(
                field,
                printed,
                OURS,
                own.locator(),
                Optional.empty(),
                printed.isPresent() ? Verdict.CORRECTED : Verdict.ACCEPTED,
                Optional.of(shown),
                Optional.empty(),
                Optional.empty(),
                notes.note(printed.isPresent() ? "name-in-use" : "name-of-ours"));
    }
}
