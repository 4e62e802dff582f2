package org.tawama.agreements;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The closed list of dated actions in the life of an agreement, in the order in which a life usually takes them.
///
/// The codes map to those of the great treaty registers; [#status()] says what an agreement is after the action.
public enum Act {
    PROPOSED(Status.PROPOSED),
    DELIBERATED(Status.PROPOSED),
    OPINION_GIVEN(Status.PROPOSED),
    AUTHORISED(Status.PROPOSED),
    REFUSED(Status.REFUSED),
    INITIALLED(Status.PROPOSED),
    SIGNED(Status.SIGNED),
    APPROVED(Status.SIGNED),
    RATIFIED(Status.RATIFIED),
    NOTIFIED,
    PUBLISHED,
    PROVISIONALLY_APPLIED(Status.PROVISIONAL),
    ENTERED_INTO_FORCE(Status.IN_FORCE),
    EXTENDED(Status.IN_FORCE),
    TACITLY_RENEWED(Status.IN_FORCE),
    AMENDED,
    CORRECTED,
    SUSPENDED(Status.SUSPENDED),
    RESUMED(Status.IN_FORCE),
    DENOUNCED(Status.DENOUNCED),
    EXPIRED(Status.ENDED),
    LAPSED_WITHOUT_ACTIVITY(Status.ENDED),
    REPLACED(Status.ENDED),
    TERMINATED(Status.ENDED),
    NOT_SIGNED(Status.NOT_SIGNED);

    private final Optional<Status> status;

    Act() {
        this.status = Optional.empty();
    }

    Act(Status status) {
        this.status = Optional.of(status);
    }

    /// The status this action brings about; empty when it leaves the status as it was.
    public Optional<Status> status() {
        return status;
    }

    /// Whether nothing but a new agreement can follow.
    boolean endsTheAgreement() {
        return status.filter(reached -> reached == Status.ENDED).isPresent();
    }

    /// Whether both are steps towards force and this one comes first in a life.
    boolean isBehind(Act other) {
        return isStepTowardsForce() && other.isStepTowardsForce() && compareTo(other) < 0;
    }

    private boolean isStepTowardsForce() {
        return status.isPresent() && compareTo(ENTERED_INTO_FORCE) <= 0;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Act> find(String code) {
        return Arrays.stream(values()).filter(act -> act.code().equals(code)).findFirst();
    }
}
