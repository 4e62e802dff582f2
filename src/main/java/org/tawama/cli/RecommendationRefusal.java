package org.tawama.cli;

import java.util.function.Supplier;
import org.tawama.registrar.Kind;
import org.tawama.registrar.RecommendationRefused;
import org.tawama.vocabulary.PartialDate;

/// What is said to whoever asks for a recommendation, or a follow-up, that cannot be.
final class RecommendationRefusal {
    private RecommendationRefusal() {}

    /// The identifier in a name that must be of that kind.
    static String id(String name, Kind<?> kind) {
        var named = RecordName.parse(name);
        if (named.kind() == kind) return named.id();
        throw Refusal.ofWords(name + " is no " + kind.code() + ": give one, as in " + kind.plural() + "/"
                + kind.series().orElseThrow() + "7");
    }

    static PartialDate date(String option, String text) {
        try {
            return PartialDate.parse(text);
        } catch (IllegalArgumentException notADate) {
            throw Refusal.ofWords(text + " is no date: give " + option + " as 2027, 2027-06 or 2027-06-30");
        }
    }

    /// What cannot be constructed is said by the reason of whoever refused to.
    static <T> T possible(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException impossible) {
            throw Refusal.ofWords("That cannot be. " + Refusal.why(impossible));
        }
    }

    static String sentence(RecommendationRefused refused) {
        var culprit = refused.culprit();
        return switch (refused.ground()) {
            case NO_SUCH_SESSION -> "There is no session meetings/" + culprit + ": look its identifier up";
            case NO_SUCH_RECOMMENDATION ->
                "There is no recommendation recommendations/" + culprit + ": look its identifier up";
            case NO_SUCH_COUNTRY -> "There is no country " + culprit + ": give its two letters, as in TN";
            case NO_SUCH_SOURCE -> "There is no source " + culprit + ": record it first, or name another with --source";
            case RECORDED_ALREADY -> "recommendations/" + culprit + " says so already: read it";
            case NUMBER_TAKEN ->
                "That number of this session is recommendations/" + culprit + ", in other words: read it, and give the"
                        + " number that is printed";
            case CHANGED_MEANWHILE ->
                "The recommendation is at revision " + culprit + " now: read it again, and then follow it up";
            case CLOSED ->
                "The recommendation is closed (" + culprit + "): nothing is appended to it; record a new one that"
                        + " repeats it";
            case NO_EVIDENCE ->
                "To close a recommendation as " + culprit + " takes evidence: name a source with --source";
        };
    }
}
