package org.tawama.meetings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whether a session took place, as far as sources say. A session that was cancelled stays on the record.
/// [#NOT_YET] is never stated: it is what a held session is on the days before it.
public enum MeetingState {
    HELD,
    SCHEDULED,
    POSTPONED,
    CANCELLED,
    UNKNOWN,
    NOT_YET;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether what sources tell of the session can have happened: where it met, who came, what was
    /// decided. Of one that is to come, or never was, only the plan can be told.
    public boolean happened() {
        return switch (this) {
            case HELD, UNKNOWN -> true;
            case SCHEDULED, POSTPONED, CANCELLED, NOT_YET -> false;
        };
    }

    public static Optional<MeetingState> find(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
