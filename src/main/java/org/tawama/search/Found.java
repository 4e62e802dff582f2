package org.tawama.search;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tawama.vocabulary.LocalText;

/// A page of what was found.
///
/// @param total how many there are on all pages
/// @param known the entry as known at which this is true; a cursor keeps it for the pages that follow
/// @param asof the day on which this is true
/// @param next the cursor of the next page; empty on the last
/// @param facets the counts asked for, in the order asked
public record Found(
        long total, long known, LocalDate asof, Optional<String> next, List<Hit> items, Map<String, List<Count>> facets)
        implements Answer {

    /// How many of the items found have this value of a facet, were it the only one selected of that facet.
    ///
    /// @param label the name of the record behind the value; empty for a coded value, which the faces name
    public record Count(String value, LocalText label, long count) {}

    public Found {
        items = List.copyOf(items);
        facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
    }
}
