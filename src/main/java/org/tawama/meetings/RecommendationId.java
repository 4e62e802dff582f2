package org.tawama.meetings;

import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;

/// The register's identifier of a recommendation: `r7`; opaque, never reused.
public record RecommendationId(String text) {
    public RecommendationId {
        if (text.isBlank()) throw new Impossible(Why.NO_IDENTIFIER, "a recommendation's identifier is blank");
    }

    @Override
    public String toString() {
        return text;
    }
}
