package org.tawama.importing;

import java.util.List;
import org.tawama.registrar.Kind;

/// Everything that a file yields, in an order in which each record comes after those it refers to.
public record Harvest(List<Gathered<?>> records) {
    private static final Harvest NOTHING = new Harvest(List.of());

    public Harvest {
        records = List.copyOf(records);
        var distinct = records.stream().map(Gathered::origin).distinct().count();
        if (distinct < records.size()) throw new IllegalArgumentException("two records of one origin in " + records);
    }

    /// What a refused file yields.
    public static Harvest nothing() {
        return NOTHING;
    }

    /// The records of one kind, in the order of the source.
    @SuppressWarnings("unchecked") // a record's kind is its type
    public <T> List<Gathered<T>> of(Kind<T> kind) {
        return records.stream()
                .filter(record -> record.kind() == kind)
                .map(record -> (Gathered<T>) record)
                .toList();
    }
}
