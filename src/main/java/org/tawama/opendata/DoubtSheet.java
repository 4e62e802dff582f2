package org.tawama.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.registrar.Held;
import org.tawama.vocabulary.LocalText;

/// One question that a record raises: an item of its evidence that is in doubt, answered or not.
///
/// @param id the record's identifier and the doubt's code, `a35-wrong-country`; a repeated doubt counts on: `…-2`
/// @param about the record that raises it
public record DoubtSheet(String id, Sheet about, Evidence item, Doubt doubt) implements Sheet {

    /// The questions a record raises on that day: those of its evidence, in its order, and that of a check long past.
    static List<DoubtSheet> raisedBy(Sheet record, LocalDate day) {
        var times = new HashMap<Doubt, Integer>();
        var sheets = new ArrayList<DoubtSheet>();
        var items = new ArrayList<>(record.evidence());
        StaleCheck.of(record, day).ifPresent(items::add);
        for (var item : items) {
            item.question().ifPresent(doubt -> {
                var time = times.merge(doubt, 1, Integer::sum);
                sheets.add(new DoubtSheet(id(record, doubt, time), record, item, doubt));
            });
        }
        return List.copyOf(sheets);
    }

    private static String id(Sheet record, Doubt doubt, int time) {
        return record.id() + "-" + doubt.code() + (time == 1 ? "" : "-" + time);
    }

    @Override
    public Listed listed() {
        return Listed.DOUBTS;
    }

    @Override
    public Held<?> held() {
        return about.held();
    }

    @Override
    public LocalText title() {
        return about.title();
    }

    @Override
    public List<Evidence> evidence() {
        return List.of(item);
    }

    /// `open` asks for an answer, `answered` has one, `information` never asked.
    public String state() {
        if (!doubt.asksForAction()) return "information";
        return item.open() ? "open" : "answered";
    }
}
