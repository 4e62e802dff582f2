package org.tawama.registrar;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.tawama.documents.Document;
import org.tawama.documents.Subject;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.Recommendation;
import org.tawama.meetings.RecommendationId;
import org.tawama.register.Ledger;

/// The sessions that made the recommendations on the desk, those that made what they repeat, and those to
/// which documents on the desk belong. A recommendation of something that is no session, or that repeats no
/// recommendation, is refused here.
final class SessionsBehind {
    private final Map<String, Meeting> meetings;
    private final Map<String, Recommendation> recommendations;

    private SessionsBehind(Map<String, Meeting> meetings, Map<String, Recommendation> recommendations) {
        this.meetings = meetings;
        this.recommendations = recommendations;
    }

    static SessionsBehind of(Ledger ledger, Map<String, Put<?>> puts) {
        var put = onDesk(puts, Recommendation.class);
        var documents = onDesk(puts, Document.class);
        var repeated = put.stream()
                .flatMap(one -> one.repeats().stream())
                .map(RecommendationId::text)
                .toList();
        var earlier = find(ledger, puts, Kind.RECOMMENDATION, repeated);
        require(repeated, earlier, "a recommendation repeats what is no recommendation");
        var made = new TreeSet<String>();
        put.forEach(one -> made.add(one.meeting().text()));
        earlier.values().forEach(one -> made.add(one.meeting().text()));
        var all = new TreeSet<>(made);
        documents.forEach(one -> all.addAll(sessions(one)));
        var meetings = find(ledger, puts, Kind.MEETING, all);
        require(made, meetings, "a recommendation is made by what is no session");
        return new SessionsBehind(meetings, earlier);
    }

    private static void require(Collection<String> ids, Map<String, ?> found, String wrong) {
        ids.stream().filter(id -> !found.containsKey(id)).findFirst().ifPresent(id -> {
            throw new WrongReference(wrong, id);
        });
    }

    private static <T> List<T> onDesk(Map<String, Put<?>> puts, Class<T> type) {
        return puts.values().stream()
                .map(Put::value)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<String> sessions(Document document) {
        return document.about().stream()
                .filter(subject -> subject.kind().equals(Kind.MEETING.code()))
                .map(Subject::record)
                .distinct()
                .toList();
    }

    private static <T> Map<String, T> find(
            Ledger ledger, Map<String, Put<?>> puts, Kind<T> kind, Collection<String> ids) {
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
        return found;
    }

    @SuppressWarnings("unchecked") // a put's value has its kind's type
    private static <T> T cast(Put<?> put) {
        return (T) put.value();
    }

    /// The sessions to which the document belongs.
    List<Meeting> of(Document document) {
        return sessions(document).stream()
                .map(meetings::get)
                .filter(Objects::nonNull)
                .toList();
    }

    Meeting of(Recommendation recommendation) {
        return meetings.get(recommendation.meeting().text());
    }

    Optional<Meeting> ofRepeated(Recommendation recommendation) {
        return recommendation.repeats().map(id -> of(recommendations.get(id.text())));
    }
}
