package org.tawama.registrar;

import java.util.Collection;
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

    static SessionsBehind of(OnDesk desk) {
        var put = desk.values(Recommendation.class).values();
        var documents = desk.values(Document.class).values();
        var repeated = put.stream()
                .flatMap(one -> one.repeats().stream())
                .map(RecommendationId::text)
                .toList();
        var earlier = desk.find(Kind.RECOMMENDATION, repeated);
        require(repeated, earlier, "a recommendation repeats what is no recommendation");
        var made = new TreeSet<String>();
        put.forEach(one -> made.add(one.meeting().text()));
        earlier.values().forEach(one -> made.add(one.meeting().text()));
        var all = new TreeSet<>(made);
        documents.forEach(one -> all.addAll(sessions(one)));
        var meetings = desk.find(Kind.MEETING, all);
        require(made, meetings, "a recommendation is made by what is no session");
        return new SessionsBehind(meetings, earlier);
    }

    private static void require(Collection<String> ids, Map<String, ?> found, String wrong) {
        ids.stream().filter(id -> !found.containsKey(id)).findFirst().ifPresent(id -> {
            throw new WrongReference(wrong, id);
        });
    }

    private static List<String> sessions(Document document) {
        return document.about().stream()
                .filter(subject -> subject.kind().equals(Kind.MEETING.code()))
                .map(Subject::record)
                .distinct()
                .toList();
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
