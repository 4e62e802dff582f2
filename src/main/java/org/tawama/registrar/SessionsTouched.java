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
import org.tawama.documents.Subject;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.Recommendation;
import org.tawama.meetings.Series;
import org.tawama.register.Ledger;
import org.tawama.register.Revision;

/// What hangs on the sessions on the desk, and nobody put: the other sessions of their bodies, now and
/// before, for two must not bear one number; of a session that moved in time or in its series, its
/// documents and the recommendations that it made; and those that repeat one of these, or one on the desk
/// that moved to another session. All of these are held against the rules again.
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
        var put = touched.onDesk(Meeting.class);
        var recommended = touched.onDesk(Recommendation.class);
        var ids = new TreeSet<>(withdrawn);
        ids.addAll(put.keySet());
        ids.addAll(recommended.keySet());
        if (ids.isEmpty()) return touched;
        var stood = ledger.findAll(ids);
        var before = read(Kind.MEETING, stood);
        var asked = read(Kind.RECOMMENDATION, stood);
        touched.readOthers(put.values(), before.values());
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
        return touched;
    }

    private <T> Map<String, T> onDesk(Class<T> type) {
        var lying = new HashMap<String, T>();
        puts.forEach((id, lies) -> {
            if (type.isInstance(lies.value())) lying.put(id, type.cast(lies.value()));
        });
        return lying;
    }

    private static <T> Map<String, T> read(Kind<T> kind, Map<String, Revision> stood) {
        var values = new HashMap<String, T>();
        stood.forEach((id, revision) -> {
            if (revision.kind().equals(kind.code())) values.put(id, kind.read(id, revision.body()));
        });
        return values;
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

    /// @param moved sessions
    /// @param elsewhere recommendations that another session makes now
    private void readRecommendations(Collection<String> moved, Collection<String> elsewhere) {
        var because = new HashMap<String, String>();
        elsewhere.forEach(id -> because.put(id, id));
        for (var revision : ledger.referringToAny(Kind.RECOMMENDATION.code(), moved)) {
            var recommendation = read(revision);
            var session = recommendation.meeting().text();
            because.put(revision.record(), session);
            if (!isGone(revision)) again(Kind.RECOMMENDATION, recommendation, revision, session);
        }
        for (var revision : ledger.referringToAny(Kind.RECOMMENDATION.code(), because.keySet())) {
            if (isGone(revision)) continue;
            var recommendation = read(revision);
            recommendation
                    .repeats()
                    .map(repeated -> because.get(repeated.text()))
                    .ifPresent(about -> again(Kind.RECOMMENDATION, recommendation, revision, about));
        }
    }

    /// @param moved sessions
    private void readDocuments(Collection<String> moved) {
        for (var revision : ledger.referringToAny(Kind.DOCUMENT.code(), moved)) {
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
