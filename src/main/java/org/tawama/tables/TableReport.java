package org.tawama.tables;

import java.util.Map;
import java.util.TreeMap;

/// What became of a table: `rows` = `recorded` + `unchanged` + `refused`.
///
/// @param batch what the import can be taken back by; see [Withdrawal]
/// @param joined how many of the recorded rows are one source more for a record that others began
/// @param doubted how many rows leave a question open about their record
/// @param refusals how many rows by the code of the reason
public record TableReport(
        String source,
        Batch batch,
        long rows,
        long recorded,
        long joined,
        long unchanged,
        long doubted,
        long refused,
        Map<String, Long> refusals) {
    public TableReport {
        refusals = Map.copyOf(new TreeMap<>(refusals));
        if (rows != recorded + unchanged + refused) {
            throw new IllegalArgumentException(
                    "rows unaccounted for: " + rows + " != " + recorded + " + " + unchanged + " + " + refused);
        }
    }
}
