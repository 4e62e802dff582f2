package org.tawama.meetings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whether a session took place, as far as sources say. A session that was cancelled stays on the record.
public enum MeetingState {
    HELD,
    SCHEDULED,
    POSTPONED,
    CANCELLED,
    UNKNOWN,
    /// On a day before its first: computed, never stated.
    NOT_YET;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<MeetingState> find(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
