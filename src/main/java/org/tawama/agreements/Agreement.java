package org.tawama.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;
import org.tawama.vocabulary.PartialDate;

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
                throw new Impossible(
                        Why.NOT_TWO_PARTIES,
                        "a bilateral agreement has two parties: "
                                + terms.parties().stream().map(Signatory::party).toList());
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

    /// Where it stands at the end of that day. Before a signature whose day is known, or claimed, it is *not signed*;
    /// on days of which nothing is known it is *unknown*.
    ///
    /// @param told when the register was told of its actions, see [#decidingAction]
    default Status status(LocalDate day, LocalDate told) {
        return decidingAction(day, told)
                .flatMap(action -> action.act().status())
                .orElseGet(() -> isSignedAfter(day) ? Status.NOT_SIGNED : Status.UNKNOWN);
    }

    /// When it was signed, as far as that is settled.
    default Optional<PartialDate> signed() {
        return terms().actions().stream()
                .filter(action -> action.act() == Act.SIGNED)
                .flatMap(action -> action.on().stream())
                .findFirst();
    }

    /// Whether every signature is known to have been given after that day.
    default boolean isSignedAfter(LocalDate day) {
        return Course.of(this).isSignedAfter(day);
    }

    /// Whether a source claims that action and nobody has settled it, so that it changes no status.
    default boolean isOnlyClaimed(Action action) {
        return Course.isOnlyClaimed(this, action);
    }

    /// Whether that was done, and perhaps by the end of that day, as far as dates tell.
    default boolean isPerhapsDone(Act act, LocalDate day) {
        return Course.of(this).notAfter(day).stream().anyMatch(action -> action.act() == act);
    }

    /// The action that gives it that status; empty when no action is known to have been done by then.
    ///
    /// Dated actions decide by date, later ones win; at equal dates, and among undated ones, the later in the list.
    /// A step of its conclusion never takes it back behind a further step, whatever the dates say.
    ///
    /// @param told when the register was told of its actions: one without a settled day has been done then, and on
    ///     the last day that is claimed for it
    default Optional<Action> decidingAction(LocalDate day, LocalDate told) {
        return Course.of(this).doneBy(day, told).stream()
                .filter(action -> action.act().status().isPresent())
                .reduce((first, second) -> outdoes(first, second) ? first : second);
    }

    /// The days from which it may stand otherwise than on the day before.
    default Set<LocalDate> turns(LocalDate told) {
        return Course.of(this).turns(told);
    }

    /// Whether the first decides, and not the second, which comes after it in the list.
    private static boolean outdoes(Action first, Action second) {
        if (first.act().isBehind(second.act())) return false;
        return second.act().isBehind(first.act()) || earlierThan(second, first);
    }

    private static boolean earlierThan(Action one, Action other) {
        if (one.on().isEmpty() || other.on().isEmpty()) return false;
        return one.on().get().latest().isBefore(other.on().get().latest());
    }

    /// On whose word the register holds it: as long as the question is open whether there is such an agreement at all,
    /// it is only reported.
    default Attestation attestation() {
        return evidence().stream()
                        .filter(item -> item.field().isEmpty() && item.open())
                        .anyMatch(item -> item.question().equals(Optional.of(Doubt.REPORTED_ONLY)))
                ? Attestation.REPORTED
                : Attestation.CONFIRMED;
    }

    /// Always *unknown* until dated signs of life are recorded: no sign is not a sign of death.
    default Vitality vitality() {
        return Vitality.UNKNOWN;
    }
}
