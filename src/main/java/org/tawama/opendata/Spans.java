package org.tawama.opendata;

import java.time.LocalDate;
import java.util.List;

/// How a record reads through all days, as known at one entry.
///
/// @param since the entry since which it reads like this: the newest among the record and all it was resolved with
/// @param spans in order, without gap or overlap; the first begins with [LocalDate#MIN], the last ends with
///     [LocalDate#MAX]
public record Spans(long since, List<Span> spans) {

    /// The days, both inside, on which a record reads the same.
    public record Span(LocalDate from, LocalDate to, Sheet sheet, List<DoubtSheet> doubts) {
        public Span {
            doubts = List.copyOf(doubts);
        }
    }

    public Spans {
        spans = List.copyOf(spans);
    }
}
