package org.tawama.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.tawama.importing.Refusal;
import org.tawama.importing.Refusal.Reason;

/// The first sheet of an Office Open XML workbook, streamed: its first row is the heading. Cells that hold a day become
/// `1999-11-22`.
final class Spreadsheet implements Table {
    /// What a workbook of 250,000 rows needs by far; a small file that unpacks to more is no workbook.
    private static final long MOST_UNPACKED = 600L << 20;

    /// The reader keeps the shared texts in memory.
    private static final long MOST_SHARED_TEXTS = 40L << 20;

    private static final int MOST_PARTS = 2_000;

    private final Path file;

    Spreadsheet(Path file) {
        this.file = file;
    }

    @Override
    public void read(Rows rows) throws IOException {
        var formats = inspect();
        try (var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(formats, false));
                var sheet = workbook.getFirstSheet().openStream()) {
            var told = new Told(rows);
            sheet.forEach(told::tell);
            told.end();
        } catch (ExcelReaderException
                | UncheckedIOException
                | IndexOutOfBoundsException
                | NumberFormatException broken) {
            throw damaged();
        }
    }

    /// Unpacks everything once and counts, for what a packed file says of its own size proves nothing. Gives whether
    /// cells have formats at all; the reader wants to be told.
    private boolean inspect() throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) throw swollen();
            var whole = 0L;
            for (var part : Collections.list(zip.entries())) {
                var most = part.getName().endsWith("sharedStrings.xml") ? MOST_SHARED_TEXTS : MOST_UNPACKED;
                try (var bytes = zip.getInputStream(part)) {
                    whole += unpacked(bytes, Math.min(most, MOST_UNPACKED - whole));
                }
            }
            return zip.stream().anyMatch(part -> part.getName().endsWith("styles.xml"));
        } catch (ZipException broken) {
            throw damaged();
        }
    }

    private long unpacked(InputStream part, long most) throws IOException {
        var buffer = new byte[1 << 16];
        var size = 0L;
        for (var read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            size += read;
            if (size > most) throw swollen();
        }
        return size;
    }

    private TableUnreadable swollen() {
        return new TableUnreadable(
                file.getFileName() + " unpacks to far more than a table holds: save it as CSV, or split it");
    }

    private TableUnreadable damaged() {
        return new TableUnreadable(
                file.getFileName() + " is not a workbook in XLSX that can be read: save it again, or as CSV");
    }

    private static final class Told {
        private final Rows rows;
        private Columns columns = new Columns(List.of());
        private boolean headed;
        private long number;

        private Told(Rows rows) {
            this.rows = rows;
        }

        private void tell(Row row) {
            if (!headed) {
                headed = true;
                var names = texts(row, row.getCellCount());
                columns = new Columns(names);
                rows.heading(names);
                return;
            }
            number++;
            if (number > MOST_ROWS) return;
            rows.row(new DataRow(number, columns, texts(row, Math.max(columns.count(), used(row)))));
        }

        private void end() {
            if (!headed) throw new TableUnreadable("The table is empty: its first row must name its columns");
            if (number <= MOST_ROWS) return;
            rows.refused(MOST_ROWS + 1, number, new Refusal(Reason.TOO_MANY_LINES, String.valueOf(MOST_ROWS)));
        }

        /// A sheet leaves empty cells out at the end of a row, and sometimes leaves formatted ones in.
        private static int used(Row row) {
            var used = row.getCellCount();
            while (used > 0 && SheetCells.text(row, used - 1).isBlank()) used--;
            return used;
        }

        private static List<String> texts(Row row, int count) {
            var texts = new ArrayList<String>(count);
            for (var at = 0; at < count; at++) texts.add(SheetCells.text(row, at));
            return texts;
        }
    }
}
