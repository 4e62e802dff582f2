package org.tawama.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tawama.opendata.Listed;
import org.tawama.opendata.Sheets;
import org.tawama.opendata.TerritorySheet;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.PartialDate;

/// Counts by wilaya, from the index that answers every list: a number here is the total of the list it leads to.
public final class Census {
    private static final String WILAYA = "wilaya";

    /// Later than any reform that a register can know of.
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Search search;
    private final Sheets sheets;

    public Census(Search search, Sheets sheets) {
        this.search = search;
        this.sheets = sheets;
    }

    /// The counts on that day; an index that lags behind says as known at which entry they are true.
    public ByWilaya byWilaya(LocalDate asof, Known known) {
        var links = Inquiry.of(Listed.AGREEMENTS, asof)
                .withKnown(known)
                .withLimit(1)
                .with("kind", "decentralised");
        var counted = find(links.withFacets(List.of(WILAYA)));
        var then = Known.at(counted.known());
        var agreements = counts(counted);
        var parties = counts(find(
                Inquiry.of(Listed.PARTIES, asof).withKnown(then).withLimit(1).withFacets(List.of(WILAYA))));
        var questions = counts(find(Inquiry.of(Listed.DOUBTS, asof)
                .withKnown(then)
                .withLimit(1)
                .with("status", "open")
                .withFacets(List.of(WILAYA))));
        var rows = wilayas(asof, then).stream()
                .map(wilaya -> new ByWilaya.Row(
                        wilaya,
                        wilaya.territory().codeOn(WILAYA, asof),
                        agreements.getOrDefault(wilaya.id(), 0L),
                        agreements.containsKey(wilaya.id()) ? countries(links.withKnown(then), wilaya.id()) : 0,
                        parties.getOrDefault(wilaya.id(), 0L),
                        questions.getOrDefault(wilaya.id(), 0L)))
                .sorted(Comparator.comparing(row -> row.code().orElse("")))
                .toList();
        var placed = placed(links.withKnown(then), agreements.keySet());
        return new ByWilaya(asof, counted.known(), rows, placed, counted.total() - placed, divisions(then));
    }

    private long countries(Inquiry links, String wilaya) {
        return find(links.with(WILAYA, wilaya).withFacets(List.of("country")))
                .facets()
                .get("country")
                .size();
    }

    private long placed(Inquiry links, java.util.Set<String> wilayas) {
        return wilayas.isEmpty()
                ? 0
                : find(links.withSelections(Map.of("kind", List.of("decentralised"), WILAYA, List.copyOf(wilayas))))
                        .total();
    }

    private List<TerritorySheet> wilayas(LocalDate day, Known known) {
        var found = find(existing(day, known).withLimit(Inquiry.MOST_ITEMS));
        var ids = found.items().stream().map(Hit::id).toList();
        return sheets.list(Kind.TERRITORY, ids, day, known).stream()
                .map(TerritorySheet.class::cast)
                .toList();
    }

    /// The days from which the number of wilayas is another one, read from when each wilaya begins and ends.
    private List<ByWilaya.Division> divisions(Known known) {
        var days = new TreeSet<LocalDate>();
        for (var wilaya : wilayas(LAST_DAY, known)) {
            wilaya.territory().existence().from().map(PartialDate::earliest).ifPresent(days::add);
        }
        var divisions = new ArrayList<ByWilaya.Division>();
        for (var day : days) {
            divisions.add(new ByWilaya.Division(day, find(existing(day, known)).total()));
        }
        return divisions;
    }

    private static Inquiry existing(LocalDate day, Known known) {
        return Inquiry.of(Listed.TERRITORIES, day)
                .withKnown(known)
                .withLimit(1)
                .with("level", WILAYA)
                .with("country", CountryCode.HOME.text());
    }

    private static Map<String, Long> counts(Found found) {
        return found.facets().get(WILAYA).stream()
                .collect(Collectors.toMap(Found.Count::value, Found.Count::count, (one, same) -> one));
    }

    private Found find(Inquiry inquiry) {
        return switch (search.find(inquiry)) {
            case Found found -> found;
            case Refused refused -> throw new IllegalStateException("the census asks what cannot be asked: " + refused);
        };
    }
}
