package org.tawama.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tawama.vocabulary.PartialDate;

/// Reads the dates of the page: `20 juillet 1999` and `06/12/2000`.
final class FrenchDates {
    private static final List<String> MONTHS = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");
    private static final int FIRST_YEAR = 1830;

    private FrenchDates() {}

    /// Empty when the words are no date of the calendar since 1830.
    static Optional<PartialDate> inWords(String text) {
        var parts = text.split(" ");
        var month = MONTHS.indexOf(parts[1]) + 1;
        return day(parts[2], month, parts[0]);
    }

    /// Day, month, year, with slashes; empty when they are no date of the calendar since 1830.
    static Optional<PartialDate> inNumbers(String text) {
        var parts = text.split("/");
        return day(parts[2], Integer.parseInt(parts[1]), parts[0]);
    }

    private static Optional<PartialDate> day(String year, int month, String day) {
        try {
            var date = LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
            return date.getYear() < FIRST_YEAR ? Optional.empty() : Optional.of(PartialDate.of(date));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }
}
