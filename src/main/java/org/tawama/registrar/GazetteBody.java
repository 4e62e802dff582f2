package org.tawama.registrar;

import org.tawama.publication.GazetteIssue;
import org.tawama.publication.Journal;
import org.tawama.vocabulary.HijriDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How an official journal's issue stands in a statement's body.
final class GazetteBody {
    private GazetteBody() {}

    static ObjectNode write(GazetteIssue issue) {
        var body = Fields.object();
        body.put("journal", issue.journal().name());
        body.put("year", issue.year());
        body.put("number", issue.number());
        Fields.put(body, "on", issue.on());
        Fields.put(body, "hijri", issue.hijri());
        EvidenceBody.put(body, issue.evidence());
        return body;
    }

    static GazetteIssue read(String id, JsonNode body) {
        return new GazetteIssue(
                Fields.code(body, "journal", Journal::find),
                Fields.whole(body, "year"),
                Fields.whole(body, "number"),
                Fields.date(body, "on"),
                Fields.find(body, "hijri").map(HijriDate::parse),
                EvidenceBody.list(body));
    }
}
