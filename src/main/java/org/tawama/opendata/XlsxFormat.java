package org.tawama.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Iterator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A workbook of Office Open XML, with the columns of the CSV: a row a record, several values in a cell joined by `|`.
/// A number is a number; everything else is text, whatever it looks like, and none of it is ever run.
///
/// Row by row into a file that nobody sees, which is then made the same for everybody, see [Workbooks].
record XlsxFormat() implements Format {
    private static final int ROWS_AT_ONCE = 500;

    /// What one sheet takes below its heading; what is more goes on in another.
    private static final int MOST_ROWS = Worksheet.MAX_ROWS - 1;

    /// What a cell takes.
    private static final int LONGEST_CELL = 32_767;

    /// The number format of cells that are text also when somebody edits them.
    private static final String TEXT = "@";

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public String title() {
        return "XLSX";
    }

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public void write(Cover cover, Iterator<? extends Sheet> sheets, OutputStream out) {
        try {
            var draft = Files.createTempFile("tawama", ".xlsx");
            try {
                try (var file = Files.newOutputStream(draft);
                        var workbook = new Workbook(file, "Tawama", "1.0")) {
                    workbook.properties().setTitle(cover.list().code()).setDescription(described(cover));
                    writeAll(workbook, cover.list(), sheets);
                }
                Workbooks.copy(draft, cover.latest(), out);
            } finally {
                Files.delete(draft);
            }
            out.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String described(Cover cover) {
        return "CC-BY-4.0, " + cover.origin() + ", " + cover.asof();
    }

    private static void writeAll(Workbook workbook, Listed list, Iterator<? extends Sheet> sheets) throws IOException {
        var number = 1;
        do {
            try (var page = workbook.newWorksheet(number == 1 ? list.code() : list.code() + " " + number)) {
                write(page, Columns.of(list), sheets);
            }
            number++;
        } while (sheets.hasNext());
    }

    private static void write(Worksheet page, Columns columns, Iterator<? extends Sheet> sheets) throws IOException {
        var names = columns.names();
        page.freezePane(1, 1);
        for (var at = 0; at < names.size(); at++) {
            page.inlineString(0, at, names.get(at));
            page.style(0, at).bold().set();
        }
        var row = 0;
        while (row < MOST_ROWS && sheets.hasNext()) {
            row++;
            var cells = columns.cells(sheets.next());
            for (var at = 0; at < cells.size(); at++) write(page, row, at, cells.get(at));
            if (row % ROWS_AT_ONCE == 0) page.flush();
        }
        page.setAutoFilter(0, 0, row, names.size() - 1);
    }

    private static void write(Worksheet page, int row, int at, Columns.Cell cell) {
        if (cell.number().isPresent()) {
            page.value(row, at, cell.number().get());
            return;
        }
        if (cell.text().isEmpty()) return;
        page.inlineString(row, at, fitting(cell.text()));
        if (CsvTable.isRun(cell.text())) page.style(row, at).format(TEXT).set();
    }

    /// Office programs call a workbook with a longer cell damaged; the CSV has all of it.
    static String fitting(String text) {
        if (text.length() <= LONGEST_CELL) return text;
        var end = LONGEST_CELL - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
