package org.tawama.portal;

import org.tawama.opendata.DocumentSheet;
import org.tawama.registrar.Kind;

/// Answers for documents.
final class DocumentPages {
    static final String TEXT = "/documents/{id}/pages/{n}";

    private DocumentPages() {}

    static Answer list(Asked asked) {
        return new CataloguePage(asked, Catalogue.DOCUMENTS).answer();
    }

    static Answer one(Asked asked) {
        return asked.one(Kind.DOCUMENT, DocumentSheet.class, sheet -> new DocumentPage(asked, sheet).answer());
    }

    /// What is to be read on one page of its file.
    static Answer text(Asked asked) {
        return asked.one(Kind.DOCUMENT, DocumentSheet.class, sheet -> new DocumentText(asked, sheet).answer());
    }
}
