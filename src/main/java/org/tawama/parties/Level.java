package org.tawama.parties;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What kind of legal person a party is.
public enum Level {
    STATE,
    MINISTRY,
    WILAYA,
    COMMUNE,
    REGION,
    DEPARTMENT,
    PROVINCE,
    METROPOLIS,
    NETWORK,
    ORGANISATION,
    /// The source does not say which authority it means, and we do not guess.
    UNSTATED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Level> find(String code) {
        return Arrays.stream(values())
                .filter(level -> level.code().equals(code))
                .findFirst();
    }
}
