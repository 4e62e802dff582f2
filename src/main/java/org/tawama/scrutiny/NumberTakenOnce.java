package org.tawama.scrutiny;

import java.util.Collection;
import java.util.List;
import org.tawama.evidence.Doubt;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.Recommendation;

/// No other session of the body has its number in the same series, and no other recommendation of the session: one of
/// the two was misread, or is recorded twice.
///
/// Asked of both, for which of them is wrong nothing tells; the number of the later record may well be the right one. A
/// cancelled session keeps its number, and an office answers for the one that was held with it.
final class NumberTakenOnce {
    private NumberTakenOnce() {}

    /// One question for each other session, for an office may answer them one by one.
    static List<Finding> find(Meeting session, Collection<Meeting> others) {
        return others.stream()
                .filter(other -> isTakenBy(other, session))
                .map(other -> other.id().text())
                .sorted()
                .map(other -> new Finding(
                        "/number",
                        Doubt.NUMBER_TAKEN_TWICE,
                        other,
                        Notes.numberTaken(session.number().orElseThrow(), other)))
                .toList();
    }

    static List<Finding> find(Recommendation recommendation, Collection<Recommendation> others) {
        return others.stream()
                .filter(other -> isTakenBy(other, recommendation))
                .map(other -> other.id().text())
                .sorted()
                .map(other -> new Finding(
                        "/number",
                        Doubt.NUMBER_TAKEN_TWICE,
                        other,
                        Notes.askedTwice(recommendation.number().orElseThrow(), other)))
                .toList();
    }

    private static boolean isTakenBy(Recommendation other, Recommendation recommendation) {
        return recommendation.number().isPresent()
                && recommendation.number().equals(other.number())
                && recommendation.meeting().equals(other.meeting())
                && !recommendation.id().equals(other.id());
    }

    private static boolean isTakenBy(Meeting other, Meeting session) {
        return session.number().isPresent()
                && session.number().equals(other.number())
                && session.series() == other.series()
                && session.body().equals(other.body())
                && !session.id().equals(other.id());
    }
}
