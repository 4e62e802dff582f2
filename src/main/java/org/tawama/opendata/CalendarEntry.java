package org.tawama.opendata;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tawama.registrar.Recorded;
import org.tawama.vocabulary.LocalText;

/// One event or task of a calendar, on whole days.
///
/// @param uid unlike that of any other entry of the same log, and the same for ever
/// @param recorded the statement that it rests on
/// @param from its first day; an event has one, a task may lack it, or begin on the day on which it is due
/// @param last its last day, inside; of a task the day on which it is due
/// @param described what else is known of it, a line each
/// @param page the whole address of its page
record CalendarEntry(
        Sort sort,
        String uid,
        Recorded recorded,
        Optional<LocalDate> from,
        LocalDate last,
        State state,
        LocalText.Shown summary,
        List<String> described,
        Optional<String> place,
        List<String> categories,
        Optional<String> page) {
    /// Cancelled where its record was withdrawn.
    CalendarEntry {
        if (recorded.validity() == Recorded.Validity.WITHDRAWN) state = State.CANCELLED;
        described = List.copyOf(described);
        categories = List.copyOf(categories);
    }

    enum Sort {
        EVENT("VEVENT"),
        TASK("VTODO");

        private final String component;

        Sort(String component) {
            this.component = component;
        }
    }

    enum State {
        CONFIRMED("CONFIRMED"),
        TENTATIVE("TENTATIVE"),
        CANCELLED("CANCELLED"),
        TO_DO("NEEDS-ACTION"),
        BEGUN("IN-PROCESS"),
        COMPLETED("COMPLETED");

        private final String status;

        State(String status) {
            this.status = status;
        }
    }

    ContentLines lines() {
        var lines = new ContentLines()
                .plain("BEGIN", sort.component)
                .text("UID", uid)
                .instant("DTSTAMP", recorded.at())
                .instant("LAST-MODIFIED", recorded.at())
                .plain("SEQUENCE", Integer.toString(recorded.revision() - 1));
        from.filter(day -> sort == Sort.EVENT || day.isBefore(last)).ifPresent(day -> lines.day("DTSTART", day));
        switch (sort) {
            case EVENT -> lines.day("DTEND", last.plusDays(1)).plain("TRANSP", "TRANSPARENT");
            case TASK -> lines.day("DUE", last);
        }
        lines.plain("STATUS", state.status).text("SUMMARY", summary);
        if (!described.isEmpty()) lines.text("DESCRIPTION", String.join("\n", described));
        place.ifPresent(where -> lines.text("LOCATION", where));
        if (!categories.isEmpty()) lines.texts("CATEGORIES", categories);
        page.ifPresent(address -> lines.plain("URL", address));
        return lines.plain("END", sort.component);
    }
}
