package org.tawama.meetings;

import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;

/// The register's identifier of a session: `m3`; opaque, never reused.
public record MeetingId(String text) {
    public MeetingId {
        if (text.isBlank()) throw new Impossible(Why.NO_IDENTIFIER, "a session identifier is blank");
    }

    @Override
    public String toString() {
        return text;
    }
}
