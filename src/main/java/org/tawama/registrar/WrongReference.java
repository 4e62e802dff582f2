package org.tawama.registrar;

import java.io.Serial;
import java.util.Collection;

/// That a record names another that cannot stand there: it is not known, is of another kind, or would stand above
/// itself. Nothing was stated.
final class WrongReference extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String culprit;

    /// @param wrong what cannot be, before the identifiers
    WrongReference(String wrong, Collection<String> culprits) {
        super(wrong + ": " + culprits);
        this.culprit = String.join(", ", culprits);
    }

    WrongReference(String wrong, String culprit) {
        super(wrong + ": " + culprit);
        this.culprit = culprit;
    }

    /// The identifier that is named.
    String culprit() {
        return culprit;
    }
}
