package org.tawama.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.Series;
import org.tawama.meetings.SeriesGaps;
import org.tawama.meetings.SeriesOrder;
import org.tawama.opendata.Listed;
import org.tawama.opendata.MeetingSheet;

/// The sessions of one body, series by series, and which numbers no source documents.
final class SessionsPart {
    private final Asked asked;
    private final Page page;
    private final String body;
    private final List<MeetingSheet> sheets;

    SessionsPart(Asked asked, String body) {
        this.asked = asked;
        this.page = asked.page();
        this.body = body;
        // All of them: a gap is only a gap when every session was looked at.
        this.sheets = asked.all(Listed.MEETINGS, Map.of("body", List.of(body)), Integer.MAX_VALUE).stream()
                .map(MeetingSheet.class::cast)
                .toList();
    }

    List<MeetingSheet> sheets() {
        return sheets;
    }

    /// What is documented of one series of the body.
    ///
    /// @param gaps which numbers no source documents, in sentences
    /// @param sheets newest first
    record Documented(Series series, Optional<String> gaps, List<MeetingSheet> sheets) {}

    /// Each series of which a session is documented.
    List<Documented> series() {
        return Arrays.stream(Series.values())
                .map(series -> new Documented(
                        series, gaps(series, ordered(series)), ordered(series).reversed()))
                .filter(documented -> !documented.sheets().isEmpty())
                .toList();
    }

    /// A list for each series, newest first, with its gaps named.
    List<Sheet.Roll> rolls() {
        return series().stream().map(this::roll).toList();
    }

    private Sheet.Roll roll(Documented documented) {
        var code = documented.series().code();
        return new Sheet.Roll(
                "sessions-" + code,
                page.say("portal.roll.sessions." + code),
                documented.gaps(),
                documented.sheets().stream().map(new MeetingWords(asked)::item).toList(),
                Optional.of(Link.to(
                        page.say("portal.meeting.all"),
                        page.at(new Address("/meetings", Map.of("body", List.of(body))).text()))));
    }

    private List<MeetingSheet> ordered(Series series) {
        var byId = sheets.stream().collect(Collectors.toMap(MeetingSheet::id, Function.identity()));
        var meetings = sheets.stream()
                .map(MeetingSheet::meeting)
                .filter(meeting -> meeting.series() == series)
                .toList();
        return SeriesOrder.of(meetings).stream()
                .map(meeting -> byId.get(meeting.id().text()))
                .toList();
    }

    private Optional<String> gaps(Series series, List<MeetingSheet> ordered) {
        var numbers = ordered.stream()
                .flatMap(sheet -> sheet.meeting().number().stream())
                .toList();
        var gaps = SeriesGaps.of(numbers).all();
        if (gaps.isEmpty()) return Optional.empty();
        var sentences =
                gaps.stream().map(gap -> sentence(series, gap)).collect(Collectors.toCollection(ArrayList::new));
        var unnumbered = ordered.size() - numbers.size();
        if (unnumbered > 0) sentences.add(page.say("portal.meeting.unnumbered", "count", unnumbered));
        return Optional.of(String.join(" ", sentences));
    }

    private String sentence(Series series, SeriesGaps.Stretch gap) {
        if (gap.single()) {
            return page.say("portal.meeting.gap-one", "series", series.code(), "number", gap.first());
        }
        var key = gap.last() - gap.first() == 1 ? "portal.meeting.gap-two" : "portal.meeting.gap";
        return page.say(key, "series", series.code(), "first", gap.first(), "last", gap.last());
    }

    /// The documented session before, or after, that one in its series.
    Optional<MeetingSheet> before(Meeting meeting) {
        return neighbour(meeting, -1);
    }

    Optional<MeetingSheet> after(Meeting meeting) {
        return neighbour(meeting, 1);
    }

    private Optional<MeetingSheet> neighbour(Meeting meeting, int step) {
        var ordered = ordered(meeting.series());
        var ids = ordered.stream().map(MeetingSheet::id).toList();
        var place = ids.indexOf(meeting.id().text()) + step;
        var known = ids.contains(meeting.id().text());
        return known && place >= 0 && place < ordered.size() ? Optional.of(ordered.get(place)) : Optional.empty();
    }
}
