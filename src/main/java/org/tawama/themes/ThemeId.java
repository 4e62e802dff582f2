package org.tawama.themes;

/// The register's identifier of a field of cooperation: `security`, `disaster-prevention`; opaque, never reused.
public record ThemeId(String text) {
    public ThemeId {
        if (text.isBlank()) throw new IllegalArgumentException("a theme identifier is blank");
    }

    @Override
    public String toString() {
        return text;
    }
}
