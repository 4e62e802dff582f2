package org.tawama.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.importing.Refusal;
import org.tawama.importing.Refusal.Reason;

class FormatsTest {
    @TempDir
    private Path folder;

    @Test
    void the_same_table_reads_the_same_in_every_format() throws IOException {
        var expected = List.of("1|Oran|1999-11-22", "2|عنابة|1988");

        assertThat(read("t.csv", "\uFEFFid,name,day\r\n1,Oran,1999-11-22\r\n2,عنابة,1988\r\n"))
                .isEqualTo(expected);
        assertThat(read("semi.csv", "id;name;day\n1;Oran;1999-11-22\n2;عنابة;1988\n"))
                .isEqualTo(expected);
        assertThat(read("t.tsv", "id\tname\tday\n1\tOran\t1999-11-22\n2\tعنابة\t1988\n"))
                .isEqualTo(expected);
        assertThat(
                        read(
                                "t.json",
                                "[{\"id\":1,\"name\":\"Oran\",\"day\":\"1999-11-22\"},{\"id\":2,\"name\":\"عنابة\",\"day\":1988}]"))
                .isEqualTo(expected);
        assertThat(
                        read(
                                "t.jsonl",
                                "{\"id\":1,\"name\":\"Oran\",\"day\":\"1999-11-22\"}\n{\"id\":2,\"name\":\"عنابة\",\"day\":1988}\n"))
                .isEqualTo(expected);
        assertThat(read("t.xlsx", workbook())).isEqualTo(expected);
    }

    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "trial", "1.0")) {
            var sheet = workbook.newWorksheet("A");
            for (var at = 0; at < 3; at++)
                sheet.value(0, at, List.of("id", "name", "day").get(at));
            sheet.value(1, 0, 1);
            sheet.value(1, 1, "Oran");
            sheet.value(1, 2, LocalDate.of(1999, 11, 22));
            sheet.style(1, 2).format("yyyy-MM-dd").set();
            sheet.value(2, 0, 2);
            sheet.value(2, 1, "عنابة");
            sheet.value(2, 2, 1988);
        }
        return bytes.toByteArray();
    }

    @Test
    void a_workbook_may_hold_its_texts_in_its_cells_and_leave_some_out() throws IOException {
        var sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>id</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>name</t></is></c>"
                + "<c r=\"C1\" t=\"inlineStr\"><is><t>day</t></is></c></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>1</t></is></c><c r=\"C2\" t=\"inlineStr\"><is><t>1988</t></is></c></row>"
                + "</sheetData></worksheet>";

        assertThat(read("t.xlsx", packed(sheet))).containsExactly("1||1988");
    }

    @Test
    void a_workbook_that_unpacks_to_far_more_than_it_weighs_is_refused() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var zeros = new byte[1 << 20];
            for (var part = 0; part < 64; part++) zip.write(zeros);
        }

        assertThatThrownBy(() -> read("bomb.xlsx", bomb.toByteArray()))
                .isInstanceOf(TableUnreadable.class)
                .hasMessageContaining("bomb.xlsx")
                .hasMessageContaining("split");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK\u0003\u0004broken", "id,name\n1,2\n", "<html></html>"})
    void what_is_no_workbook_is_refused_in_one_sentence(String content) {
        assertThatThrownBy(() -> read("t.xlsx", content))
                .isInstanceOf(TableUnreadable.class)
                .hasMessageContaining("t.xlsx");
    }

    @Test
    void an_external_entity_in_a_workbook_is_not_read() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        var sheet = "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>id</t></is></c></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>";

        try {
            assertThat(read("t.xlsx", packed(sheet))).noneMatch(row -> row.contains("SECRET"));
        } catch (TableUnreadable refused) {
            assertThat(refused).hasMessageContaining("t.xlsx");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "\"text\"", "{", "nonsense", "[[1,2]"})
    void what_is_no_json_of_rows_is_refused_or_told_row_by_row(String content) throws IOException {
        try {
            assertThat(read("t.json", content)).allMatch(row -> row.startsWith("refused"));
        } catch (TableUnreadable refused) {
            assertThat(refused).hasMessageContaining("t.json").hasMessageNotContaining("\n");
        }
    }

    @Test
    void json_that_breaks_off_keeps_the_rows_before_and_refuses_where_it_breaks() throws IOException {
        assertThat(read("t.json", "[{\"id\":1,\"name\":\"a\",\"day\":\"1\"},{\"id\":2,"))
                .containsExactly("1|a|1", "refused 2-2 unreadable-row");
    }

    @Test
    void bytes_that_are_not_utf_8_refuse_their_row_only() throws IOException {
        var bytes = "id,name,day\n1,Sétif,1988\n2,Oran,1988\n".getBytes(StandardCharsets.ISO_8859_1);

        var rows = rows("t.csv", bytes);

        assertThat(rows.get(0).refusal().orElseThrow().reason()).isEqualTo(Reason.NOT_UTF_8);
        assertThat(rows.get(1).refusal()).isEmpty();
    }

    @Test
    void a_quotation_mark_that_is_never_closed_ends_the_table_with_a_refusal() throws IOException {
        var endless = "id,name,day\n1,a,1988\n2,\"b,1988\n" + "3,c,1988\n".repeat(600_000);

        var rows = read("t.csv", endless);

        assertThat(rows).startsWith("1|a|1988").hasSize(2);
        assertThat(rows.getLast()).contains("refused 2-2 endless-row");
    }

    @Test
    void a_million_rows_are_read_as_far_as_the_limit_and_the_rest_is_counted() throws IOException {
        var file = folder.resolve("t.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("id,name,day\n");
            for (var row = 0; row < 1_000_000; row++) out.write("1,a,1988\n");
        }
        var told = new ArrayList<String>();
        var counted = new long[1];

        Table.open(file).read(new Collected(told, row -> counted[0]++));

        assertThat(counted[0]).isEqualTo(Table.MOST_ROWS);
        assertThat(told).containsExactly("refused 250001-1000000 too-many-lines");
    }

    private List<String> read(String name, String content) throws IOException {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> read(String name, byte[] content) throws IOException {
        var told = new ArrayList<String>();
        Table.open(Files.write(folder.resolve(name), content))
                .read(new Collected(
                        told,
                        row -> told.add(row.find("id").orElse("") + "|"
                                + row.find("name").orElse("") + "|"
                                + row.find("day").orElse(""))));
        return told;
    }

    private List<DataRow> rows(String name, byte[] content) throws IOException {
        var rows = new ArrayList<DataRow>();
        Table.open(Files.write(folder.resolve(name), content)).read(new Collected(new ArrayList<>(), rows::add));
        return rows;
    }

    private record Collected(List<String> told, java.util.function.Consumer<DataRow> rows) implements Table.Rows {
        @Override
        public void heading(List<String> columns) {}

        @Override
        public void row(DataRow row) {
            rows.accept(row);
        }

        @Override
        public void refused(long from, long to, Refusal refusal) {
            told.add("refused " + from + "-" + to + " " + refusal.reason().code());
        }
    }

    /// A workbook without styles and shared texts, which some programs write.
    private static byte[] packed(String sheet) throws IOException {
        var types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + "</Types>";
        var relation =
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/></Relationships>";
        var workbook =
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
        var parts = new String[][] {
            {"[Content_Types].xml", types},
            {"_rels/.rels", relation.formatted("officeDocument", "xl/workbook.xml")},
            {"xl/workbook.xml", workbook},
            {"xl/_rels/workbook.xml.rels", relation.formatted("worksheet", "worksheets/sheet1.xml")},
            {"xl/worksheets/sheet1.xml", sheet}
        };
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : Arrays.asList(parts)) {
                zip.putNextEntry(new ZipEntry(part[0]));
                zip.write(part[1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
