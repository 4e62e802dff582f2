package org.tawama.registrar;

import java.io.Serial;

/// That a recommendation cannot be recorded or followed up so; nothing was stated.
public final class RecommendationRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Ground ground;
    private final String culprit;

    RecommendationRefused(Ground ground, String culprit) {
        super(ground + ": " + culprit);
        this.ground = ground;
        this.culprit = culprit;
    }

    public Ground ground() {
        return ground;
    }

    /// What it fails at: an identifier, a revision, the follow-up that closed it.
    public String culprit() {
        return culprit;
    }

    /// Why it cannot be done.
    public enum Ground {
        NO_SUCH_SESSION,
        NO_SUCH_RECOMMENDATION,
        NO_SUCH_COUNTRY,
        NO_SUCH_SOURCE,
        /// The session has that recommendation, or the follow-up is there.
        RECORDED_ALREADY,
        /// The session has another recommendation with that number.
        NUMBER_TAKEN,
        /// Somebody stated something about it since it was looked at.
        CHANGED_MEANWHILE,
        /// A follow-up closed it: nothing is left to follow.
        CLOSED,
        /// Nobody closes a recommendation without saying what proves that it is done, or given up.
        NO_EVIDENCE
    }
}
