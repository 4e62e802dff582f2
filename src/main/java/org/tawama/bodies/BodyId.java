package org.tawama.bodies;

/// The register's identifier of a body: `b3`; opaque, never reused.
public record BodyId(String text) {
    public BodyId {
        if (text.isBlank()) throw new IllegalArgumentException("a body identifier is blank");
    }

    @Override
    public String toString() {
        return text;
    }
}
