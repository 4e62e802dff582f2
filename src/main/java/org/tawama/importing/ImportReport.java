package org.tawama.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What became of a file, row by row. `rows` = `recorded` + `unchanged` + `refused`, and every row is in the details.
///
/// A row counts as recorded when the register learnt something from it, and as unchanged when it did not:
/// because it was known, or because the row is a heading, prose or blank. Of a file that is refused, every row
/// that would have yielded a record is refused with it.
///
/// @param source the name of the import source
/// @param doubted how many of the rows that yield a record leave a question open about it
/// @param missing what a whole file holds and this one does not
public record ImportReport(
        String source,
        long rows,
        long recorded,
        long unchanged,
        long doubted,
        long refused,
        List<Refusal> missing,
        List<Detail> details) {

    /// What became of a row, or of a stretch of rows that were only counted.
    ///
    /// @param from the first row, from 1; `to` the last one, inside
    /// @param records the identifiers of the records it yields, once the register has given them
    public record Detail(
            long from, long to, Outcome outcome, Row.Kind kind, Optional<Refusal> refusal, List<String> records) {}

    public enum Outcome {
        RECORDED,
        UNCHANGED,
        REFUSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ImportReport {
        missing = List.copyOf(missing);
        details = List.copyOf(details);
        if (rows != recorded + unchanged + refused) {
            throw new IllegalArgumentException(
                    "rows unaccounted for: " + rows + " != " + recorded + " + " + unchanged + " + " + refused);
        }
    }

    /// The report of a file whose harvest was handed to the register, or withheld because the file was refused.
    ///
    /// @param identifiers the register's identifier of each origin of the harvest; empty for a refused file
    /// @param recorded the origins of which the register learnt something new
    public static ImportReport of(
            String source, Reading reading, Map<String, String> identifiers, Set<String> recorded) {
        var details = new ArrayList<Detail>();
        for (var row : reading.rows()) {
            details.add(detail(row, reading.complete(), identifiers, recorded));
        }
        return new ImportReport(
                source,
                reading.rows().stream().mapToLong(Row::count).sum(),
                count(details, Outcome.RECORDED),
                count(details, Outcome.UNCHANGED),
                doubted(reading),
                count(details, Outcome.REFUSED),
                reading.missing(),
                details);
    }

    /// Whether the file was imported; else nothing of it was.
    public boolean accepted() {
        return refused == 0 && missing.isEmpty();
    }

    private static Detail detail(Row row, boolean complete, Map<String, String> identifiers, Set<String> recorded) {
        return switch (row.kind()) {
            case HEADING, PROSE, BLANK -> detail(row, Outcome.UNCHANGED, row.refusal(), List.of());
            case REFUSED -> detail(row, Outcome.REFUSED, row.refusal(), List.of());
            case RECORD -> {
                if (!complete) yield detail(row, Outcome.REFUSED, Optional.of(notImported()), List.of());
                var learnt = row.origins().stream().anyMatch(recorded::contains);
                var ids = row.origins().stream()
                        .map(origin -> identified(origin, identifiers))
                        .toList();
                yield detail(row, learnt ? Outcome.RECORDED : Outcome.UNCHANGED, row.refusal(), ids);
            }
        };
    }

    private static String identified(String origin, Map<String, String> identifiers) {
        return Optional.ofNullable(identifiers.get(origin))
                .orElseThrow(() -> new IllegalArgumentException("no identifier for " + origin));
    }

    private static Detail detail(Row row, Outcome outcome, Optional<Refusal> refusal, List<String> records) {
        return new Detail(row.from(), row.to(), outcome, row.kind(), refusal, records);
    }

    private static Refusal notImported() {
        return new Refusal(Refusal.Reason.FILE_NOT_IMPORTED, "");
    }

    private static long count(List<Detail> details, Outcome outcome) {
        return details.stream()
                .filter(detail -> detail.outcome() == outcome)
                .mapToLong(detail -> detail.to() - detail.from() + 1)
                .sum();
    }

    private static long doubted(Reading reading) {
        var doubted = new HashSet<String>();
        reading.harvest().records().stream().filter(Gathered::doubted).forEach(record -> doubted.add(record.origin()));
        return reading.rows().stream()
                .filter(row -> row.origins().stream().anyMatch(doubted::contains))
                .count();
    }
}
