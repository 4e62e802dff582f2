package org.tawama.gazetteer;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/// One shipped table of comma-separated values, UTF-8, with a header row; unpacked on the way when its name ends in
/// `.gz`. Read from the first row to the last each time; nothing is kept.
record Table(String name) {
    /// One row, with the line on which it starts (one-based, the header is line 1).
    record Row(NamedCsvRecord fields) {
        /// The cell's text, to the letter; empty when the cell is. An unknown column throws.
        String text(String column) {
            return fields.getField(column);
        }

        /// The cell's text unless it is blank.
        Optional<String> find(String column) {
            return Optional.of(text(column)).filter(text -> !text.isBlank());
        }

        int number(String column) {
            return Integer.parseInt(text(column));
        }

        /// Where the source has this row, in a file of that name that ships as it is.
        String locator(String file) {
            return file + " line " + fields.getStartingLineNumber();
        }

        /// Where the source has this row: under its `code`, in a file of that name.
        String codeIn(String file) {
            return file + " code " + text("code");
        }

        /// The row as the file prints it; true to the letter for tables without quoted cells.
        String printed() {
            return String.join(",", fields.getFields());
        }
    }

    void forEach(Consumer<Row> action) {
        try (var bytes = open();
                var reader =
                        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(bytes, StandardCharsets.UTF_8)) {
            reader.forEach(fields -> action.accept(new Row(fields)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("shipped table is damaged: " + name, unreadable);
        }
    }

    <T> List<T> map(Function<Row, T> reading) {
        var read = new ArrayList<T>();
        forEach(row -> read.add(reading.apply(row)));
        return List.copyOf(read);
    }

    private InputStream open() throws IOException {
        var packed = Table.class.getResourceAsStream("/data/" + name);
        if (packed == null) throw new IllegalStateException("shipped table is missing: /data/" + name);
        return name.endsWith(".gz") ? new GZIPInputStream(packed, 1 << 16) : packed;
    }
}
