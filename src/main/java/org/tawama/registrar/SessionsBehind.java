package org.tawama.registrar;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.Recommendation;
import org.tawama.meetings.RecommendationId;
import org.tawama.register.Ledger;

/// The sessions that made the recommendations on the desk, and those that made what they repeat. A recommendation of
/// something that is no session, or that repeats no recommendation, is refused here.
final class SessionsBehind {
    private final Map<String, Meeting> meetings;
    private final Map<String, Recommendation> recommendations;

    private SessionsBehind(Map<String, Meeting> meetings, Map<String, Recommendation> recommendations) {
        this.meetings = meetings;
        this.recommendations = recommendations;
    }

    static SessionsBehind of(Ledger ledger, Map<String, Put<?>> puts) {
        var put = puts.values().stream()
                .map(Put::value)
                .filter(Recommendation.class::isInstance)
                .map(Recommendation.class::cast)
                .toList();
        if (put.isEmpty()) return new SessionsBehind(Map.of(), Map.of());
        var repeated = put.stream()
                .flatMap(one -> one.repeats().stream())
                .map(RecommendationId::text)
                .toList();
        var earlier = read(ledger, puts, Kind.RECOMMENDATION, repeated, "repeats what is no recommendation");
        var made = new TreeSet<String>();
        put.forEach(one -> made.add(one.meeting().text()));
        earlier.values().forEach(one -> made.add(one.meeting().text()));
        return new SessionsBehind(read(ledger, puts, Kind.MEETING, made, "is made by what is no session"), earlier);
    }

    private static <T> Map<String, T> read(
            Ledger ledger, Map<String, Put<?>> puts, Kind<T> kind, Collection<String> ids, String wrong) {
        var found = new HashMap<String, T>();
        var asked = new TreeSet<String>();
        for (var id : ids) {
            var put = puts.get(id);
            if (put == null) asked.add(id);
            else if (put.kind() == kind) found.put(id, cast(put));
        }
        if (!asked.isEmpty()) {
            ledger.findAll(asked).forEach((id, revision) -> {
                if (revision.kind().equals(kind.code())) found.put(id, kind.read(id, revision.body()));
            });
        }
        ids.stream().filter(id -> !found.containsKey(id)).findFirst().ifPresent(id -> {
            throw new WrongReference("a recommendation " + wrong, id);
        });
        return found;
    }

    @SuppressWarnings("unchecked") // a put's value has its kind's type
    private static <T> T cast(Put<?> put) {
        return (T) put.value();
    }

    Meeting of(Recommendation recommendation) {
        return meetings.get(recommendation.meeting().text());
    }

    Optional<Meeting> ofRepeated(Recommendation recommendation) {
        return recommendation.repeats().map(id -> of(recommendations.get(id.text())));
    }
}
