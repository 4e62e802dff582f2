package org.tawama.tables;

import java.util.Map;
import java.util.TreeMap;
import org.tawama.tables.RowOutcome.How;

/// Counts what becomes of the rows while they pass.
final class Tally {
    private final Map<How, Long> rows = new TreeMap<>();
    private final Map<String, Long> refusals = new TreeMap<>();
    private long doubted;

    void count(RowOutcome row) {
        rows.merge(row.how(), row.count(), Long::sum);
        row.refusal().ifPresent(refusal -> refusals.merge(refusal.reason().code(), row.count(), Long::sum));
        if (!row.doubts().isEmpty()) doubted += row.count();
    }

    TableReport report(String source, Batch batch) {
        return new TableReport(
                source,
                batch,
                rows.values().stream().mapToLong(Long::longValue).sum(),
                of(How.NEW) + of(How.JOINED) + of(How.CHANGED),
                of(How.JOINED),
                of(How.KNOWN),
                doubted,
                of(How.REFUSED),
                refusals);
    }

    private long of(How how) {
        return rows.getOrDefault(how, 0L);
    }
}
