package org.tawama.territories;

import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;

/// The register's identifier of a territory: `DZ-06`, `DZ-0601`, `FR-33`; opaque to code, never reused.
public record TerritoryId(String text) implements Comparable<TerritoryId> {
    public TerritoryId {
        if (text.isBlank()) throw new Impossible(Why.NO_IDENTIFIER, "a territory identifier is blank");
    }

    @Override
    public int compareTo(TerritoryId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
