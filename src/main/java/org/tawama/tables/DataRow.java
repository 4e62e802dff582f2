package org.tawama.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tawama.importing.Refusal;
import org.tawama.importing.Refusal.Reason;

/// One row of a table, whatever the file's format.
///
/// @param number counted from 1; the heading is not counted
/// @param cells the cells' texts in the order of the columns, to the letter
record DataRow(long number, Columns columns, List<String> cells) {
    /// The longest cell that is read, in characters.
    static final int LONGEST_CELL = 10_000;

    private static final int LONGEST_QUOTE = 1_500;

    /// As on a page: control characters, private use, the replacement character of wrong bytes, turned directions. A
    /// cell may hold line breaks.
    private static final Pattern FORBIDDEN = Pattern.compile(
            "[\\p{Cc}&&[^\\t\\r\\n]]|[\\p{Co}\\p{Cn}\\p{Cs}\\uFEFF\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    DataRow {
        cells = List.copyOf(cells);
    }

    /// The cell of that column unless it is blank, without white space around it.
    Optional<String> find(String column) {
        var at = columns.at(column);
        if (at < 0 || at >= cells.size()) return Optional.empty();
        return Optional.of(cells.get(at).strip()).filter(text -> !text.isEmpty());
    }

    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /// Why the row cannot be read as text.
    Optional<Refusal> refusal() {
        if (cells.size() != columns.count()) {
            return Optional.of(new Refusal(Reason.RAGGED_ROW, cells.size() + " ≠ " + columns.count()));
        }
        return cells.stream().flatMap(cell -> refusal(cell).stream()).findFirst();
    }

    private static Optional<Refusal> refusal(String cell) {
        if (cell.length() > LONGEST_CELL) return Optional.of(new Refusal(Reason.CELL_TOO_LONG, cell));
        if (cell.indexOf('\uFFFD') >= 0) return Optional.of(new Refusal(Reason.NOT_UTF_8, cell));
        var forbidden = FORBIDDEN.matcher(cell);
        if (!forbidden.find()) return Optional.empty();
        var named = "U+%04X".formatted(forbidden.group().codePointAt(0));
        return Optional.of(new Refusal(Reason.FORBIDDEN_CHARACTER, named));
    }

    /// The row as evidence quotes it. A very long row is cut and ends in the hash of what was left out, so that a
    /// change there is still seen.
    String quote() {
        var whole = String.join(" | ", written());
        if (whole.length() <= LONGEST_QUOTE) return whole;
        return whole.substring(0, LONGEST_QUOTE) + "… #" + Integer.toHexString(whole.hashCode());
    }

    /// Where a reader looks it up.
    String locator() {
        return "row " + number;
    }

    private List<String> written() {
        var written = new ArrayList<String>();
        cells.forEach(cell -> written.add(cell.strip().replaceAll("\\s+", " ")));
        return written;
    }
}
