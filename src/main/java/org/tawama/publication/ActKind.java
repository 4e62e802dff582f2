package org.tawama.publication;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What kind of text publishes an instrument in an official journal, as a source calls it. A number alone does not say
/// it: `YY-NNN` numbers decrees of the president and of the executive, and laws.
public enum ActKind {
    PRESIDENTIAL_DECREE,
    EXECUTIVE_DECREE,
    /// Of a country whose sources tell no kinds of decrees apart.
    DECREE,
    LAW,
    ORDER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ActKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
