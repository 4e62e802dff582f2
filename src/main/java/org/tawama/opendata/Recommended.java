package org.tawama.opendata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tawama.meetings.Recommendation;
import org.tawama.registrar.Held;

/// What sessions asked for, each in its order: by number, and what has none after the numbered ones.
record Recommended(Map<String, List<Held<Recommendation>>> bySession) {

    /// What the sessions asked for that the sheets are, or come from.
    static Recommended by(List<? extends Sheet> sheets, Cover cover) {
        var sessions = sheets.stream().flatMap(sheet -> session(sheet).stream()).collect(Collectors.toSet());
        return new Recommended(cover.beside().recommended().apply(sessions));
    }

    private static Optional<String> session(Sheet sheet) {
        return switch (sheet) {
            case MeetingSheet meeting -> Optional.of(meeting.id());
            case RecommendationSheet one ->
                Optional.of(one.recommendation().meeting().text());
            default -> Optional.empty();
        };
    }

    List<Held<Recommendation>> in(String session) {
        return bySession.getOrDefault(session, List.of());
    }

    /// How many its session has before it.
    int before(RecommendationSheet sheet) {
        var session = sheet.recommendation().meeting().text();
        return Math.max(0, in(session).stream().map(Held::id).toList().indexOf(sheet.id()));
    }
}
