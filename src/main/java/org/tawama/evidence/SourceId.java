package org.tawama.evidence;

/// The register's identifier of a source; opaque, never reused.
public record SourceId(String text) {
    public SourceId {
        if (text.isBlank()) throw new IllegalArgumentException("a source identifier is blank");
    }

    @Override
    public String toString() {
        return text;
    }
}
