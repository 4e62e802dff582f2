package org.tawama.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.evidence.Evidence;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Wording;

/// What one sheet gives to a calendar, and how much of it has no day of its own and is left out.
///
/// @param leftOut how many things are left out because their day is not known exactly
record CalendarEntries(List<CalendarEntry> all, int leftOut) {
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    CalendarEntries {
        all = List.copyOf(all);
    }

    static CalendarEntries of(Sheet sheet, Cover cover) {
        return switch (sheet) {
            case MeetingSheet meeting -> MeetingEntries.of(meeting, cover);
            case RecommendationSheet recommendation -> RecommendationEntries.of(recommendation, cover);
            case AgreementSheet agreement -> new AgreementEntries(agreement, cover).all();
            case BodySheet ignored -> none();
            case CountrySheet ignored -> none();
            case PartySheet ignored -> none();
            case TerritorySheet ignored -> none();
            case ThemeSheet ignored -> none();
            case GazetteSheet ignored -> none();
            case DocumentSheet ignored -> none();
            case SourceSheet ignored -> none();
            case DoubtSheet ignored -> none();
        };
    }

    private static CalendarEntries none() {
        return new CalendarEntries(List.of(), 0);
    }

    /// Whether a calendar can write that day and the one after it: its years have four digits.
    static boolean writable(LocalDate day) {
        return day.isBefore(LAST_DAY);
    }

    /// The day, where it is known to the day and neither approximate nor uncertain.
    static Optional<LocalDate> certainDay(PartialDate date) {
        return date.exactDay()
                .filter(day -> date.qualifier() == PartialDate.Qualifier.EXACT)
                .filter(CalendarEntries::writable);
    }

    /// The texts as lines, each in the reader's language or the first that has it.
    static List<String> lines(List<LocalText> texts, Cover cover) {
        var lines = new ArrayList<String>();
        texts.forEach(text -> text.shownIn(cover.language()).ifPresent(shown -> lines.add(shown.text())));
        return lines;
    }

    /// What is open about the record as a whole, or about these fields and what they hold, in words: what rests on it
    /// is not confirmed.
    static List<String> open(Sheet sheet, Wording words, String... fields) {
        return sheet.evidence().stream()
                .filter(Evidence::open)
                .filter(item -> item.field().isEmpty()
                        || Stream.of(fields).anyMatch(field -> (item.field() + "/").startsWith(field + "/")))
                .flatMap(item -> item.question().stream())
                .distinct()
                .map(doubt -> words.word("doubt", doubt.code()))
                .toList();
    }

    /// Which statement says so: the last line of every description.
    static String provenance(Sheet sheet, Wording words) {
        var recorded = sheet.held().recorded();
        return words.say(
                "opendata.recorded",
                "entry",
                Long.toString(recorded.entry()),
                "revision",
                Integer.toString(recorded.revision()));
    }
}
