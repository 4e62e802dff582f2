package org.tawama.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Source;
import org.tawama.evidence.Verdict;
import org.tawama.opendata.Listed;
import org.tawama.opendata.PartySheet;
import org.tawama.parties.Level;
import org.tawama.portal.Paper.Entry;
import org.tawama.registrar.Held;
import org.tawama.registrar.Kind;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.LocalText.Shown;

/// What sources say of a country's cooperation as a whole, on the record of its state: a ministry's own counts above
/// all. They stand apart from the register's numbers, which they contradict without being wrong.
final class StatesPart {
    private static final int MOST = 20;

    private final Page page;
    private final List<PartySheet> states;
    private final Map<String, Held<Source>> sources;

    StatesPart(Asked asked, String country) {
        this.page = asked.page();
        var chosen = Map.of("country", List.of(country), "level", List.of(Level.STATE.code()));
        this.states = asked.all(Listed.PARTIES, chosen, MOST).stream()
                .map(PartySheet.class::cast)
                .toList();
        var ids = said().map(item -> item.source().text()).distinct().toList();
        this.sources = ids.isEmpty() ? Map.of() : asked.holdings().records().findAll(Kind.SOURCE, ids, asked.known());
    }

    /// The states themselves, of which questions may be open.
    List<PartySheet> states() {
        return states;
    }

    private Stream<Evidence> said() {
        return states.stream()
                .flatMap(state -> state.evidence().stream())
                .filter(item -> item.field().isEmpty() && !item.note().empty() && item.verdict() != Verdict.SET_ASIDE);
    }

    String note() {
        return page.say("portal.stated.note");
    }

    /// On a page: each with its source, which it leads to.
    Optional<Sheet.Roll> roll() {
        var items = said().map(item -> new Sheet.Item(
                        page.shown(item.note()), Optional.of(href(item)), Optional.of(page.own(remark(item)))))
                .toList();
        if (items.isEmpty()) return Optional.empty();
        return Optional.of(new Sheet.Roll(
                "stated", page.say("portal.stated.title"), Optional.of(note()), items, Optional.empty()));
    }

    private String remark(Evidence item) {
        var source = source(item).text();
        return question(item).map(open -> source + " · " + open).orElse(source);
    }

    /// On paper: each under its source.
    Stream<Entry> entries(Bibliography bibliography) {
        return said().map(item -> new Entry(
                item.source().text(),
                Optional.empty(),
                source(item),
                Optional.of(href(item)),
                Stream.concat(Stream.of(page.shown(item.note())), question(item).map(page::own).stream())
                        .toList(),
                List.of(),
                bibliography.cite(List.of(item))));
    }

    private Optional<String> question(Evidence item) {
        return item.open() ? Optional.of(page.say("portal.sheet.open-questions", "count", 1)) : Optional.empty();
    }

    private Shown source(Evidence item) {
        return Optional.ofNullable(sources.get(item.source().text()))
                .map(held -> page.shown(held.value().title()))
                .orElseGet(() -> page.shown(LocalText.none()));
    }

    private String href(Evidence item) {
        return page.at("/sources/" + item.source().text());
    }
}
