package org.tawama.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tawama.registrar.Held;

/// Goes through the log statement by statement and says how records read after each.
///
/// Use: ask for the records that a statement will change, [#learn(Held)] it, ask for them again. One thread at a time.
public final class Walk {
    private static final int MOST_TURNS = 500;

    private final Lookup lookup;

    Walk(Lookup lookup) {
        this.lookup = lookup;
    }

    /// The entry up to which everything is known.
    public long entry() {
        return lookup.entry();
    }

    /// Moves on to this statement, which must be the next one.
    public void learn(Held<?> statement) {
        lookup.learn(statement);
    }

    /// How the record reads on every day.
    public Spans spans(Held<?> held) {
        var sheets = new TreeMap<LocalDate, Sheet>();
        var waiting = new TreeSet<LocalDate>();
        waiting.add(LocalDate.MIN);
        var since = 0L;
        while (!waiting.isEmpty() && sheets.size() < MOST_TURNS) {
            var reading = new Reading(lookup, waiting.removeFirst());
            sheets.put(reading.day(), Drawing.of(held, reading));
            since = Math.max(since, reading.since());
            reading.turns().stream().filter(day -> !sheets.containsKey(day)).forEach(waiting::add);
        }
        return new Spans(since, join(sheets));
    }

    /// Neighbours that read the same become one.
    private static List<Spans.Span> join(TreeMap<LocalDate, Sheet> sheets) {
        var spans = new ArrayList<Spans.Span>();
        var to = LocalDate.MAX;
        for (var start : sheets.descendingMap().entrySet()) {
            var before = sheets.lowerEntry(start.getKey());
            var sheet = start.getValue();
            var doubts = DoubtSheet.raisedBy(sheet, start.getKey());
            if (before != null
                    && before.getValue().equals(sheet)
                    && DoubtSheet.raisedBy(before.getValue(), before.getKey()).equals(doubts)) continue;
            spans.addFirst(new Spans.Span(start.getKey(), to, sheet, doubts));
            if (before != null) to = start.getKey().minusDays(1);
        }
        return spans;
    }
}
