package org.tawama.documents;

/// The register's identifier of a document: `d7`; opaque, never reused.
public record DocumentId(String text) {
    public DocumentId {
        if (text.isBlank()) throw new IllegalArgumentException("a document's identifier is blank");
    }

    @Override
    public String toString() {
        return text;
    }
}
