package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.meetings.MeetingState;
import org.tawama.opendata.MeetingSheet;
import org.tawama.portal.Badge.Tone;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;
import org.tawama.registrar.Kind;
import org.tawama.vocabulary.LocalText;

/// A session of a body, laid open.
final class MeetingPage {
    private final Asked asked;
    private final Page page;
    private final RecordWords words;
    private final MeetingSheet sheet;

    MeetingPage(Asked asked, MeetingSheet sheet) {
        this.asked = asked;
        this.page = asked.page();
        this.words = new RecordWords(asked);
        this.sheet = sheet;
    }

    Answer answer() {
        return new RecordPage(
                        page.words().word("portal.kind", Kind.MEETING.code()),
                        Crumbs.to(page, Catalogue.MEETINGS),
                        List.of(state()),
                        notYet() ? List.of(page.say("portal.meeting.not-yet")) : List.of(),
                        lines(),
                        Stream.of(
                                        words.roll(
                                                "delegations",
                                                "portal.roll.delegations",
                                                notYet() ? List.of() : new MeetingWords(asked).delegations(sheet)),
                                        words.roll(
                                                "agenda",
                                                "portal.roll.agenda",
                                                texts(
                                                        notYet()
                                                                ? List.of()
                                                                : sheet.meeting()
                                                                        .agenda())),
                                        words.roll(
                                                "decisions",
                                                "portal.roll.decisions",
                                                texts(
                                                        notYet()
                                                                ? List.of()
                                                                : sheet.meeting()
                                                                        .decisions())),
                                        new RecommendationsPart(asked, "meeting", sheet.id()).ofSession())
                                .flatMap(Optional::stream)
                                .toList(),
                        Optional.empty())
                .of(asked, sheet);
    }

    /// Whether its day is still to come, seen from the day asked for: then nothing happened in it.
    private boolean notYet() {
        return sheet.state() == MeetingState.NOT_YET;
    }

    private Badge state() {
        var state = sheet.state();
        var tone = switch (state) {
            case HELD -> Tone.GOOD;
            case SCHEDULED, POSTPONED, NOT_YET -> Tone.DOUBT;
            case CANCELLED -> Tone.PAST;
            case UNKNOWN -> Tone.UNKNOWN;
        };
        return new Badge(page.words().word("meetings.state", state.code()), tone);
    }

    private List<Line> lines() {
        var meeting = sheet.meeting();
        var told = new MeetingWords(asked);
        var series = new SessionsPart(asked, meeting.body().text());
        var lines = new ArrayList<Line>();
        lines.add(words.line(
                "portal.field.body",
                Value.to(
                        sheet.body()
                                .map(body -> page.shown(body.name()))
                                .orElseGet(() -> page.printed(meeting.body().text())),
                        page.at("/bodies/" + meeting.body()))));
        lines.add(words.line(
                "portal.field.number",
                meeting.number().map(number -> Value.of(page.own(page.words().number(number))))));
        lines.add(words.line("portal.field.days", told.days(meeting).map(Value::of)));
        if (!notYet()) {
            lines.add(words.line("portal.field.place", told.place(sheet)));
            lines.add(words.line("portal.field.level", told.level(meeting)));
            meeting.statedRate()
                    .ifPresent(rate -> lines.add(words.line("portal.field.stated-rate", Value.of(page.printed(rate)))));
        }
        series.before(meeting).ifPresent(other -> lines.add(words.line("portal.field.session-before", link(other))));
        series.after(meeting).ifPresent(other -> lines.add(words.line("portal.field.session-after", link(other))));
        return lines;
    }

    private Value link(MeetingSheet other) {
        var told = new MeetingWords(asked);
        var name = told.name(other.meeting());
        var text = told.days(other.meeting())
                .map(days -> page.say("portal.meeting.named", "name", name, "days", days.text()))
                .orElse(name);
        return Value.to(page.own(text), page.at("/meetings/" + other.id()));
    }

    private List<Sheet.Item> texts(List<LocalText> texts) {
        return texts.stream()
                .map(text -> new Sheet.Item(page.shown(text), Optional.empty(), Optional.empty()))
                .toList();
    }
}
