package org.tawama.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.meetings.Progress;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Wording;

/// A recommendation as a task, due on its day. One without a due date is no task; one that is due in a month or a year
/// is left out, and counted.
final class RecommendationEntries {
    private RecommendationEntries() {}

    static CalendarEntries of(RecommendationSheet sheet, Cover cover) {
        var due = sheet.recommendation().due();
        return due.flatMap(CalendarEntries::certainDay)
                .map(day -> new CalendarEntries(List.of(task(sheet, cover, day)), 0))
                .orElseGet(() -> new CalendarEntries(List.of(), due.isPresent() ? 1 : 0));
    }

    private static CalendarEntry task(RecommendationSheet sheet, Cover cover, LocalDate due) {
        var words = Sentences.in(cover.language());
        return new CalendarEntry(
                CalendarEntry.Sort.TASK,
                sheet.id() + "@" + cover.origin(),
                sheet.held().recorded(),
                Optional.empty(),
                due,
                state(sheet),
                sheet.title().shownIn(cover.language()).orElseThrow(),
                described(sheet, cover, words),
                Optional.empty(),
                Stream.concat(
                                Stream.of(words.word("portal.kind", "recommendation")),
                                sheet.body().stream()
                                        .map(body -> words.word(
                                                "bodies.form", body.form().code())))
                        .toList(),
                cover.page(sheet));
    }

    /// Open and overdue are the same to a calendar: it knows the day.
    private static CalendarEntry.State state(RecommendationSheet sheet) {
        return switch (sheet.state()) {
            case NOT_YET, OPEN, OVERDUE ->
                sheet.deciding().isPresent() ? CalendarEntry.State.BEGUN : CalendarEntry.State.TO_DO;
            case DONE -> CalendarEntry.State.COMPLETED;
            case ABANDONED -> CalendarEntry.State.CANCELLED;
        };
    }

    private static List<String> described(RecommendationSheet sheet, Cover cover, Wording words) {
        var lines = new ArrayList<String>();
        lines.addAll(CalendarEntries.lines(List.of(sheet.recommendation().text()), cover));
        var offices = CalendarEntries.lines(
                sheet.addressees().stream()
                        .map(asked -> asked.addressee().office())
                        .toList(),
                cover);
        offices.forEach(office -> lines.add("– " + office));
        sheet.deciding()
                .ifPresent(followUp -> lines.add(words.say(
                        "recommendations.standing.reported",
                        "progress",
                        word(words, followUp.progress()),
                        "on",
                        words.date(followUp.on()),
                        "by",
                        followUp.by()
                                .shownIn(cover.language())
                                .map(LocalText.Shown::text)
                                .orElseThrow())));
        lines.add(CalendarEntries.provenance(sheet, words));
        return lines;
    }

    private static String word(Wording words, Progress progress) {
        return words.word("recommendations.progress", progress.code());
    }
}
