package org.tawama.themes;

import java.util.List;
import java.util.Optional;
import org.tawama.evidence.Evidence;
import org.tawama.vocabulary.LocalText;

/// A field of cooperation, as a concept in a tree (SKOS broader and narrower).
///
/// @param broader the wider field it belongs to
public record Theme(ThemeId id, LocalText name, Optional<ThemeId> broader, List<Evidence> evidence) {
    public Theme {
        if (name.empty()) throw new IllegalArgumentException("a theme without a name: " + id);
        if (broader.filter(id::equals).isPresent()) throw new IllegalArgumentException("broader than itself: " + id);
        evidence = List.copyOf(evidence);
    }
}
