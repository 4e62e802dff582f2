package org.tawama.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tawama.evidence.Evidence;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryId;
import org.tawama.territories.TerritoryLevel;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Period;
import org.tawama.vocabulary.Point;

/// A place of which we hold no days: its name, codes and parent are given for all time, which means "not known since
/// when", not "unchanged".
///
/// @param spelling the name as its source writes it; found, and shown only when it is one of `name`
record UndatedPlace(
        TerritoryId id,
        TerritoryLevel level,
        CountryCode country,
        LocalText name,
        String spelling,
        List<Territory.Code> codes,
        Optional<TerritoryId> parent,
        Optional<Point> point,
        Evidence evidence) {
    static Territory.Code code(String scheme, String text) {
        return new Territory.Code(scheme, text, Period.always());
    }

    Territory territory(List<String> otherNames) {
        var spellings = new ArrayList<>(List.of(spelling));
        spellings.addAll(otherNames);
        return new Territory(
                id,
                level,
                country,
                Period.always(),
                List.of(new Territory.Name(name, Period.always())),
                Texts.others(name, spellings),
                codes,
                parent.map(above -> new Territory.Parent(above, Period.always())).stream()
                        .toList(),
                point,
                List.of(evidence));
    }
}
