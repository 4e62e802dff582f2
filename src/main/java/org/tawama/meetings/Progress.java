package org.tawama.meetings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How far a follow-up says that a recommendation has come.
public enum Progress {
    BEGUN,
    PROGRESSING,
    DONE,
    ABANDONED;

    /// Whether nothing is left to follow.
    public boolean closes() {
        return this == DONE || this == ABANDONED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Progress> find(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
