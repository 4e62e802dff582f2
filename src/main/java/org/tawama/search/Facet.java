package org.tawama.search;

import java.util.Collection;
import java.util.Optional;
import org.tawama.opendata.Listed;
import org.tawama.opendata.Sheet;

/// A side from which a list can be narrowed and counted. To add one, add a record in [Facets] and name it there.
interface Facet {
    /// Its name in addresses: `country`.
    String name();

    /// The values a sheet has, each once; none when the facet does not apply to it.
    Collection<String> values(Sheet sheet);

    /// The values under which the sheet is found when a reader asks for them: those by which it is counted,
    /// and what would tell nothing beside them.
    default Collection<String> found(Sheet sheet) {
        return values(sheet);
    }

    /// The list whose titles name the values; empty when the values are codes with a message key.
    default Optional<Listed> namedBy() {
        return Optional.empty();
    }

    /// Whether a reader may ask for this value. A value that no record has is a fair question; one that none
    /// can have is not.
    default boolean accepts(String value) {
        return !value.isBlank() && value.length() <= 100;
    }

    static Optional<Facet> find(String name) {
        return Facets.ALL.stream().filter(facet -> facet.name().equals(name)).findFirst();
    }

    static Facet get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no such facet: " + name));
    }
}
