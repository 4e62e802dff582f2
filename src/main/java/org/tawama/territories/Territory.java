package org.tawama.territories;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tawama.evidence.Evidence;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Period;
import org.tawama.vocabulary.Point;

/// A place that lasts while its name, its code and the territory above it change.
///
/// Béni Abbès is one commune: under Béchar until 2019, under the wilaya of Béni Abbès since.
///
/// @param names in the order in which they held; the last is the one in use
/// @param otherNames further names and spellings under which a reader may look for it; never shown as its name
/// @param codes codes by scheme (`wilaya`, `iso3166-2`, `ons`, `insee`, `siren`, `geonames`), with the days on which
///     they held
/// @param parents the territory above, by day; no two of their periods certainly overlap
/// @param existence the days on which the territory exists in law
public record Territory(
        TerritoryId id,
        TerritoryLevel level,
        CountryCode country,
        Period existence,
        List<Name> names,
        List<String> otherNames,
        List<Code> codes,
        List<Parent> parents,
        Optional<Point> point,
        List<Evidence> evidence) {

    public record Name(LocalText text, Period period) {}

    public record Code(String scheme, String text, Period period) {}

    public record Parent(TerritoryId territory, Period period) {}

    public Territory {
        if (names.isEmpty()) throw new Impossible(Why.NO_NAME, "a territory without a name: " + id);
        names = List.copyOf(names);
        otherNames = List.copyOf(otherNames);
        codes = List.copyOf(codes);
        parents = List.copyOf(parents);
        evidence = List.copyOf(evidence);
        requireOneParentAtATime(id, parents);
    }

    private static void requireOneParentAtATime(TerritoryId id, List<Parent> parents) {
        for (var later = 1; later < parents.size(); later++) {
            for (var earlier = 0; earlier < later; earlier++) {
                if (parents.get(earlier)
                        .period()
                        .certainlyOverlaps(parents.get(later).period())) {
                    var both = parents.get(earlier).territory() + ", "
                            + parents.get(later).territory();
                    throw new Impossible(Why.TWO_ABOVE, "two parents at a time: " + id + " under " + both, both);
                }
            }
        }
    }

    /// The name in use.
    public LocalText name() {
        return names.getLast().text();
    }

    /// The name on that day, else the name in use.
    public LocalText nameOn(LocalDate day) {
        return Period.holding(day, names, Name::period).map(Name::text).orElse(name());
    }

    /// The territory above on that day.
    public Optional<TerritoryId> parentOn(LocalDate day) {
        return Period.holding(day, parents, Parent::period).map(Parent::territory);
    }

    /// The territories above that it had left by that day, in order; of the one above on the day itself none.
    public List<Parent> parentsBefore(LocalDate day) {
        var present = Period.holding(day, parents, Parent::period);
        return parents.stream()
                .filter(parent -> !present.equals(Optional.of(parent)))
                .filter(parent -> parent.period()
                        .to()
                        .filter(last -> last.earliest().isBefore(day))
                        .isPresent())
                .toList();
    }

    /// The code in that scheme on that day.
    public Optional<String> codeOn(String scheme, LocalDate day) {
        var ofScheme =
                codes.stream().filter(code -> code.scheme().equals(scheme)).toList();
        return Period.holding(day, ofScheme, Code::period).map(Code::text);
    }
}
