package org.tawama.importing;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes an import's report as JSON: `source`, `rows`, `recorded`, `unchanged`, `doubted`, `refused`, `missing`,
/// `details`. A detail has `row`, `to` when it is a stretch of rows, `outcome`, `reason` (what the row is, or why it is
/// refused), `shown` when refused, `records`.
public final class ReportWriter {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ReportWriter() {}

    /// Indented, with a line break at the end.
    public static String json(ImportReport report) {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("source", report.source());
        root.put("rows", report.rows());
        root.put("recorded", report.recorded());
        root.put("unchanged", report.unchanged());
        root.put("doubted", report.doubted());
        root.put("refused", report.refused());
        var missing = root.putArray("missing");
        report.missing().forEach(refusal -> put(missing.addObject(), refusal));
        var details = root.putArray("details");
        report.details().forEach(detail -> put(details.addObject(), detail));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void put(ObjectNode node, ImportReport.Detail detail) {
        node.put("row", detail.from());
        if (detail.to() > detail.from()) node.put("to", detail.to());
        node.put("outcome", detail.outcome().code());
        detail.refusal()
                .ifPresentOrElse(
                        refusal -> put(node, refusal),
                        () -> node.put("reason", detail.kind().code()));
        if (detail.records().isEmpty()) return;
        var records = node.putArray("records");
        detail.records().forEach(records::add);
    }

    private static void put(ObjectNode node, Refusal refusal) {
        node.put("reason", refusal.reason().code());
        if (!refusal.shown().isEmpty()) node.put("shown", refusal.shown());
    }
}
