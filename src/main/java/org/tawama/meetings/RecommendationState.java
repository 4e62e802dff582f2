package org.tawama.meetings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where a recommendation stands on one day; always computed, never stated.
public enum RecommendationState {
    /// Its session had not ended by then.
    NOT_YET,
    OPEN,
    /// Open, and every day that its due date can mean is past.
    OVERDUE,
    DONE,
    ABANDONED;

    /// Whether it waits for somebody.
    public boolean waits() {
        return this == OPEN || this == OVERDUE;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<RecommendationState> find(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
