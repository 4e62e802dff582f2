package org.tawama.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/// A table as RFC 4180 in UTF-8, whatever stands in it.
///
/// It begins with a byte order mark: the office software that most readers open it with shows Arabic and accents as
/// rubbish without it, and the libraries that programs use skip it.
public final class CsvTable {
    public static final String MEDIA_TYPE = "text/csv; charset=utf-8";

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-\\d+(\\.\\d+)?");

    private CsvTable() {}

    /// Writes the table row by row and flushes; does not close `out`.
    public static void write(List<String> columns, Iterator<List<String>> rows, OutputStream out) {
        try {
            out.write(BYTE_ORDER_MARK);
            var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
            writer.writeRecord(columns);
            while (rows.hasNext()) {
                writer.writeRecord(rows.next().stream().map(CsvTable::harmless).toList());
            }
            writer.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// A spreadsheet takes a cell that begins like this for a formula; an apostrophe makes it text. A plain negative
    /// number, such as a longitude, is no formula.
    static String harmless(String cell) {
        return isRun(cell) ? "'" + cell : cell;
    }

    /// Whether a spreadsheet would take the cell for a formula.
    static boolean isRun(String cell) {
        return !cell.isEmpty()
                && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0
                && !NEGATIVE_NUMBER.matcher(cell).matches();
    }
}
