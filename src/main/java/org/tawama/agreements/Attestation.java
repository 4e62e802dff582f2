package org.tawama.agreements;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// On whose word the register holds an agreement.
public enum Attestation {
    /// The ministry's own page lists it, or an office has confirmed it.
    CONFIRMED,
    /// Others report it, and no office has confirmed it yet: it is told apart, and counted nowhere.
    REPORTED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Attestation> find(String code) {
        return Arrays.stream(values())
                .filter(attestation -> attestation.code().equals(code))
                .findFirst();
    }
}
