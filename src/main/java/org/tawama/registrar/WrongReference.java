package org.tawama.registrar;

import java.io.Serial;
import java.util.Collection;

/// That a record names another that cannot stand there: it is not known, is of another kind, or would stand above
/// itself. Nothing was stated.
final class WrongReference extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String culprit;
    private final boolean circular;

    /// @param wrong what cannot be, before the identifiers
    WrongReference(String wrong, Collection<String> culprits) {
        super(wrong + ": " + culprits);
        this.culprit = String.join(", ", culprits);
        this.circular = false;
    }

    WrongReference(String wrong, String culprit) {
        this(wrong, culprit, false);
    }

    private WrongReference(String wrong, String culprit, boolean circular) {
        super(wrong + ": " + culprit);
        this.culprit = culprit;
        this.circular = circular;
    }

    /// That a record would stand above itself, by way of those in between.
    static WrongReference circular(String wrong, String way) {
        return new WrongReference(wrong, way, true);
    }

    boolean isCircular() {
        return circular;
    }

    /// The identifier that is named.
    String culprit() {
        return culprit;
    }
}
