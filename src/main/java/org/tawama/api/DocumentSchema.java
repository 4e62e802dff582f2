package org.tawama.api;

import static org.tawama.api.Shape.always;
import static org.tawama.api.Shape.list;
import static org.tawama.api.Shape.number;
import static org.tawama.api.Shape.object;
import static org.tawama.api.Shape.oneOf;
import static org.tawama.api.Shape.orNull;
import static org.tawama.api.Shape.perhaps;
import static org.tawama.api.Shape.record;
import static org.tawama.api.Shape.ref;
import static org.tawama.api.Shape.text;
import static org.tawama.api.Shape.truth;

import org.tawama.agreements.Act;
import org.tawama.documents.DocumentForm;
import org.tawama.documents.FileType;
import org.tawama.documents.LegalValue;
import tools.jackson.databind.node.ObjectNode;

/// The schema of a document.
final class DocumentSchema {
    private DocumentSchema() {}

    static ObjectNode whole() {
        return record(
                always("id", text()),
                always("title", ref("Text")),
                always("form", oneOf(DocumentForm.values(), DocumentForm::code)),
                always("languages", list(text())),
                always("legalValue", oneOf(LegalValue.values(), LegalValue::code)),
                always("on", orNull(ref("Date"))),
                always(
                        "about",
                        list(object(
                                always("kind", text()),
                                always("id", text()),
                                perhaps("act", oneOf(Act.values(), Act::code))))),
                always(
                        "file",
                        object(
                                always("sha256", text()),
                                always("bytes", number(1)),
                                always("type", oneOf(FileType.values(), FileType::mediaType)),
                                always("pages", number(1)),
                                always("readable", number(0)),
                                perhaps("name", text()),
                                perhaps("path", text()),
                                perhaps("erased", erased()))),
                perhaps("erasedFiles", list(object(always("sha256", text()), always("erased", erased())))),
                always("existing", truth()));
    }

    private static ObjectNode erased() {
        return object(always("basis", text()), perhaps("language", text()));
    }
}
