package org.tawama.themes;

import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;

/// The register's identifier of a field of cooperation: `security`, `disaster-prevention`; opaque, never reused.
public record ThemeId(String text) {
    public ThemeId {
        if (text.isBlank()) throw new Impossible(Why.NO_IDENTIFIER, "a theme identifier is blank");
    }

    @Override
    public String toString() {
        return text;
    }
}
