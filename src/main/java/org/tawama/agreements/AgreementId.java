package org.tawama.agreements;

import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;

/// The register's identifier of an agreement: `a35`; opaque, never reused.
public record AgreementId(String text) {
    public AgreementId {
        if (text.isBlank()) throw new Impossible(Why.NO_IDENTIFIER, "an agreement identifier is blank");
    }

    @Override
    public String toString() {
        return text;
    }
}
