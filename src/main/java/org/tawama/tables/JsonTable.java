package org.tawama.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.tawama.importing.Refusal;
import org.tawama.importing.Refusal.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Objects in an array, or one after the other as in JSON lines; each is a row, its members are the columns. Members of
/// inner objects are columns with a dot between the names; the texts of a list are joined by `;`.
final class JsonTable implements Table {
    private static final int DEEPEST = 50;
    private static final int LONGEST_TEXT = 4 << 20;
    private static final int MOST_COLUMNS = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path file;

    JsonTable(Path file) {
        this.file = file;
    }

    @Override
    public void read(Rows rows) throws IOException {
        var number = 0L;
        try (var bytes = Files.newInputStream(file);
                var parser = JSON.createParser(bytes)) {
            for (var token = begin(parser); isRow(token); token = parser.nextToken()) {
                if (number >= MOST_ROWS) parser.skipChildren();
                else tell(parser, number + 1, rows);
                number++;
            }
        } catch (JacksonException broken) {
            if (number == 0) throw noTable();
            number++;
            if (number <= MOST_ROWS) rows.refused(number, number, new Refusal(Reason.UNREADABLE_ROW, place(broken)));
        }
        if (number <= MOST_ROWS) return;
        rows.refused(MOST_ROWS + 1, number, new Refusal(Reason.TOO_MANY_LINES, String.valueOf(MOST_ROWS)));
    }

    private JsonToken begin(JsonParser parser) {
        var token = parser.nextToken();
        if (token == JsonToken.START_ARRAY) return parser.nextToken();
        if (token != JsonToken.START_OBJECT) throw noTable();
        return token;
    }

    private static boolean isRow(JsonToken token) {
        return token != null && token != JsonToken.END_ARRAY;
    }

    private static void tell(JsonParser parser, long number, Rows rows) {
        JsonNode node = JSON.readTree(parser);
        var names = new ArrayList<String>();
        var cells = new ArrayList<String>();
        if (node.isObject()) flatten("", node, names, cells);
        if (names.isEmpty() || names.size() > MOST_COLUMNS) {
            rows.refused(number, number, new Refusal(Reason.UNREADABLE_ROW, node.toString()));
            return;
        }
        rows.row(new DataRow(number, new Columns(names), cells));
    }

    private static void flatten(String before, JsonNode node, List<String> names, List<String> cells) {
        for (var member : node.properties()) {
            var name = before + member.getKey();
            if (member.getValue().isObject()) {
                flatten(name + ".", member.getValue(), names, cells);
                continue;
            }
            names.add(name);
            cells.add(text(member.getValue()));
        }
    }

    private static String text(JsonNode value) {
        if (value.isNull()) return "";
        if (!value.isArray()) return value.isContainer() ? value.toString() : value.asString();
        return StreamSupport.stream(value.spliterator(), false)
                .map(JsonTable::text)
                .collect(Collectors.joining(";"));
    }

    private static String place(JacksonException broken) {
        var where = broken.getLocation();
        return where == null ? "?" : "line " + where.getLineNr() + ", column " + where.getColumnNr();
    }

    private TableUnreadable noTable() {
        return new TableUnreadable(
                file.getFileName() + " holds no rows: write an array of objects, or one object a line");
    }
}
