package org.tawama.opendata;

import static org.tawama.opendata.CalendarEntries.certainDay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.meetings.MeetingLevel;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Wording;

/// A session as an event. It lasts from its first to its last day; where only one of them is known to the day, it
/// stands on that one, and says what is known of the other.
final class MeetingEntries {
    private MeetingEntries() {}

    static CalendarEntries of(MeetingSheet sheet, Cover cover) {
        var days = sheet.meeting().days();
        var from = days.from().flatMap(CalendarEntries::certainDay);
        var to = days.to().flatMap(CalendarEntries::certainDay);
        return from.or(() -> to)
                .map(day -> new CalendarEntries(List.of(event(sheet, cover, day, to.orElse(day))), 0))
                .orElseGet(() -> new CalendarEntries(List.of(), 1));
    }

    private static CalendarEntry event(MeetingSheet sheet, Cover cover, LocalDate first, LocalDate last) {
        var words = Sentences.in(cover.language());
        return new CalendarEntry(
                CalendarEntry.Sort.EVENT,
                sheet.id() + "@" + cover.origin(),
                sheet.held().recorded(),
                Optional.of(first),
                last,
                state(sheet, words),
                sheet.title().shownIn(cover.language()).orElseThrow(),
                described(sheet, cover, words),
                place(sheet, cover, words),
                Stream.concat(
                                Stream.of(words.word("portal.kind", "meeting")),
                                sheet.body().stream()
                                        .map(body -> words.word(
                                                "bodies.form", body.form().code())))
                        .toList(),
                cover.page(sheet));
    }

    private static CalendarEntry.State state(MeetingSheet sheet, Wording words) {
        return switch (sheet.meeting().state()) {
            case HELD, SCHEDULED, NOT_YET ->
                open(sheet, words).isEmpty() ? CalendarEntry.State.CONFIRMED : CalendarEntry.State.TENTATIVE;
            case POSTPONED, UNKNOWN -> CalendarEntry.State.TENTATIVE;
            case CANCELLED -> CalendarEntry.State.CANCELLED;
        };
    }

    private static List<String> open(MeetingSheet sheet, Wording words) {
        return CalendarEntries.open(sheet, words, "/start", "/end", "/state");
    }

    private static List<String> described(MeetingSheet sheet, Cover cover, Wording words) {
        var meeting = sheet.meeting();
        var lines = new ArrayList<String>();
        lines.add(said(
                words,
                "portal.field.state",
                words.word("meetings.state", sheet.state().code())));
        if (meeting.level() != MeetingLevel.UNSTATED)
            lines.add(said(
                    words,
                    "portal.field.level",
                    words.word("meetings.level", meeting.level().code())));
        var from = meeting.days().from();
        var to = meeting.days().to();
        if (from.isEmpty()) to.ifPresent(last -> lines.add(words.say("opendata.calendar.last-day-only", "date", last)));
        from.filter(first -> certainDay(first).isEmpty())
                .ifPresent(first -> lines.add(words.say("opendata.calendar.begins", "date", first)));
        to.filter(last -> certainDay(last).isEmpty())
                .ifPresent(last -> lines.add(words.say("opendata.calendar.ends", "date", last)));
        lines.addAll(open(sheet, words));
        titled(lines, words.say("portal.roll.agenda"), CalendarEntries.lines(meeting.agenda(), cover));
        titled(lines, words.say("portal.roll.decisions"), CalendarEntries.lines(meeting.decisions(), cover));
        lines.add(CalendarEntries.provenance(sheet, words));
        return lines;
    }

    private static String said(Wording words, String label, String value) {
        return words.say("portal.part-of", "name", words.say(label), "value", value);
    }

    private static void titled(List<String> lines, String title, List<String> items) {
        if (items.isEmpty()) return;
        lines.add(title);
        items.forEach(item -> lines.add("– " + item));
    }

    private static Optional<String> place(MeetingSheet sheet, Cover cover, Wording words) {
        var place = Stream.concat(
                        Stream.of(sheet.meeting().place()),
                        sheet.country().stream().map(country -> country.name()))
                .flatMap(name -> name.shownIn(cover.language()).stream())
                .map(LocalText.Shown::text)
                .toList();
        return place.isEmpty() ? Optional.empty() : Optional.of(String.join(words.say("portal.value.comma"), place));
    }
}
