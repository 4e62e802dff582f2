package org.tawama.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Source;
import org.tawama.evidence.Verdict;
import org.tawama.registrar.Held;
import org.tawama.registrar.Kind;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.LocalText.Shown;

/// A record's evidence: what is printed beside what is understood, and where it is printed.
final class AsPrinted {
    private final Page page;
    private final List<Evidence> evidence;
    private final Function<String, Optional<Shown>> whose;
    private final Map<String, Held<Source>> sources;
    private final Understood understood;

    /// @param whose whom a field concerns, where a record has several
    AsPrinted(Asked asked, List<Evidence> evidence, Function<String, Optional<Shown>> whose) {
        this.page = asked.page();
        this.evidence = evidence;
        this.whose = whose;
        this.understood = new Understood(asked);
        var ids = evidence.stream().map(item -> item.source().text()).distinct().toList();
        this.sources = asked.holdings().records().findAll(Kind.SOURCE, ids, asked.known());
    }

    /// Every value that is doubted, or understood otherwise than printed.
    List<Sheet.Reading> readings() {
        var readings = new ArrayList<Sheet.Reading>();
        for (var item : evidence) {
            if (item.doubt().isPresent() || item.verdict() != Verdict.ACCEPTED) {
                readings.add(reading(item, "reading-" + (readings.size() + 1)));
            }
        }
        return readings;
    }

    private Sheet.Reading reading(Evidence item, String id) {
        return new Sheet.Reading(
                id,
                new FieldName(page, item.field()).withOwner(whose.apply(item.field())),
                item.printed().map(page::printed),
                understood.of(item),
                Badges.of(page, item.verdict()),
                reasons(item),
                title(item).text(),
                href(item),
                new Locator(page, item.locator()).words());
    }

    private List<Shown> reasons(Evidence item) {
        var reasons = new ArrayList<Shown>();
        item.doubt().ifPresent(doubt -> reasons.add(page.own(page.words().word("doubt", doubt.code()))));
        if (!item.note().empty()) reasons.add(page.shown(item.note()));
        return reasons;
    }

    /// Each place in a source once, in the order of the evidence.
    List<Sheet.Printed> sources() {
        var places = new LinkedHashMap<List<Object>, Sheet.Printed>();
        for (var item : evidence) {
            places.putIfAbsent(
                    List.of(item.source(), item.locator(), item.quote()),
                    new Sheet.Printed(
                            title(item),
                            href(item),
                            new Locator(page, item.locator()).words(),
                            item.quote().map(page::printed)));
        }
        return List.copyOf(places.values());
    }

    private Shown title(Evidence item) {
        return Optional.ofNullable(sources.get(item.source().text()))
                .map(held -> page.shown(held.value().title()))
                .orElseGet(() -> page.shown(LocalText.none()));
    }

    private String href(Evidence item) {
        return page.at("/sources/" + item.source().text());
    }
}
