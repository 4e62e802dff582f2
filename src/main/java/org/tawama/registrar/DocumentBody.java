package org.tawama.registrar;

import java.util.Optional;
import org.tawama.agreements.Act;
import org.tawama.documents.Document;
import org.tawama.documents.Document.ErasedFile;
import org.tawama.documents.DocumentForm;
import org.tawama.documents.DocumentId;
import org.tawama.documents.FileType;
import org.tawama.documents.LegalValue;
import org.tawama.documents.StoredFile;
import org.tawama.documents.StoredFile.Erased;
import org.tawama.documents.Subject;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How a document stands in a statement's body, under the names by which the interface answers it. The
/// register finds its file by `file.sha256`.
final class DocumentBody {
    private DocumentBody() {}

    static ObjectNode write(Document document) {
        var body = Fields.object();
        Fields.put(body, "title", document.title());
        body.put("form", document.form().code());
        Fields.putTexts(body, "languages", document.languages());
        body.put("legalValue", document.legalValue().code());
        Fields.put(body, "on", document.on());
        Fields.putAll(body, "about", document.about(), DocumentBody::write);
        body.set("file", write(document.file()));
        if (!document.erasedFiles().isEmpty())
            Fields.putAll(body, "erasedFiles", document.erasedFiles(), DocumentBody::write);
        EvidenceBody.put(body, document.evidence());
        return body;
    }

    static Document read(String id, JsonNode body) {
        return new Document(
                new DocumentId(id),
                Fields.localText(body, "title"),
                Fields.code(body, "form", DocumentForm::find),
                Fields.texts(body, "languages"),
                Fields.code(body, "legalValue", LegalValue::find),
                Fields.date(body, "on"),
                Fields.list(body, "about", DocumentBody::subject),
                file(body.path("file")),
                Fields.list(body, "erasedFiles", DocumentBody::erasedFile),
                EvidenceBody.list(body));
    }

    private static ObjectNode write(Subject subject) {
        var body = Fields.object().put("kind", subject.kind()).put("record", subject.record());
        Fields.put(body, "act", subject.act().map(Act::code));
        return body;
    }

    private static Subject subject(JsonNode body) {
        return new Subject(
                Fields.code(body, "kind", code -> Kind.find(code).map(Kind::code)),
                Fields.required(body, "record"),
                Fields.find(body, "act")
                        .map(code -> Act.find(code)
                                .orElseThrow(() -> new Impossible(Why.NOT_A_CODE, "unknown act: " + code, code))));
    }

    private static ObjectNode write(StoredFile file) {
        var body = Fields.object()
                .put("sha256", file.sha256())
                .put("bytes", file.bytes())
                .put("type", file.type().mediaType())
                .put("pages", file.pages())
                .put("readable", file.readable());
        Fields.put(body, "name", file.name());
        file.erased().ifPresent(erased -> put(body, erased));
        return body;
    }

    private static ObjectNode write(ErasedFile file) {
        var body = Fields.object().put("sha256", file.sha256());
        put(body, file.erased());
        return body;
    }

    private static void put(ObjectNode body, Erased erased) {
        var said = body.putObject("erased").put("basis", erased.basis());
        Fields.put(said, "language", erased.language());
    }

    private static ErasedFile erasedFile(JsonNode body) {
        return new ErasedFile(
                Fields.required(body, "sha256"),
                erased(body).orElseThrow(() -> new IllegalArgumentException("a file erased on no basis")));
    }

    private static Optional<Erased> erased(JsonNode body) {
        return Optional.of(body.path("erased"))
                .filter(JsonNode::isObject)
                .map(erased -> new Erased(Fields.required(erased, "basis"), Fields.find(erased, "language")));
    }

    private static StoredFile file(JsonNode body) {
        return new StoredFile(
                Fields.required(body, "sha256"),
                body.path("bytes").asLong(0),
                Fields.code(body, "type", FileType::find),
                Fields.find(body, "name"),
                Fields.number(body, "pages").orElse(0),
                Fields.number(body, "readable").orElse(0),
                erased(body));
    }
}
