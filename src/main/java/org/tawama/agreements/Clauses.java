package org.tawama.agreements;

import java.util.Optional;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;

/// What an agreement says of its own life in time, as far as a source tells its clauses.
///
/// @param duration of its first term
/// @param denunciationNotice how long after a denunciation it ends
public record Clauses(
        Optional<EntryIntoForce> entryIntoForce,
        Optional<Span> duration,
        Optional<TacitRenewal> renewal,
        Optional<Span> denunciationNotice) {
    private static final Clauses NONE =
            new Clauses(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Clauses {
        if (duration.filter(Span::isNothing).isPresent()) throw new Impossible(Why.NO_TIME, "a term of no time");
    }

    /// Of an agreement of whose clauses nothing is told.
    public static Clauses none() {
        return NONE;
    }

    public boolean empty() {
        return equals(NONE);
    }
}
