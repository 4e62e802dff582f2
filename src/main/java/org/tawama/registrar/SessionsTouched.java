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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tawama.documents.Subject;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.Recommendation;
import org.tawama.meetings.Series;
import org.tawama.register.Revision;

/// What hangs on the sessions on the desk, and nobody put: the other sessions of their bodies, now and
/// before, for two must not bear one number; of a session that moved in time or in its series, its
/// documents and the recommendations that it made; those that repeat one of these, or one on the desk that
/// moved to another session; the recommendations of its session whose number it has or had; and the sessions of
/// a body whose founding changed. All of these are held against the rules again.
final class SessionsTouched {
    private final OnDesk desk;
    private final Map<Number, List<Meeting>> byNumber = new HashMap<>();
    private final Map<Asked, List<Recommendation>> byAsked = new HashMap<>();
    private final Map<String, Again> again = new LinkedHashMap<>();

    private SessionsTouched(OnDesk desk) {
        this.desk = desk;
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

    /// A number among the recommendations of one session.
    private record Asked(String session, int number) {
        static Optional<Asked> of(Recommendation recommendation) {
            return recommendation
                    .number()
                    .map(number -> new Asked(recommendation.meeting().text(), number));
        }
    }

    /// @param withdrawn sessions that others touched, and that are not on the desk
    static SessionsTouched of(OnDesk desk, Set<String> withdrawn) {
        var touched = new SessionsTouched(desk);
        var put = desk.values(Meeting.class);
        var recommended = desk.values(Recommendation.class);
        var refounded = Founders.changed(desk);
        var ids = new TreeSet<>(withdrawn);
        ids.addAll(put.keySet());
        ids.addAll(recommended.keySet());
        if (ids.isEmpty() && refounded.isEmpty()) return touched;
        var stood = desk.ledger().findAll(ids);
        var before = OnDesk.read(Kind.MEETING, stood);
        var asked = OnDesk.read(Kind.RECOMMENDATION, stood);
        touched.readOthers(put.values(), before.values(), refounded);
        var moved = new TreeSet<>(withdrawn);
        put.forEach((id, session) -> {
            if (before.containsKey(id) && isMoved(before.get(id), session)) moved.add(id);
        });
        var elsewhere = new TreeSet<String>();
        recommended.forEach((id, recommendation) -> {
            if (asked.containsKey(id) && !asked.get(id).meeting().equals(recommendation.meeting())) elsewhere.add(id);
        });
        touched.readRecommendations(moved, elsewhere);
        touched.readDocuments(moved);
        touched.readSiblings(recommended.values(), asked.values());
        return touched;
    }

    private static boolean isMoved(Meeting before, Meeting now) {
        return !before.days().equals(now.days())
                || !before.number().equals(now.number())
                || before.series() != now.series()
                || !before.body().equals(now.body());
    }

    /// @param refounded bodies that were founded otherwise, or at another time, than was known
    private void readOthers(Collection<Meeting> put, Collection<Meeting> before, Set<String> refounded) {
        var bodies = new TreeSet<>(refounded);
        put.forEach(session -> bodies.add(session.body().text()));
        before.forEach(session -> bodies.add(session.body().text()));
        put.forEach(this::number);
        for (var revision : desk.ledger().referringToAny(Kind.MEETING.code(), bodies)) {
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

    /// @param moved sessions
    /// @param elsewhere recommendations that another session makes now
    private void readRecommendations(Collection<String> moved, Collection<String> elsewhere) {
        var because = new HashMap<String, String>();
        elsewhere.forEach(id -> because.put(id, id));
        for (var revision : desk.ledger().referringToAny(Kind.RECOMMENDATION.code(), moved)) {
            var recommendation = read(revision);
            var session = recommendation.meeting().text();
            because.put(revision.record(), session);
            if (!isGone(revision)) again(Kind.RECOMMENDATION, recommendation, revision, session);
        }
        for (var revision : desk.ledger().referringToAny(Kind.RECOMMENDATION.code(), because.keySet())) {
            if (isGone(revision)) continue;
            var recommendation = read(revision);
            recommendation
                    .repeats()
                    .map(repeated -> because.get(repeated.text()))
                    .ifPresent(about -> again(Kind.RECOMMENDATION, recommendation, revision, about));
        }
    }

    /// The recommendations of all sessions whose recommendations are examined; those that bear the number of one on
    /// the desk, or bore it, are examined too.
    private void readSiblings(Collection<Recommendation> put, Collection<Recommendation> before) {
        var numbers = Stream.concat(put.stream(), before.stream())
                .flatMap(one -> Asked.of(one).stream())
                .collect(Collectors.toSet());
        var sessions = numbers.stream().map(Asked::session).collect(Collectors.toCollection(TreeSet::new));
        again.values().forEach(one -> {
            if (one.put().value() instanceof Recommendation recommendation)
                sessions.add(recommendation.meeting().text());
        });
        put.forEach(this::number);
        for (var revision : desk.ledger().referringToAny(Kind.RECOMMENDATION.code(), sessions)) {
            if (isGone(revision)) continue;
            var recommendation = read(revision);
            number(recommendation);
            if (Asked.of(recommendation).filter(numbers::contains).isPresent())
                again(
                        Kind.RECOMMENDATION,
                        recommendation,
                        revision,
                        recommendation.meeting().text());
        }
    }

    private void number(Recommendation recommendation) {
        Asked.of(recommendation)
                .ifPresent(number -> byAsked.computeIfAbsent(number, none -> new ArrayList<>())
                        .add(recommendation));
    }

    /// @param moved sessions
    private void readDocuments(Collection<String> moved) {
        for (var revision : desk.ledger().referringToAny(Kind.DOCUMENT.code(), moved)) {
            if (isGone(revision)) continue;
            var document = Kind.DOCUMENT.read(revision.record(), revision.body());
            document.about().stream()
                    .map(Subject::record)
                    .filter(moved::contains)
                    .findFirst()
                    .ifPresent(session -> again(Kind.DOCUMENT, document, revision, session));
        }
    }

    private static Recommendation read(Revision revision) {
        return Kind.RECOMMENDATION.read(revision.record(), revision.body());
    }

    /// What lies on the desk is examined anyway.
    private boolean isGone(Revision revision) {
        return Withdrawals.isOne(revision) || desk.puts().containsKey(revision.record());
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

    /// The recommendations that bear the number of this one in its session, itself among them.
    List<Recommendation> numberedLike(Recommendation recommendation) {
        return Asked.of(recommendation)
                .map(number -> byAsked.getOrDefault(number, List.of()))
                .orElse(List.of());
    }

    /// What is to be examined again, by record.
    Map<String, Again> again() {
        return again;
    }
}
