package org.tawama.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tawama.agreements.Status;
import org.tawama.opendata.Listed;
import org.tawama.registrar.Known;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;

/// How many agreements stand where in law: one row a partner's country, one column a state in law, on one day and as
/// known at one entry. An agreement with partners of two countries is counted in both rows, and once in the totals.
///
/// @param statuses in which an agreement is
/// @param total of all agreements, those included that belong to no row
/// @param unplaced agreements of which no partner's country is known
public record ByStatus(LocalDate asof, long known, List<Status> statuses, List<Row> rows, Total total, long unplaced) {
    public static final String TOTAL = "total";

    private static final String COUNTRY = "country";
    private static final String STATUS = "status";

    public ByStatus {
        statuses = List.copyOf(statuses);
        rows = List.copyOf(rows);
    }

    /// Agreements in all, and in each state.
    public record Total(long all, Map<Status, Long> by) {
        public Total {
            by = java.util.Collections.unmodifiableMap(new EnumMap<>(by));
        }

        public long of(Status status) {
            return by.getOrDefault(status, 0L);
        }
    }

    /// One country.
    public record Row(String country, LocalText name, Total total) {}

    /// Counts with one question a state, however many countries there are.
    ///
    /// @param find answers an inquiry
    public static ByStatus take(Function<Inquiry, Found> find, LocalDate asof, Known known) {
        var inquiry = Inquiry.of(Listed.AGREEMENTS, asof).withKnown(known).withLimit(1);
        var all = find.apply(inquiry.withFacets(List.of(COUNTRY, STATUS)));
        var then = inquiry.withKnown(Known.at(all.known()));
        var totals = new EnumMap<Status, Long>(Status.class);
        all.facets()
                .get(STATUS)
                .forEach(count -> totals.put(Status.find(count.value()).orElseThrow(), count.count()));
        var counts = new HashMap<String, Map<Status, Long>>();
        for (var status : totals.keySet()) {
            var found = find.apply(then.with(STATUS, status.code()).withFacets(List.of(COUNTRY)));
            found.facets()
                    .get(COUNTRY)
                    .forEach(count -> counts.computeIfAbsent(count.value(), none -> new EnumMap<>(Status.class))
                            .put(status, count.count()));
        }
        var rows = all.facets().get(COUNTRY).stream()
                .map(count -> new Row(
                        count.value(),
                        count.label(),
                        new Total(count.count(), counts.getOrDefault(count.value(), new EnumMap<>(Status.class)))))
                .sorted(Comparator.comparing(Row::country))
                .toList();
        return new ByStatus(
                asof,
                all.known(),
                List.copyOf(totals.keySet()),
                rows,
                new Total(all.total(), totals),
                all.total() - placed(find, then, rows));
    }

    private static long placed(Function<Inquiry, Found> find, Inquiry inquiry, List<Row> rows) {
        if (rows.isEmpty()) return 0;
        var countries = rows.stream().map(Row::country).toList();
        return find.apply(inquiry.withSelections(Map.of(COUNTRY, countries))).total();
    }

    /// By what the rows can stand.
    public List<String> columns() {
        var columns = new ArrayList<>(List.of(Sorting.NAME, TOTAL));
        statuses.forEach(status -> columns.add(status.code()));
        return columns;
    }

    /// The same in another order.
    ///
    /// @param order of names in that language
    public ByStatus sorted(Sorting sorting, Language language, Comparator<String> order) {
        var names = Comparator.<Row, String>comparing(
                        row -> row.name()
                                .shownIn(language)
                                .map(LocalText.Shown::text)
                                .orElse(""),
                        order)
                .thenComparing(Row::country);
        var by = switch (sorting.column()) {
            case Sorting.NAME -> names;
            case TOTAL -> Comparator.<Row>comparingLong(row -> row.total().all());
            default ->
                Comparator.<Row>comparingLong(
                        row -> row.total().of(Status.find(sorting.column()).orElseThrow()));
        };
        var sorted = rows.stream().sorted(sorting.by(by, names)).toList();
        return new ByStatus(asof, known, statuses, sorted, total, unplaced);
    }
}
