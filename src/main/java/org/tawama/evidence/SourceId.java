package org.tawama.evidence;

import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;

/// The register's identifier of a source; opaque, never reused.
public record SourceId(String text) {
    public SourceId {
        if (text.isBlank()) throw new Impossible(Why.NO_IDENTIFIER, "a source identifier is blank");
    }

    @Override
    public String toString() {
        return text;
    }
}
