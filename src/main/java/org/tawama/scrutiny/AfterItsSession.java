package org.tawama.scrutiny;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tawama.evidence.Doubt;
import org.tawama.meetings.FollowUp;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.Recommendation;
import org.tawama.vocabulary.PartialDate;

/// What follows from a session comes after it: the day on which a recommendation is due, and every
/// follow-up; follow-ups come in the order in which they are told, and none before its day. What is
/// repeated was asked for by an earlier session.
final class AfterItsSession {
    private AfterItsSession() {}

    static List<Finding> find(
            Recommendation recommendation, Meeting session, Optional<Meeting> repeated, LocalDate today) {
        var findings = new ArrayList<Finding>();
        var began = session.days().from().or(() -> session.days().to());
        began.ifPresent(day -> recommendation
                .due()
                .filter(day::certainlyAfter)
                .map(due -> new Finding(
                        "/due",
                        Doubt.DATES_OUT_OF_ORDER,
                        "session " + day + " " + due,
                        Notes.outOfOrder("portal.kind.meeting", day, "portal.field.due", due)))
                .ifPresent(findings::add));
        var before = Optional.<FollowUp>empty();
        for (var place = 0; place < recommendation.followUps().size(); place++) {
            var followUp = recommendation.followUps().get(place);
            findings.addAll(followUp("/followUps/" + place + "/on", followUp, began, before, today));
            before = Optional.of(followUp);
        }
        repeated.filter(other -> other.certainlyNotBefore(session))
                .map(other -> new Finding(
                        "/repeats", Doubt.DATES_OUT_OF_ORDER, "session " + other.id(), Notes.repeatsNoEarlier()))
                .ifPresent(findings::add);
        return findings;
    }

    private static List<Finding> followUp(
            String field, FollowUp followUp, Optional<PartialDate> began, Optional<FollowUp> before, LocalDate today) {
        var on = followUp.on();
        if (on.earliest().isAfter(today)) {
            return List.of(new Finding(
                    field,
                    Doubt.DATE_TO_COME,
                    followUp.progress().code() + " " + on,
                    Notes.followUpToCome(followUp.progress(), on, today)));
        }
        var first = began.filter(day -> day.certainlyAfter(on))
                .map(day -> new Finding(
                        field,
                        Doubt.DATES_OUT_OF_ORDER,
                        "session " + day + " " + on,
                        Notes.outOfOrder("portal.kind.meeting", day, "portal.field.follow-up", on)));
        return first
                .or(() -> before.map(FollowUp::on)
                        .filter(day -> day.certainlyAfter(on))
                        .map(day -> new Finding(
                                field,
                                Doubt.DATES_OUT_OF_ORDER,
                                "follow-up " + day + " " + on,
                                Notes.outOfOrder("portal.field.follow-up", day, "portal.field.follow-up", on))))
                .stream()
                .toList();
    }
}
