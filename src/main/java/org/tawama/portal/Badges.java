package org.tawama.portal;

import java.util.List;
import org.tawama.agreements.Attestation;
import org.tawama.agreements.Status;
import org.tawama.agreements.Vitality;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Verdict;
import org.tawama.portal.Badge.Tone;

/// Which shape and colour a state has.
final class Badges {
    private Badges() {}

    static Badge of(Page page, Status status) {
        var tone = switch (status) {
            case UNKNOWN -> Tone.UNKNOWN;
            case PROPOSED, PROVISIONAL, SUSPENDED -> Tone.DOUBT;
            case SIGNED, RATIFIED, IN_FORCE -> Tone.GOOD;
            case REFUSED, NOT_SIGNED, DENOUNCED, ENDED -> Tone.PAST;
        };
        return new Badge(page.words().word("agreements.status", status.code()), tone);
    }

    static Badge of(Page page, Vitality vitality) {
        var tone = switch (vitality) {
            case ACTIVE -> Tone.GOOD;
            case DORMANT -> Tone.PAST;
            case UNKNOWN -> Tone.UNKNOWN;
        };
        return new Badge(page.words().word("agreements.vitality", vitality.code()), tone);
    }

    /// Only what a reader would not expect: that an agreement is but reported.
    static List<Badge> of(Page page, Attestation attestation) {
        return attestation == Attestation.CONFIRMED
                ? List.of()
                : List.of(new Badge(page.words().word("agreements.attestation", attestation.code()), Tone.DOUBT));
    }

    static Badge of(Page page, Verdict verdict) {
        var tone = switch (verdict) {
            case ACCEPTED, CORRECTED -> Tone.GOOD;
            case DISPUTED -> Tone.WRONG;
            case UNRESOLVED -> Tone.DOUBT;
            case SET_ASIDE -> Tone.PAST;
        };
        return new Badge(page.words().word("evidence.verdict", verdict.code()), tone);
    }

    /// Only that a place, a body or an issue does not exist on the day.
    static List<Badge> existing(Page page, boolean existing) {
        return existing ? List.of() : List.of(new Badge(page.say("portal.territory.not-existing"), Tone.PAST));
    }

    /// How many questions its evidence leaves open; nothing when none.
    static List<Badge> openQuestions(Page page, List<Evidence> evidence) {
        var open = evidence.stream().filter(Evidence::open).count();
        return open == 0
                ? List.of()
                : List.of(new Badge(page.say("portal.sheet.open-questions", "count", open), Tone.DOUBT));
    }

    static Badge of(Page page, Doubt doubt) {
        return new Badge(page.words().word("doubt.name", doubt.code()), Tone.DOUBT);
    }
}
