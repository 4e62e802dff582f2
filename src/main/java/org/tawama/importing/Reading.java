package org.tawama.importing;

import java.util.List;

/// What a source made of a file. A file is imported whole or not at all: when a row is refused, or something is
/// missing, the harvest is empty.
///
/// @param rows every row of the file, in order, without a gap
/// @param missing what the source knows a whole file to hold and did not find
public record Reading(List<Row> rows, List<Refusal> missing, Harvest harvest) {
    public Reading {
        rows = List.copyOf(rows);
        missing = List.copyOf(missing);
        if (!sound(rows, missing) && !harvest.records().isEmpty()) {
            throw new IllegalArgumentException("a refused file yields nothing");
        }
    }

    /// Whether every row is accepted and nothing is missing, so that the harvest may be recorded.
    public boolean complete() {
        return sound(rows, missing);
    }

    private static boolean sound(List<Row> rows, List<Refusal> missing) {
        return missing.isEmpty() && rows.stream().noneMatch(row -> row.kind() == Row.Kind.REFUSED);
    }
}
