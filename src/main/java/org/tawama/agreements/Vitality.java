package org.tawama.agreements;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whether an agreement lives in fact, apart from its legal status. *Unknown* until a dated sign says otherwise.
public enum Vitality {
    ACTIVE,
    DORMANT,
    UNKNOWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Vitality> find(String code) {
        return Arrays.stream(values())
                .filter(vitality -> vitality.code().equals(code))
                .findFirst();
    }
}
