package org.tawama.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tawama.vocabulary.LocalText;

/// iCalendar (RFC 5545, RFC 7986): sessions, what they recommend until a day, what was done to agreements, and what
/// follows from their clauses.
///
/// What has no day of its own is left out, and the calendar's description counts it. That stands before all events, so
/// these are held, as bytes, until the last sheet is read. There is no `METHOD`: the calendar is to be subscribed to,
/// nobody is invited.
record CalendarFormat() implements Format {
    private static final Set<Listed> LISTS = Set.of(Listed.MEETINGS, Listed.RECOMMENDATIONS, Listed.AGREEMENTS);
    private static final Set<Listed> RECORDS =
            Set.of(Listed.MEETINGS, Listed.RECOMMENDATIONS, Listed.AGREEMENTS, Listed.BODIES, Listed.COUNTRIES);
    private static final String ASKED_AGAIN = "P1D";

    @Override
    public String mediaType() {
        return "text/calendar; charset=utf-8";
    }

    @Override
    public String title() {
        return "iCalendar";
    }

    @Override
    public String extension() {
        return "ics";
    }

    @Override
    public boolean suits(Listed list) {
        return LISTS.contains(list);
    }

    @Override
    public boolean suitsOne(Listed list) {
        return RECORDS.contains(list);
    }

    @Override
    public boolean speaks() {
        return true;
    }

    @Override
    public boolean keepsWithdrawn() {
        return true;
    }

    @Override
    public void write(Cover cover, Iterator<? extends Sheet> sheets, OutputStream out) {
        var events = new ContentLines();
        var leftOut = 0;
        var changed = Optional.<Instant>empty();
        while (sheets.hasNext()) {
            var sheet = sheets.next();
            var entries = CalendarEntries.of(sheet, cover);
            entries.all().forEach(entry -> events.all(entry.lines()));
            leftOut += entries.leftOut();
            var at = sheet.held().recorded().at();
            if (changed.filter(at::isBefore).isEmpty()) changed = Optional.of(at);
        }
        var calendar = head(cover, leftOut);
        changed.ifPresent(at -> calendar.instant("LAST-MODIFIED", at));
        if (events.bytes().length == 0) calendar.all(algiers());
        calendar.all(events).plain("END", "VCALENDAR");
        try {
            out.write(calendar.bytes());
            out.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Names and description stand twice: most programs still read the names from before RFC 7986.
    private static ContentLines head(Cover cover, int leftOut) {
        var title = cover.title();
        var described = new LocalText.Shown(described(cover, leftOut), cover.language());
        var language = cover.language().code();
        var lines = new ContentLines()
                .plain("BEGIN", "VCALENDAR")
                .plain("VERSION", "2.0")
                .plain("PRODID", "-//Tawama//Tawama//" + language.toUpperCase(Locale.ROOT))
                .plain("CALSCALE", "GREGORIAN")
                .plain("UID", cover.name("calendar/" + of(cover)).toString())
                .text("NAME", title)
                .text("X-WR-CALNAME", title.text())
                .text("DESCRIPTION", described)
                .text("X-WR-CALDESC", described.text())
                .plain("REFRESH-INTERVAL;VALUE=DURATION", ASKED_AGAIN)
                .plain("X-PUBLISHED-TTL", ASKED_AGAIN);
        cover.page().ifPresent(address -> lines.plain("URL", address));
        cover.self().ifPresent(address -> lines.plain("SOURCE;VALUE=URI", address));
        return lines;
    }

    private static String of(Cover cover) {
        return cover.list().code()
                + cover.about().map(sheet -> "/" + sheet.id()).orElse("");
    }

    private static String described(Cover cover, int leftOut) {
        var words = Sentences.in(cover.language());
        var sentences = new ArrayList<String>();
        sentences.add(words.say("opendata.calendar.about"));
        if (leftOut > 0) sentences.add(words.say("opendata.calendar.left-out", "count", leftOut));
        if (cover.whereabouts().flatMap(Cover.Whereabouts::next).isPresent())
            sentences.add(words.say("opendata.calendar.more"));
        return String.join(" ", sentences);
    }

    /// A calendar must have one component (RFC 5545 §3.6). The time of Algiers, since Algeria last changed it, is one
    /// that says nothing that is not so.
    private static ContentLines algiers() {
        return new ContentLines()
                .plain("BEGIN", "VTIMEZONE")
                .plain("TZID", "Africa/Algiers")
                .plain("BEGIN", "STANDARD")
                .plain("DTSTART", "19810501T000000")
                .plain("TZOFFSETFROM", "+0000")
                .plain("TZOFFSETTO", "+0100")
                .plain("TZNAME", "CET")
                .plain("END", "STANDARD")
                .plain("END", "VTIMEZONE");
    }
}
