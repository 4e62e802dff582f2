package org.tawama.portal;

import java.util.List;
import java.util.Optional;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;
import org.tawama.registrar.Kind;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryLevel;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Period;

/// Where a place lay before, when a border has moved around it since: Béni Abbès under Béchar.
final class Whereabouts {
    private final Asked asked;
    private final Page page;
    private final Holdings holdings;

    Whereabouts(Asked asked) {
        this.asked = asked;
        this.page = asked.page();
        this.holdings = asked.holdings();
    }

    /// The wilayas it lay in until a day before the one asked for, latest first. An agreement signed after such a day
    /// does not need to know; where the day of signature is not known, it may.
    List<Line> before(Territory territory, Optional<PartialDate> signed) {
        return territory.parentsBefore(asked.asof()).reversed().stream()
                .filter(parent -> touches(last(parent), signed))
                .flatMap(parent -> line(parent).stream())
                .toList();
    }

    private static PartialDate last(Territory.Parent parent) {
        return parent.period().to().orElseThrow();
    }

    private static boolean touches(PartialDate last, Optional<PartialDate> signed) {
        return signed.map(date -> !date.certainlyAfter(last)).orElse(true);
    }

    private Optional<Line> line(Territory.Parent parent) {
        var until = page.words().period(Period.until(last(parent))).orElseThrow();
        return holdings.records()
                .find(Kind.TERRITORY, parent.territory().text(), asked.known())
                .filter(held -> held.value().level() == TerritoryLevel.WILAYA)
                .map(held -> new Line(
                        page.say("portal.territory.until", "until", until),
                        List.of(Value.to(
                                Places.named(page, held.value(), last(parent).latest()),
                                page.at("/territories/" + parent.territory())))));
    }
}
