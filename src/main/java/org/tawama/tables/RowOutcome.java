package org.tawama.tables;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tawama.evidence.Doubt;
import org.tawama.importing.Refusal;

/// What became of a row, or of a stretch of rows that were only counted.
///
/// @param from the first row, from 1; `to` the last one, inside
/// @param record the agreement that rests on it; absent when it is refused
/// @param doubts the questions that it leaves open
public record RowOutcome(
        long from, long to, How how, Optional<String> record, List<Doubt> doubts, Optional<Refusal> refusal) {
    /// What the row was to the register.
    public enum How {
        /// A record began with it.
        NEW,
        /// It is one source more for a record that others began.
        JOINED,
        /// It says something else than when it was read before.
        CHANGED,
        /// It says what it said before.
        KNOWN,
        REFUSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public RowOutcome {
        doubts = List.copyOf(doubts);
        if ((how == How.REFUSED) != refusal.isPresent()) {
            throw new IllegalArgumentException("a refusal and nothing else has a reason: " + how + " " + refusal);
        }
    }

    static RowOutcome refused(long from, long to, Refusal refusal) {
        return new RowOutcome(from, to, How.REFUSED, Optional.empty(), List.of(), Optional.of(refusal));
    }

    /// `recorded`, `unchanged` or `refused`.
    public String outcome() {
        return switch (how) {
            case NEW, JOINED, CHANGED -> "recorded";
            case KNOWN -> "unchanged";
            case REFUSED -> "refused";
        };
    }

    public long count() {
        return to - from + 1;
    }
}
