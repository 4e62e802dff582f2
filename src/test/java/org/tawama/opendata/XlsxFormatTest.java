package org.tawama.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.themes.Theme;
import org.tawama.themes.ThemeId;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;

/// Workbooks, as the reader of a spreadsheet sees them.
class XlsxFormatTest {
    private static SampleRegister register;
    private static Sheets sheets;

    @BeforeAll
    static void open() {
        register = SampleDocuments.wholeRegister();
        sheets = new Sheets(register.records);
    }

    @AfterAll
    static void close() {
        register.close();
    }

    @ParameterizedTest
    @EnumSource(Listed.class)
    void every_list_reads_back_as_the_table_it_was_written_from(Listed list) {
        var rows = read(list);

        var table = table(written(Covers.of(list), rows));

        var columns = Columns.of(list);
        assertThat(table.getFirst()).containsExactlyElementsOf(columns.names());
        assertThat(table).hasSize(rows.size() + 1);
        for (var at = 0; at < rows.size(); at++) {
            assertThat(table.get(at + 1)).containsExactlyElementsOf(columns.row(rows.get(at)));
        }
    }

    @Test
    void a_number_is_a_number_and_an_identifier_text() {
        var row =
                rows(written(Covers.of(Listed.MEETINGS), read(Listed.MEETINGS))).get(1);
        var names = Columns.of(Listed.MEETINGS).names();

        assertThat(row.getCell(names.indexOf("number")).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCell(names.indexOf("recorded_entry")).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCell(names.indexOf("id")).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(names.indexOf("start")).getType()).isEqualTo(CellType.STRING);
    }

    /// Text keeps its first letter, is typed as text, and has the number format of text, so that it is none of these
    /// even when somebody edits the cell.
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "=HYPERLINK(\"https://example.org\")", "+33", "-1+1", "@SUM(A1)", "\tx"})
    void a_cell_that_a_spreadsheet_would_run_is_text(String hostile) throws IOException {
        var bytes = written(Covers.of(Listed.THEMES), List.of(themed(hostile)));

        var cells = rows(bytes).get(1).stream()
                .filter(cell -> cell != null && hostile.strip().equals(cell.getRawValue()))
                .toList();

        assertThat(cells).isNotEmpty().allSatisfy(cell -> {
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
        });
        var runnable = CsvTable.isRun(hostile.strip());
        assertThat(parts(bytes).contains("formatCode=\"@\"")).isEqualTo(runnable);
        assertThat(parts(bytes).contains("s=\"2\" t=\"inlineStr\"")).isEqualTo(runnable);
        assertThat(parts(bytes)).doesNotContain("<f>", "<f ");
    }

    /// What no XML can hold goes, and a cell stays as long as office programs take it.
    @Test
    void takes_any_text_that_a_source_may_print() {
        var long_ = "é".repeat(40_000);
        var names = List.of("a\u0000b\u0008c", "<&>\"'", "نص عربي", "\ud83d\ude00", long_);
        var rows = names.stream().map(XlsxFormatTest::themed).toList();

        var table = table(written(Covers.of(Listed.THEMES), rows));

        var column = Columns.of(Listed.THEMES).names().indexOf("name_fr");
        assertThat(table.stream().skip(1).map(row -> row.get(column)))
                .containsExactly("abc", "<&>\"'", "نص عربي", "\ud83d\ude00", "é".repeat(32_766) + "…");
    }

    @Test
    void the_same_list_is_the_same_bytes_at_any_hour() throws InterruptedException {
        var once = written(Covers.of(Listed.AGREEMENTS), read(Listed.AGREEMENTS));
        Thread.sleep(1_100);

        assertThat(written(Covers.of(Listed.AGREEMENTS), read(Listed.AGREEMENTS)))
                .isEqualTo(once);
    }

    @Test
    void an_empty_list_is_a_workbook_with_its_heading() {
        assertThat(table(written(Covers.of(Listed.AGREEMENTS), List.of()))).hasSize(1);
    }

    private static Sheet themed(String name) {
        var theme = new Theme(new ThemeId("hostile"), LocalText.of(Language.FR, name), Optional.empty(), List.of());
        register.write(desk -> desk.put(Kind.THEME, theme, Set.of()));
        return sheets.find(Kind.THEME, "hostile", SampleRegister.TODAY, Known.latest())
                .orElseThrow();
    }

    private static List<? extends Sheet> read(Listed list) {
        if (list.kind().isPresent()) {
            var kind = list.kind().get();
            return register.records.list(kind, "", 100, Known.latest()).stream()
                    .map(held -> sheets.sheet(held, SampleRegister.TODAY, Known.latest()))
                    .toList();
        }
        var agreement = sheets.find(Kind.AGREEMENT, "a1", SampleRegister.TODAY, Known.latest())
                .orElseThrow();
        return sheets.doubts(agreement, SampleRegister.TODAY);
    }

    private static byte[] written(Cover cover, List<? extends Sheet> rows) {
        var out = new ByteArrayOutputStream();
        Format.find("xlsx").orElseThrow().write(cover, rows.iterator(), out);
        return out.toByteArray();
    }

    private static List<Row> rows(byte[] workbook) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                var rows = book.getFirstSheet().openStream()) {
            return rows.toList();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /// As wide as the heading.
    private static List<List<String>> table(byte[] workbook) {
        var rows = rows(workbook);
        var width = rows.getFirst().getCellCount();
        var table = new ArrayList<List<String>>();
        for (var row : rows) {
            table.add(Stream.iterate(0, at -> at < width, at -> at + 1)
                    .map(at -> row.getOptionalCell(at).map(Cell::getRawValue).orElse(""))
                    .toList());
        }
        return table;
    }

    private static String parts(byte[] workbook) throws IOException {
        var text = new StringBuilder();
        try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(workbook))) {
            while (zip.getNextEntry() != null)
                text.append(new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return text.toString();
    }
}
