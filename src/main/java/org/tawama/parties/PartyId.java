package org.tawama.parties;

import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;

/// The register's identifier of a party: `p12`; opaque, never reused.
public record PartyId(String text) {
    public PartyId {
        if (text.isBlank()) throw new Impossible(Why.NO_IDENTIFIER, "a party identifier is blank");
    }

    @Override
    public String toString() {
        return text;
    }
}
