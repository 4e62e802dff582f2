package org.tawama.bodies;

import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;

/// The register's identifier of a body: `b3`; opaque, never reused.
public record BodyId(String text) {
    public BodyId {
        if (text.isBlank()) throw new Impossible(Why.NO_IDENTIFIER, "a body identifier is blank");
    }

    @Override
    public String toString() {
        return text;
    }
}
