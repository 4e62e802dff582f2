package org.tawama.tables;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes a table's report as JSON while the rows pass, so that no row is kept: `source`, `details`, then
/// the sums. A detail has `row`, `to` when it is a stretch of rows, `outcome`, `reason` (what the row was
/// to the register, or why it is refused), `shown` when refused, `records`, `doubts`.
public final class Details implements Closeable {
    private final JsonGenerator json;

    private Details(JsonGenerator json) {
        this.json = json;
    }

    public static Details writing(Path file, String source) throws IOException {
        var json = JsonMapper.shared().writerWithDefaultPrettyPrinter().createGenerator(Files.newOutputStream(file));
        json.writeStartObject();
        json.writeStringProperty("source", source);
        json.writeArrayPropertyStart("details");
        return new Details(json);
    }

    public void tell(RowOutcome row) {
        json.writeStartObject();
        json.writeNumberProperty("row", row.from());
        if (row.to() > row.from()) json.writeNumberProperty("to", row.to());
        json.writeStringProperty("outcome", row.outcome());
        json.writeStringProperty(
                "reason",
                row.refusal()
                        .map(refusal -> refusal.reason().code())
                        .orElse(row.how().code()));
        row.refusal()
                .filter(refusal -> !refusal.shown().isEmpty())
                .ifPresent(refusal -> json.writeStringProperty("shown", refusal.shown()));
        row.record()
                .ifPresent(record -> json.writeArrayPropertyStart("records")
                        .writeString(record)
                        .writeEndArray());
        if (!row.doubts().isEmpty()) {
            json.writeArrayPropertyStart("doubts");
            row.doubts().forEach(doubt -> json.writeString(doubt.code()));
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /// Ends the report with its sums.
    public void end(TableReport report) {
        json.writeEndArray();
        json.writeStringProperty("batch", report.batch().text());
        json.writeNumberProperty("rows", report.rows());
        json.writeNumberProperty("recorded", report.recorded());
        json.writeNumberProperty("joined", report.joined());
        json.writeNumberProperty("unchanged", report.unchanged());
        json.writeNumberProperty("doubted", report.doubted());
        json.writeNumberProperty("refused", report.refused());
        json.writeEndObject();
    }

    @Override
    public void close() {
        json.close();
    }
}
