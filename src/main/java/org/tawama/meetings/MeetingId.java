package org.tawama.meetings;

/// The register's identifier of a session: `m3`; opaque, never reused.
public record MeetingId(String text) {
    public MeetingId {
        if (text.isBlank()) throw new IllegalArgumentException("a session identifier is blank");
    }

    @Override
    public String toString() {
        return text;
    }
}
