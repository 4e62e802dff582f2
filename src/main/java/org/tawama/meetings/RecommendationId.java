package org.tawama.meetings;

/// The register's identifier of a recommendation: `r7`; opaque, never reused.
public record RecommendationId(String text) {
    public RecommendationId {
        if (text.isBlank()) throw new IllegalArgumentException("a recommendation's identifier is blank");
    }

    @Override
    public String toString() {
        return text;
    }
}
