package org.tawama.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.tawama.importing.Refusal;
import org.tawama.importing.Refusal.Reason;

/// Comma-separated values (RFC 4180) or tab-separated ones, UTF-8, with a heading. Semicolons are told from commas by
/// the heading. Bytes that are not UTF-8 arrive as U+FFFD, so that only their rows are refused.
final class CsvTable implements Table {
    /// A record longer than this never ended: a quote was opened and not closed.
    private static final int LONGEST_RECORD = 4 << 20;

    private static final int HEADING_LOOKED_AT = 1 << 14;

    private final Opening opening;
    private final char separator;

    interface Opening {
        InputStream open() throws IOException;
    }

    CsvTable(Opening opening, char separator) {
        this.opening = opening;
        this.separator = separator;
    }

    static CsvTable of(Path file, char separator) {
        var packed = file.getFileName().toString().endsWith(".gz");
        return new CsvTable(
                () -> packed ? unpacked(Files.newInputStream(file)) : Files.newInputStream(file), separator);
    }

    static InputStream unpacked(InputStream packed) throws IOException {
        return new GZIPInputStream(packed, 1 << 16);
    }

    @Override
    public void read(Rows rows) throws IOException {
        var told = new Told(rows);
        try (var bytes = opening.open();
                var reader = CsvReader.builder()
                        .fieldSeparator(separatorInUse())
                        .detectBomHeader(true)
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .maxBufferSize(LONGEST_RECORD)
                        .ofCsvRecord(bytes, StandardCharsets.UTF_8)) {
            for (var found : reader) told.tell(found);
        } catch (CsvParseException | UncheckedIOException endless) {
            told.breakOff();
        }
        told.end();
    }

    private char separatorInUse() throws IOException {
        if (separator != ',') return separator;
        try (var bytes = opening.open()) {
            var beginning = new String(bytes.readNBytes(HEADING_LOOKED_AT), StandardCharsets.UTF_8);
            var heading = beginning.lines().findFirst().orElse("");
            return heading.indexOf(';') >= 0 && heading.indexOf(',') < 0 ? ';' : ',';
        }
    }

    private static final class Told {
        private final Rows rows;
        private Columns columns = new Columns(java.util.List.of());
        private boolean headed;
        private long number;

        private Told(Rows rows) {
            this.rows = rows;
        }

        private void tell(CsvRecord found) {
            if (!headed) {
                headed = true;
                columns = new Columns(found.getFields());
                rows.heading(found.getFields());
                return;
            }
            number++;
            if (number <= MOST_ROWS) rows.row(new DataRow(number, columns, found.getFields()));
        }

        private void breakOff() {
            number++;
            if (number <= MOST_ROWS) rows.refused(number, number, new Refusal(Reason.ENDLESS_ROW, "“"));
        }

        private void end() {
            if (!headed) throw new TableUnreadable("The table is empty: its first row must name its columns");
            if (number <= MOST_ROWS) return;
            rows.refused(MOST_ROWS + 1, number, new Refusal(Reason.TOO_MANY_LINES, String.valueOf(MOST_ROWS)));
        }
    }
}
