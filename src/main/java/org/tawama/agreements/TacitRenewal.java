package org.tawama.agreements;

import java.util.Optional;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;

/// The clause by which an agreement goes on after its term unless somebody says otherwise.
///
/// @param period for how long each time
/// @param notice how long before the end of a term it must be said
public record TacitRenewal(Optional<Span> period, Optional<Span> notice) {
    public TacitRenewal {
        if (period.filter(Span::isNothing).isPresent()) throw new Impossible(Why.NO_TIME, "a renewal for no time");
    }
}
