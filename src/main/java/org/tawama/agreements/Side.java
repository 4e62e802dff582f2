package org.tawama.agreements;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// On whose side a party stands, seen from the register's own country.
public enum Side {
    HOME,
    PARTNER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Side> find(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
