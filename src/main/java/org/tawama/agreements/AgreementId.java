package org.tawama.agreements;

/// The register's identifier of an agreement: `a35`; opaque, never reused.
public record AgreementId(String text) {
    public AgreementId {
        if (text.isBlank()) throw new IllegalArgumentException("an agreement identifier is blank");
    }

    @Override
    public String toString() {
        return text;
    }
}
