package org.tawama.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tawama.evidence.Evidence;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;

/// What a session asked for, and what was reported of it since.
///
/// Follow-ups are only ever appended. One that closes it is the last, and rests on evidence: an item under its pointer.
///
/// @param meeting the session that made it
/// @param number within that session, from 1; empty where the session numbers none
/// @param text as adopted
/// @param due until when; empty where none is set
/// @param repeats the recommendation of an earlier session that it repeats
/// @param followUps in the order in which they were reported
public record Recommendation(
        RecommendationId id,
        MeetingId meeting,
        Optional<Integer> number,
        LocalText text,
        List<Addressee> addressees,
        Optional<PartialDate> due,
        Optional<RecommendationId> repeats,
        List<FollowUp> followUps,
        List<Evidence> evidence) {
    private static final String FOLLOW_UPS = "/followUps/";

    public Recommendation {
        number.filter(given -> given < 1).ifPresent(given -> {
            throw new Impossible(Why.BELOW_ONE, "a recommendation numbered below 1: " + given, given);
        });
        if (text.empty()) throw new Impossible(Why.NO_WORDS, "a recommendation without words: " + id);
        repeats.filter(id::equals).ifPresent(itself -> {
            throw new Impossible(Why.NAMES_ITSELF, "a recommendation that repeats itself: " + itself, itself);
        });
        addressees = List.copyOf(addressees);
        followUps = List.copyOf(followUps);
        evidence = List.copyOf(evidence);
        requireClosedOnce(followUps);
        requireProvenEnd(followUps, evidence);
    }

    private static void requireClosedOnce(List<FollowUp> followUps) {
        followUps.stream().limit(Math.max(0, followUps.size() - 1)).forEach(before -> {
            if (before.progress().closes())
                throw new Impossible(
                        Why.FOLLOWED_UP_AFTER_IT_WAS_CLOSED,
                        "a follow-up to a recommendation that was closed: " + before.on(),
                        before.on());
        });
    }

    private static void requireProvenEnd(List<FollowUp> followUps, List<Evidence> evidence) {
        if (followUps.isEmpty() || !followUps.getLast().progress().closes()) return;
        var pointer = FOLLOW_UPS + (followUps.size() - 1);
        if (evidence.stream().noneMatch(item -> item.field().equals(pointer)))
            throw new Impossible(Why.CLOSED_WITHOUT_EVIDENCE, "a recommendation closed without evidence at " + pointer);
    }

    /// The follow-up that closed it, on whatever day.
    public Optional<FollowUp> closing() {
        return Optional.of(followUps)
                .filter(all -> !all.isEmpty())
                .map(List::getLast)
                .filter(last -> last.progress().closes());
    }

    /// Where it stands at the end of that day.
    ///
    /// @param told when the register was told of the follow-ups, see [FollowUp#since]
    /// @param session that made it, while that is known
    public RecommendationState state(LocalDate day, LocalDate told, Optional<Meeting> session) {
        if (session.flatMap(Meeting::made)
                .filter(made -> made.earliest().isAfter(day))
                .isPresent()) return RecommendationState.NOT_YET;
        var progress = deciding(day, told).map(FollowUp::progress);
        if (progress.equals(Optional.of(Progress.DONE))) return RecommendationState.DONE;
        if (progress.equals(Optional.of(Progress.ABANDONED))) return RecommendationState.ABANDONED;
        return due.filter(date -> date.latest().isBefore(day)).isPresent()
                ? RecommendationState.OVERDUE
                : RecommendationState.OPEN;
    }

    /// The follow-up by which it stands so: the one that closed it, else the latest that holds on that day; of two
    /// about one day the one that was reported last.
    public Optional<FollowUp> deciding(LocalDate day, LocalDate told) {
        return followUps.stream()
                .filter(followUp -> followUp.isDoneBy(day, told))
                .reduce((before, after) -> outdoes(after, before) ? after : before);
    }

    private static boolean outdoes(FollowUp after, FollowUp before) {
        return after.progress().closes()
                || !after.on().latest().isBefore(before.on().latest());
    }

    /// The days from which it may stand otherwise than on the day before.
    public Set<LocalDate> turns(LocalDate told) {
        var turns = new TreeSet<LocalDate>();
        followUps.forEach(followUp -> turns.add(followUp.since(told)));
        due.map(PartialDate::latest)
                .filter(last -> last.isBefore(LocalDate.MAX))
                .ifPresent(last -> turns.add(last.plusDays(1)));
        return turns;
    }

    /// The pointer under which the evidence of the next follow-up stands.
    public String nextFollowUp() {
        return FOLLOW_UPS + followUps.size();
    }

    /// With one more follow-up and what it rests on.
    public Recommendation followedUp(FollowUp followUp, List<Evidence> proof) {
        var pointer = nextFollowUp();
        var followed = new ArrayList<>(followUps);
        followed.add(followUp);
        var all = new ArrayList<>(evidence);
        proof.forEach(item -> all.add(item.inField(pointer)));
        return new Recommendation(id, meeting, number, text, addressees, due, repeats, followed, all);
    }

    public Recommendation withId(RecommendationId other) {
        return new Recommendation(other, meeting, number, text, addressees, due, repeats, followUps, evidence);
    }

    public Recommendation withEvidence(List<Evidence> other) {
        return new Recommendation(id, meeting, number, text, addressees, due, repeats, followUps, other);
    }
}
