package org.tawama.importing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tawama.vocabulary.LocalText;

/// One row of a table that ships beside the founding page, or with the documents that speak of the same things. A table
/// that is missing or damaged is a mistake of ours and
/// throws.
record Cells(NamedCsvRecord row) {
    /// A table of the founding page.
    static <T> List<T> read(String table, Function<Cells, T> reading) {
        return readAt("/data/founding-page/" + table, reading);
    }

    static <T> List<T> readAt(String table, Function<Cells, T> reading) {
        try (var file = Cells.class.getResourceAsStream(table)) {
            if (file == null) throw new IllegalStateException("shipped table is missing: " + table);
            try (var rows = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
                return rows.stream().map(row -> reading.apply(new Cells(row))).toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("shipped table cannot be read: " + table, unreadable);
        }
    }

    /// The cell to the letter; an unknown column throws.
    String text(String column) {
        return row.getField(column);
    }

    /// The cell, unless it is empty.
    Optional<String> find(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    /// A cell that holds several texts with bars between them.
    List<String> list(String column) {
        return Stream.of(text(column).split("\\|"))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /// The columns `<prefix>_fr`, `<prefix>_ar` and `<prefix>_en`.
    LocalText localText(String prefix) {
        return LocalText.of(text(prefix + "_fr"), text(prefix + "_ar"), text(prefix + "_en"));
    }

    /// The line of the table on which the row stands, from 1; the header is line 1.
    long line() {
        return row.getStartingLineNumber();
    }
}
