package org.tawama.registrar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.Recommendation;
import org.tawama.meetings.Series;
import org.tawama.register.Ledger;
import org.tawama.register.Revision;

/// What hangs on the sessions on the desk, and nobody put: the other sessions of their bodies, now and before, for two
/// must not bear one number; and, of a session that moved in time or in its series, the recommendations that it made,
/// and those that repeat them. All of these are held against the rules again.
final class SessionsTouched {
    private final Ledger ledger;
    private final Map<String, Put<?>> puts;
    private final Map<Number, List<Meeting>> byNumber = new HashMap<>();
    private final Map<String, Again> again = new LinkedHashMap<>();

    private SessionsTouched(Ledger ledger, Map<String, Put<?>> puts) {
        this.ledger = ledger;
        this.puts = puts;
    }

    /// A record to examine again.
    ///
    /// @param about because of what, for readers of its history
    record Again(Put<?> put, String about) {}

    private record Number(String body, Series series, int number) {
        static Optional<Number> of(Meeting session) {
            return session.number().map(number -> new Number(session.body().text(), session.series(), number));
        }
    }

    /// @param withdrawn sessions that others touched, and that are not on the desk
    static SessionsTouched of(Ledger ledger, Map<String, Put<?>> puts, Set<String> withdrawn) {
        var touched = new SessionsTouched(ledger, puts);
        var put = new HashMap<String, Meeting>();
        puts.forEach((id, lies) -> {
            if (lies.value() instanceof Meeting session) put.put(id, session);
        });
        var ids = new TreeSet<>(withdrawn);
        ids.addAll(put.keySet());
        if (ids.isEmpty()) return touched;
        var before = new HashMap<String, Meeting>();
        ledger.findAll(ids).forEach((id, revision) -> before.put(id, Kind.MEETING.read(id, revision.body())));
        touched.readOthers(put.values(), before.values());
        var moved = new TreeSet<>(withdrawn);
        put.forEach((id, session) -> {
            if (before.containsKey(id) && isMoved(before.get(id), session)) moved.add(id);
        });
        touched.readRecommendations(moved);
        return touched;
    }

    private static boolean isMoved(Meeting before, Meeting now) {
        return !before.days().equals(now.days())
                || !before.number().equals(now.number())
                || before.series() != now.series()
                || !before.body().equals(now.body());
    }

    private void readOthers(Collection<Meeting> put, Collection<Meeting> before) {
        var bodies = new TreeSet<String>();
        put.forEach(session -> bodies.add(session.body().text()));
        before.forEach(session -> bodies.add(session.body().text()));
        put.forEach(this::number);
        for (var revision : ledger.referringToAny(Kind.MEETING.code(), bodies)) {
            if (isGone(revision)) continue;
            var session = Kind.MEETING.read(revision.record(), revision.body());
            number(session);
            again(Kind.MEETING, session, revision, session.body().text());
        }
    }

    private void number(Meeting session) {
        Number.of(session)
                .ifPresent(number -> byNumber.computeIfAbsent(number, none -> new ArrayList<>())
                        .add(session));
    }

    private void readRecommendations(Collection<String> moved) {
        var sessionOf = new HashMap<String, String>();
        for (var revision : ledger.referringToAny(Kind.RECOMMENDATION.code(), moved)) {
            var recommendation = read(revision);
            var session = recommendation.meeting().text();
            sessionOf.put(revision.record(), session);
            if (!isGone(revision)) again(Kind.RECOMMENDATION, recommendation, revision, session);
        }
        for (var revision : ledger.referringToAny(Kind.RECOMMENDATION.code(), sessionOf.keySet())) {
            if (isGone(revision)) continue;
            var recommendation = read(revision);
            recommendation
                    .repeats()
                    .map(repeated -> sessionOf.get(repeated.text()))
                    .ifPresent(session -> again(Kind.RECOMMENDATION, recommendation, revision, session));
        }
    }

    private static Recommendation read(Revision revision) {
        return Kind.RECOMMENDATION.read(revision.record(), revision.body());
    }

    /// What lies on the desk is examined anyway.
    private boolean isGone(Revision revision) {
        return Withdrawals.isOne(revision) || puts.containsKey(revision.record());
    }

    private <T> void again(Kind<T> kind, T value, Revision revision, String about) {
        var put = new Put<>(kind, value, Set.copyOf(revision.references()), Set.copyOf(revision.origins()));
        again.putIfAbsent(revision.record(), new Again(put, about));
    }

    /// The sessions that bear the number of this one in its series, itself among them.
    List<Meeting> numberedLike(Meeting session) {
        return Number.of(session)
                .map(number -> byNumber.getOrDefault(number, List.of()))
                .orElse(List.of());
    }

    /// What is to be examined again, by record.
    Map<String, Again> again() {
        return again;
    }
}
