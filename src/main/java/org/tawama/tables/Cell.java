package org.tawama.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where a value comes from: the same for every row, or a column of it.
sealed interface Cell {
    /// The value in that row, as the register understands it.
    Optional<String> in(DataRow row);

    /// What the row prints for it; nothing for a constant, which nobody printed.
    Optional<String> printed(DataRow row);

    /// The column it reads, with the line of the mapping that says so.
    Stream<Column> columns();

    record Constant(String text) implements Cell {
        @Override
        public Optional<String> in(DataRow row) {
            return Optional.of(text);
        }

        @Override
        public Optional<String> printed(DataRow row) {
            return Optional.empty();
        }

        @Override
        public Stream<Column> columns() {
            return Stream.empty();
        }
    }

    /// @param values what a printed text means, where it does not mean itself
    /// @param separator what stands between several values in one cell
    /// @param line of the mapping file, from 1
    record Column(String name, Map<String, String> values, Optional<String> separator, int line) implements Cell {
        public Column {
            values = Map.copyOf(values);
        }

        @Override
        public Optional<String> in(DataRow row) {
            return printed(row).map(this::meant);
        }

        @Override
        public Optional<String> printed(DataRow row) {
            return row.find(name);
        }

        @Override
        public Stream<Column> columns() {
            return Stream.of(this);
        }

        List<String> printedParts(DataRow row) {
            var text = printed(row);
            if (text.isEmpty()) return List.of();
            if (separator.isEmpty()) return List.of(text.get());
            return Arrays.stream(text.get().split(Pattern.quote(separator.get())))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }

        String meant(String printed) {
            return values.getOrDefault(printed, printed);
        }
    }

    /// Each of several values as printed, and as meant.
    default List<String> parts(DataRow row) {
        return switch (this) {
            case Constant constant -> List.of(constant.text());
            case Column column ->
                column.printedParts(row).stream().map(column::meant).toList();
        };
    }
}
