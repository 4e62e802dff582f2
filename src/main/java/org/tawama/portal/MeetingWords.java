package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tawama.meetings.Meeting;
import org.tawama.opendata.MeetingSheet;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;
import org.tawama.vocabulary.LocalText.Shown;

/// How a session is told in a few words, wherever it shows.
record MeetingWords(Asked asked) {
    private Page page() {
        return asked.page();
    }

    /// What tells it from its neighbours in a list.
    List<Line> card(MeetingSheet sheet) {
        var words = new RecordWords(asked);
        return List.of(
                words.line("portal.field.days", days(sheet.meeting()).map(Value::of)),
                words.line("portal.field.place", place(sheet)),
                words.line(
                        "portal.field.state",
                        words.word("meetings.state", sheet.state().code())));
    }

    /// The town and the country, as far as either is known.
    List<Value> place(MeetingSheet sheet) {
        var values = new ArrayList<Value>();
        var place = sheet.meeting().place();
        if (!place.empty()) values.add(Value.of(page().shown(place)));
        sheet.country().map(new RecordWords(asked)::country).ifPresent(values::add);
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

    /// As an item of a list: the title, and the place and day behind it.
    Sheet.Item item(MeetingSheet sheet) {
        var remark = new ArrayList<String>();
        if (!sheet.meeting().place().empty()) {
            remark.add(page().shown(sheet.meeting().place()).text());
        }
        days(sheet.meeting()).map(Shown::text).ifPresent(remark::add);
        return new Sheet.Item(
                page().own(name(sheet.meeting())),
                Optional.of(page().at("/meetings/" + sheet.id())),
                remark.isEmpty()
                        ? Optional.empty()
                        : Optional.of(page().own(String.join(page().say("portal.value.comma"), remark))));
    }

    /// Its name where the body is already named: the series and the number.
    String name(Meeting meeting) {
        var series = page().words().word("meetings.kind", meeting.series().code());
        return meeting.number()
                .map(number -> page().say("portal.meeting.name", "series", series, "number", number))
                .orElse(series);
    }
}
