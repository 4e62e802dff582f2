package org.tawama.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tawama.evidence.Evidence;

/// An instrument between two parties or more. The kind says which law stands behind it; all else is in its [Terms].
public sealed interface Agreement {
    AgreementId id();

    Terms terms();

    /// Between local authorities: a twinning, a cooperation agreement.
    record Decentralised(AgreementId id, Terms terms) implements Agreement {}

    /// Between two states or their ministries.
    record Bilateral(AgreementId id, Terms terms) implements Agreement {
        public Bilateral {
            if (terms.parties().size() != 2) {
                throw new IllegalArgumentException("a bilateral agreement has two parties: " + terms.parties());
            }
        }
    }

    /// Between more than two states, or with an organisation of states.
    record Multilateral(AgreementId id, Terms terms) implements Agreement {}

    /// `decentralised`, `bilateral`, `multilateral`: the code used in JSON, addresses and message keys.
    default String kind() {
        return switch (this) {
            case Decentralised ignored -> "decentralised";
            case Bilateral ignored -> "bilateral";
            case Multilateral ignored -> "multilateral";
        };
    }

    default List<Evidence> evidence() {
        return terms().evidence();
    }

    /// The same agreement on other evidence.
    default Agreement withEvidence(List<Evidence> other) {
        return switch (this) {
            case Decentralised ignored -> new Decentralised(id(), terms().withEvidence(other));
            case Bilateral ignored -> new Bilateral(id(), terms().withEvidence(other));
            case Multilateral ignored -> new Multilateral(id(), terms().withEvidence(other));
        };
    }

    /// Where it stands at the end of that day.
    default Status status(LocalDate day) {
        return decidingAction(day).flatMap(action -> action.act().status()).orElse(Status.UNKNOWN);
    }

    /// The action that gives it that status; empty when no action is known to have been done by then.
    ///
    /// Dated actions decide by date, later ones win; at equal dates, and among undated ones, the later in the
    /// list wins.
    default Optional<Action> decidingAction(LocalDate day) {
        return terms().actions().stream()
                .filter(action -> action.act().status().isPresent() && action.doneBy(day))
                .reduce((earlier, later) -> earlierThan(later, earlier) ? earlier : later);
    }

    private static boolean earlierThan(Action one, Action other) {
        if (one.on().isEmpty() || other.on().isEmpty()) return false;
        return one.on().get().latest().isBefore(other.on().get().latest());
    }

    /// Always *unknown* until dated signs of life are recorded: no sign is not a sign of death.
    default Vitality vitality() {
        return Vitality.UNKNOWN;
    }
}
