package org.tawama.agreements;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where an agreement stands in law on a day. Computed from its actions, never typed in.
///
/// "Signed, not ratified" is an ordinary state that can last for decades.
public enum Status {
    UNKNOWN,
    PROPOSED,
    REFUSED,
    NOT_SIGNED,
    SIGNED,
    RATIFIED,
    PROVISIONAL,
    IN_FORCE,
    SUSPENDED,
    DENOUNCED,
    ENDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Status> find(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }
}
