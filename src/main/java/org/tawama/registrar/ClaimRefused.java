package org.tawama.registrar;

import java.io.Serial;
import java.util.Optional;
import org.tawama.vocabulary.Impossible;

/// That an act on the claims of a record cannot be done; nothing was stated.
public final class ClaimRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Ground ground;
    private final String culprit;

    ClaimRefused(Ground ground, String culprit) {
        super(ground + ": " + culprit);
        this.ground = ground;
        this.culprit = culprit;
    }

    private ClaimRefused(String culprit, Impossible why) {
        super(Ground.IMPOSSIBLE_VALUE + ": " + culprit + " (" + why.getMessage() + ")", why);
        this.ground = Ground.IMPOSSIBLE_VALUE;
        this.culprit = culprit;
    }

    static ClaimRefused impossible(String culprit, IllegalArgumentException why) {
        return new ClaimRefused(culprit, Impossible.of(why));
    }

    /// What the record itself says against a value that cannot be.
    public Optional<Impossible> why() {
        return getCause() instanceof Impossible why ? Optional.of(why) : Optional.empty();
    }

    public Ground ground() {
        return ground;
    }

    /// What it fails at: a field, a claim's number, a value.
    public String culprit() {
        return culprit;
    }

    /// Why it cannot be done.
    public enum Ground {
        /// No record of that kind has that identifier, or it was withdrawn.
        NO_SUCH_RECORD,
        /// Somebody stated something about the record since it was looked at.
        CHANGED_MEANWHILE,
        /// The record has no claim with that number.
        NO_SUCH_CLAIM,
        /// The record has no such field, or states it through another record, as an agreement does a party's country.
        NO_SUCH_FIELD,
        /// Only a command of its own states that field, as it does the file of a document.
        STATED_OTHERWISE,
        /// The identifier beside it says it, as that of a record says its kind.
        SAID_BY_IDENTIFIER,
        /// The source that the claim names is not recorded, or was withdrawn.
        NO_SUCH_SOURCE,
        /// Nobody claims anything of that field.
        NOTHING_CLAIMED,
        /// A claim that only raises a question holds no value that could count.
        NO_VALUE,
        /// The field cannot hold that value, or not beside what else the record holds.
        IMPOSSIBLE_VALUE,
        /// The value names a record that is not known, is of another kind, or cannot stand there.
        NO_SUCH_REFERENCE,
        /// The value names a body above which the record stands already.
        ABOVE_ITSELF,
        /// The same source claims the same at the same place already, or the claim counts so already.
        SAID_ALREADY,
        /// Claims contradict each other: only to settle the field decides between them.
        IN_DISPUTE,
        /// There is nothing to settle.
        NOT_DISPUTED
    }
}
