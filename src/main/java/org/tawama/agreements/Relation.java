package org.tawama.agreements;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How this agreement stands to another.
public record Relation(Kind kind, AgreementId other) {
    public enum Kind {
        IMPLEMENTS,
        AMENDS,
        RENEWS,
        REPLACES,
        BASED_ON,
        CORRECTS;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> find(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }
}
