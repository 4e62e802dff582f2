package org.tawama.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What one row of a file came to, or a stretch of rows that were only counted.
///
/// @param from the first row, counted from 1
/// @param to the last row, inside; the same as `from` for a single row
/// @param origins the records that it yields; a row refused yields none
/// @param refusal why it is refused; present for kind [Kind#REFUSED] and no other
public record Row(long from, long to, Kind kind, List<String> origins, Optional<Refusal> refusal) {
    /// What a row is. Every row of a file is exactly one of these.
    public enum Kind {
        RECORD,
        HEADING,
        PROSE,
        BLANK,
        REFUSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Row {
        if (from > to) throw new IllegalArgumentException("rows from " + from + " to " + to);
        if ((kind == Kind.REFUSED) != refusal.isPresent()) {
            throw new IllegalArgumentException("a refusal and nothing else has a reason: " + kind + " " + refusal);
        }
        origins = List.copyOf(origins);
    }

    static Row of(long number, Kind kind) {
        return new Row(number, number, kind, List.of(), Optional.empty());
    }

    static Row refused(long from, long to, Refusal refusal) {
        return new Row(from, to, Kind.REFUSED, List.of(), Optional.of(refusal));
    }

    public long count() {
        return to - from + 1;
    }
}
