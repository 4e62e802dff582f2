package org.tawama.registrar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tawama.evidence.Decision;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Source;
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How evidence and sources stand in a statement's body.
final class EvidenceBody {
    private EvidenceBody() {}

    static void put(ObjectNode body, List<Evidence> evidence) {
        Fields.putAll(body, "evidence", evidence, EvidenceBody::write);
    }

    static List<Evidence> list(JsonNode body) {
        return Fields.list(body, "evidence", EvidenceBody::read);
    }

    static ObjectNode write(Evidence evidence) {
        var body = Fields.object();
        body.put("field", evidence.field());
        Fields.put(body, "printed", evidence.printed());
        body.put("source", evidence.source().text());
        Fields.put(body, "locator", evidence.locator());
        Fields.put(body, "quote", evidence.quote());
        body.put("verdict", evidence.verdict().code());
        Fields.put(body, "value", evidence.value());
        Fields.put(body, "doubt", evidence.doubt().map(Doubt::code));
        Fields.put(body, "reference", evidence.reference());
        Fields.put(body, "note", evidence.note());
        evidence.decision().ifPresent(decision -> body.set("decision", write(decision)));
        Fields.put(body, "checked", evidence.checked().map(LocalDate::toString));
        return body;
    }

    private static ObjectNode write(Decision decision) {
        var body = Fields.object();
        body.put("office", decision.office());
        Fields.put(body, "reason", decision.reason());
        return body;
    }

    static Evidence read(JsonNode body) {
        return new Evidence(
                Fields.text(body, "field"),
                Fields.find(body, "printed"),
                new SourceId(Fields.required(body, "source")),
                Fields.text(body, "locator"),
                Fields.find(body, "quote"),
                Fields.code(body, "verdict", EvidenceBody::verdict),
                Fields.find(body, "value"),
                Fields.find(body, "doubt").map(EvidenceBody::doubt),
                Fields.find(body, "reference"),
                Fields.localText(body, "note"),
                Optional.of(body.path("decision")).filter(JsonNode::isObject).map(EvidenceBody::decision),
                Fields.find(body, "checked").map(LocalDate::parse));
    }

    private static Decision decision(JsonNode body) {
        return new Decision(Fields.required(body, "office"), Fields.localText(body, "reason"));
    }

    static ObjectNode write(Source source) {
        var body = Fields.object();
        Fields.put(body, "title", source.title());
        Fields.put(body, "publisher", source.publisher());
        Fields.put(body, "date", source.date());
        Fields.put(body, "url", source.url());
        Fields.put(body, "licence", source.licence());
        Fields.put(body, "sha256", source.sha256());
        Fields.put(body, "note", source.note());
        put(body, source.evidence());
        return body;
    }

    static Source readSource(String id, JsonNode body) {
        return new Source(
                new SourceId(id),
                Fields.localText(body, "title"),
                Fields.text(body, "publisher"),
                Fields.date(body, "date"),
                Fields.find(body, "url"),
                Fields.text(body, "licence"),
                Fields.find(body, "sha256"),
                Fields.localText(body, "note"),
                list(body));
    }

    private static Optional<Verdict> verdict(String code) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.code().equals(code))
                .findFirst();
    }

    private static Doubt doubt(String code) {
        return Doubt.find(code).orElseThrow(() -> new Impossible(Why.NOT_A_CODE, "unknown doubt: " + code, code));
    }
}
