package org.tawama.agreements;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the instrument calls itself.
public enum Form {
    TWINNING,
    COOPERATION,
    FRIENDSHIP,
    PROTOCOL,
    MEMORANDUM,
    TREATY,
    CONVENTION,
    EXCHANGE_OF_LETTERS,
    /// The source does not say. "Accords ou jumelages" on the founding page mixes two forms.
    UNSTATED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Form> find(String code) {
        return Arrays.stream(values()).filter(form -> form.code().equals(code)).findFirst();
    }
}
