package org.tawama.tables;

import java.util.List;
import java.util.Optional;
import org.tawama.evidence.Doubt;
import org.tawama.territories.Territory;

/// Who a party named in a row is.
sealed interface Match {
    /// One that the register knows.
    record Known(KnownParties.Known party, Confidence confidence) implements Match {}

    /// One that it does not know yet, and the place that it answers for is known.
    record OfPlace(Territory place, Confidence confidence) implements Match {}

    /// One that is recorded as printed.
    ///
    /// @param doubt why it may be one that is known after all, or why nobody can tell who it is
    /// @param candidates the parties and places that it may be
    record New(Optional<Doubt> doubt, List<String> candidates) implements Match {
        static New certain() {
            return new New(Optional.empty(), List.of());
        }
    }
}
