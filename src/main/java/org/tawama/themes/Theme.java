package org.tawama.themes;

import java.util.List;
import java.util.Optional;
import org.tawama.evidence.Evidence;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;
import org.tawama.vocabulary.LocalText;

/// A field of cooperation, as a concept in a tree (SKOS broader and narrower).
///
/// @param broader the wider field it belongs to
public record Theme(ThemeId id, LocalText name, Optional<ThemeId> broader, List<Evidence> evidence) {
    public Theme {
        if (name.empty()) throw new Impossible(Why.NO_NAME, "a theme without a name: " + id);
        if (broader.filter(id::equals).isPresent())
            throw new Impossible(Why.NAMES_ITSELF, "broader than itself: " + id, id);
        evidence = List.copyOf(evidence);
    }
}
