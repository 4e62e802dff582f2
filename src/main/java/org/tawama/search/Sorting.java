package org.tawama.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// By which column the rows of a table stand. Rows that are equal there stand by name, whichever the direction.
///
/// @param column as it is called in addresses
public record Sorting(String column, boolean down) {
    /// By name, the column that every table has.
    public static final String NAME = "name";

    public static final Sorting USUAL = new Sorting(NAME, false);

    /// Reads `states`, or `-states` for the other direction; empty where the table has no such column.
    public static Optional<Sorting> parse(String text, Collection<String> columns) {
        var down = text.startsWith("-");
        var column = down ? text.substring(1) : text;
        return columns.contains(column) ? Optional.of(new Sorting(column, down)) : Optional.empty();
    }

    /// As it is written in addresses.
    public String text() {
        return (down ? "-" : "") + column;
    }

    /// What a reader asks for who chooses this column: the other direction where rows stand by it already.
    public Sorting choosing(String other) {
        return new Sorting(other, other.equals(column) && !down);
    }

    <T> Comparator<T> by(Comparator<T> order, Comparator<T> names) {
        return (down ? order.reversed() : order).thenComparing(names);
    }
}
