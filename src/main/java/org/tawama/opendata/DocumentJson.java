package org.tawama.opendata;

import org.tawama.agreements.Act;
import org.tawama.documents.Document.ErasedFile;
import org.tawama.documents.StoredFile;
import org.tawama.documents.StoredFile.Erased;
import org.tawama.documents.Subject;
import org.tawama.registrar.Kind;
import tools.jackson.databind.node.ObjectNode;

/// How documents leave as JSON.
final class DocumentJson {
    private DocumentJson() {}

    static ObjectNode of(DocumentSheet sheet) {
        var document = sheet.document();
        var object = Json.object().put("id", sheet.id());
        Json.put(object, "title", document.title());
        object.put("form", document.form().code());
        Json.putTexts(object, "languages", document.languages());
        object.put("legalValue", document.legalValue().code());
        document.on().ifPresentOrElse(on -> object.put("on", on.text()), () -> object.putNull("on"));
        Json.putAll(object, "about", document.about(), DocumentJson::put);
        put(object.putObject("file"), document.file(), sheet.path());
        if (!document.erasedFiles().isEmpty())
            Json.putAll(object, "erasedFiles", document.erasedFiles(), DocumentJson::put);
        object.put("existing", sheet.existing());
        return Json.finish(object, sheet);
    }

    /// The kind as in addresses.
    private static void put(ObjectNode object, Subject subject) {
        object.put("kind", Kind.find(subject.kind()).map(Kind::plural).orElse(subject.kind()));
        object.put("id", subject.record());
        Json.put(object, "act", subject.act().map(Act::code));
    }

    private static void put(ObjectNode object, StoredFile file, String path) {
        object.put("sha256", file.sha256())
                .put("bytes", file.bytes())
                .put("type", file.type().mediaType())
                .put("pages", file.pages())
                .put("readable", file.readable());
        Json.put(object, "name", file.name());
        file.erased().ifPresentOrElse(erased -> put(object, erased), () -> object.put("path", path));
    }

    private static void put(ObjectNode object, ErasedFile file) {
        object.put("sha256", file.sha256());
        put(object, file.erased());
    }

    private static void put(ObjectNode object, Erased erased) {
        Json.put(object.putObject("erased").put("basis", erased.basis()), "language", erased.language());
    }
}
