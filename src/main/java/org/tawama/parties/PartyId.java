package org.tawama.parties;

/// The register's identifier of a party: `p12`; opaque, never reused.
public record PartyId(String text) {
    public PartyId {
        if (text.isBlank()) throw new IllegalArgumentException("a party identifier is blank");
    }

    @Override
    public String toString() {
        return text;
    }
}
