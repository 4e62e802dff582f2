package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.MeetingLevel;
import org.tawama.meetings.MeetingState;
import org.tawama.opendata.MeetingSheet;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.LocalText.Shown;

/// How a session is told in a few words, wherever it shows. What is not yet held on the day met nowhere and
/// decided nothing; of what is to come, or was cancelled, only the plan is told.
record MeetingWords(Asked asked) {
    private Page page() {
        return asked.page();
    }

    private RecordWords words() {
        return new RecordWords(asked);
    }

    /// What tells it from its neighbours in a list.
    List<Line> card(MeetingSheet sheet) {
        var lines = new ArrayList<Line>();
        lines.add(words().line("portal.field.days", days(sheet.meeting()).map(Value::of)));
        if (sheet.state() != MeetingState.NOT_YET) lines.add(words().line("portal.field.place", place(sheet)));
        lines.add(words().line(
                        "portal.field.state",
                        words().word("meetings.state", sheet.state().code())));
        return lines;
    }

    /// The town and the country, as far as either is known.
    List<Value> place(MeetingSheet sheet) {
        var values = new ArrayList<Value>();
        var place = sheet.meeting().place();
        if (!place.empty()) values.add(Value.of(page().shown(place)));
        sheet.country().map(words()::country).ifPresent(values::add);
        return values;
    }

    /// From its first to its last day, as far as they are known.
    Optional<Shown> days(Meeting meeting) {
        var from = meeting.days().from();
        var to = meeting.days().to();
        if (from.isEmpty()) {
            return to.map(last -> page().own(page().say("portal.meeting.ended", "to", last)));
        }
        return from.map(first -> to.filter(last -> !last.equals(first))
                .map(last -> page().own(page().say("portal.meeting.days", "from", first, "to", last)))
                .orElseGet(() -> page().own(page().words().date(first))));
    }

    /// As an item of a list: the name, and behind it what is to be known at a glance.
    Sheet.Item item(MeetingSheet sheet) {
        return new Sheet.Item(page().own(name(sheet.meeting())), Optional.of(href(sheet)), remark(sheet));
    }

    String href(MeetingSheet sheet) {
        return page().at("/meetings/" + sheet.id());
    }

    /// Its state where it was not simply held, the place and the days, and the questions that it leaves open.
    Optional<Shown> remark(MeetingSheet sheet) {
        var said = new ArrayList<String>();
        briefly(sheet).map(Shown::text).ifPresent(said::add);
        Badges.openQuestions(page(), sheet.evidence()).forEach(mark -> said.add(mark.word()));
        return joined(said);
    }

    /// The same without the questions.
    Optional<Shown> briefly(MeetingSheet sheet) {
        var said = new ArrayList<String>();
        if (sheet.state() != MeetingState.HELD) said.add(state(sheet));
        var place = sheet.meeting().place();
        if (sheet.state() != MeetingState.NOT_YET && !place.empty()) {
            said.add(page().shown(place).text());
        }
        days(sheet.meeting()).map(Shown::text).ifPresent(said::add);
        return joined(said);
    }

    private String state(MeetingSheet sheet) {
        return page().say(
                        "portal.part-of",
                        "name",
                        page().say("portal.field.state"),
                        "value",
                        page().words().word("meetings.state", sheet.state().code()));
    }

    private Optional<Shown> joined(List<String> said) {
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(page().own(String.join(page().say("portal.value.comma"), said)));
    }

    /// How high those stand who meet; nothing where no source says it.
    Optional<Value> level(Meeting meeting) {
        return Optional.of(meeting.level())
                .filter(level -> level != MeetingLevel.UNSTATED)
                .map(level -> words().word("meetings.level", level.code()));
    }

    /// Each delegation, by country or office, and behind it in which part and how high.
    List<Sheet.Item> delegations(MeetingSheet sheet) {
        return sheet.delegations().stream().map(this::delegation).toList();
    }

    private Sheet.Item delegation(MeetingSheet.Represented represented) {
        var delegation = represented.delegation();
        var country = represented.country();
        var office = delegation.office();
        var said = new ArrayList<String>();
        if (country.isPresent() && !office.empty())
            said.add(page().shown(office).text());
        said.add(page().words().word("meetings.rank", delegation.rank().code()));
        said.add(page().words().word("meetings.part", delegation.part().code()));
        return new Sheet.Item(
                country.map(known -> page().shown(known.name())).orElseGet(() -> page().shown(office)),
                country.map(known -> page().at("/countries/" + known.code())),
                joined(said));
    }

    /// What is known of it beside place and days: how high it met, who came, what was on the agenda, what was
    /// decided and how much of what was agreed before it says was carried out. A line only for what a source
    /// says.
    List<Line> told(MeetingSheet sheet) {
        var meeting = sheet.meeting();
        var lines = new ArrayList<Line>();
        if (sheet.state() == MeetingState.NOT_YET) return lines;
        level(meeting).ifPresent(level -> lines.add(words().line("portal.field.level", level)));
        if (sheet.state().happened()) {
            add(lines, "portal.roll.delegations", named(delegations(sheet)));
        }
        add(lines, "portal.roll.agenda", texts(meeting.agenda()));
        if (sheet.state().happened()) {
            add(lines, "portal.roll.decisions", texts(meeting.decisions()));
            meeting.statedRate()
                    .ifPresent(rate ->
                            lines.add(words().line("portal.field.stated-rate", Value.of(page().printed(rate)))));
        }
        return lines;
    }

    private void add(List<Line> lines, String key, List<Value> values) {
        if (!values.isEmpty()) lines.add(words().line(key, values));
    }

    /// *Algeria (minister of Communication, minister, co-chair)*
    private List<Value> named(List<Sheet.Item> items) {
        return items.stream()
                .map(item -> item.remark()
                        .map(remark -> page().own(page().say(
                                        "portal.meeting.named",
                                        "name",
                                        item.text().text(),
                                        "days",
                                        remark.text())))
                        .orElse(item.text()))
                .map(Value::of)
                .toList();
    }

    private List<Value> texts(List<LocalText> texts) {
        return texts.stream().map(text -> Value.of(page().shown(text))).toList();
    }

    /// Its name where the body is already named: the series and the number.
    String name(Meeting meeting) {
        var series = page().words().word("meetings.kind", meeting.series().code());
        return meeting.number()
                .map(number -> page().say("portal.meeting.name", "series", series, "number", number))
                .orElse(series);
    }
}
