package org.tawama.meetings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a body numbers on its own: its sessions, its conferences, its extraordinary sessions, its meetings of experts.
public enum Series {
    SESSION,
    CONFERENCE,
    EXTRAORDINARY_SESSION,
    EXPERTS_MEETING;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Series> find(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
