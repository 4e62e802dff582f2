package org.tawama.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a file is worth in law, as schema.org and ELI grade it. A scan of an official journal is
/// [#UNOFFICIAL]; the paper
/// is [#DEFINITIVE], and no file of ours is that paper.
public enum LegalValue {
    UNSTATED,
    UNOFFICIAL,
    OFFICIAL,
    AUTHORITATIVE,
    DEFINITIVE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LegalValue> find(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
