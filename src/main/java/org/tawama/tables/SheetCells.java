package org.tawama.tables;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/// What a cell of a spreadsheet says as text.
final class SheetCells {
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern DAY = Pattern.compile(".*[dDyY].*");

    private SheetCells() {}

    /// The text of the cell in that column, from 0; empty when there is none.
    static String text(Row row, int column) {
        if (!row.hasCell(column)) return "";
        return Optional.ofNullable(row.getCell(column)).map(SheetCells::text).orElse("");
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case STRING -> cell.asString();
            case BOOLEAN -> String.valueOf(cell.asBoolean());
            case NUMBER -> number(cell);
            case FORMULA -> Optional.ofNullable(cell.getRawValue()).orElse("");
            case EMPTY, ERROR -> "";
        };
    }

    /// A spreadsheet keeps a day as a number and says only by the cell's format that it is one.
    private static String number(Cell cell) {
        if (isDay(cell)) {
            try {
                return cell.asDate().toLocalDate().toString();
            } catch (DateTimeException | ArithmeticException noDay) {
                return plain(cell.asNumber());
            }
        }
        return plain(cell.asNumber());
    }

    private static boolean isDay(Cell cell) {
        if (cell.getType() != CellType.NUMBER) return false;
        var format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
        return DAY.matcher(LITERALS.matcher(format).replaceAll("")).matches();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().scale() > 15 || Math.abs(number.scale()) > 40
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }
}
