package org.tawama.documents;

import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;

/// The register's identifier of a document: `d7`; opaque, never reused.
public record DocumentId(String text) {
    public DocumentId {
        if (text.isBlank()) throw new Impossible(Why.NO_IDENTIFIER, "a document's identifier is blank");
    }

    @Override
    public String toString() {
        return text;
    }
}
