package org.tawama.meetings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How high those stand who meet.
public enum MeetingLevel {
    EXPERTS,
    FOLLOW_UP,
    MINISTERS,
    HEADS_OF_GOVERNMENT,
    UNSTATED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<MeetingLevel> find(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
