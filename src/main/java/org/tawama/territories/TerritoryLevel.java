package org.tawama.territories;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How high a territory stands in its country.
public enum TerritoryLevel {
    WILAYA,
    COMMUNE,
    REGION,
    DEPARTMENT,
    PROVINCE,
    METROPOLIS,
    /// A populated place whose administrative unit we do not hold.
    PLACE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TerritoryLevel> find(String code) {
        return Arrays.stream(values())
                .filter(level -> level.code().equals(code))
                .findFirst();
    }
}
