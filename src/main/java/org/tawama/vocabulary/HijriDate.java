package org.tawama.vocabulary;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import org.tawama.vocabulary.Impossible.Why;

/// A day of the Hijri calendar, as something is dated: `1428-11-29`.
///
/// What is printed follows the sighting of the moon in its country and may lie a day beside what is
/// computed here, which is the calendar of Umm al-Qura: the two are kept apart.
///
/// @param year from 1300 to 1600, the years that Umm al-Qura's tables hold
/// @param month from 1, Muharram, to 12
/// @param day from 1 to 30
public record HijriDate(int year, int month, int day) {
    public HijriDate {
        if (year < 1300 || year > 1600 || month < 1 || month > 12 || day < 1 || day > 30) {
            throw new Impossible(
                    Why.NOT_A_HIJRI_DATE,
                    "no day of the Hijri calendar: " + year + "-" + month + "-" + day,
                    year + "-" + month + "-" + day);
        }
    }

    /// Reads `1428-11-29`; throws [IllegalArgumentException] for anything else.
    public static HijriDate parse(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new Impossible(Why.NOT_A_HIJRI_DATE, "a Hijri date is written 1428-11-29: " + text, text);
        }
        var parts = text.split("-");
        return new HijriDate(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /// The computed date of a day; throws [DateTimeException] outside of the years from 1300 to 1600.
    public static HijriDate of(LocalDate day) {
        var computed = HijrahDate.from(day);
        return new HijriDate(
                computed.get(ChronoField.YEAR),
                computed.get(ChronoField.MONTH_OF_YEAR),
                computed.get(ChronoField.DAY_OF_MONTH));
    }

    /// Whether Umm al-Qura has that day at most one day from this one. A 30th of a month that has 29 days there is the
    /// day after the 29th.
    public boolean isWithinADayOf(LocalDate day) {
        var firstOfMonth = LocalDate.from(HijrahDate.of(year, month, 1));
        return Math.abs(ChronoUnit.DAYS.between(firstOfMonth.plusDays(this.day - 1L), day)) <= 1;
    }

    @Override
    public String toString() {
        return "%04d-%02d-%02d".formatted(year, month, day);
    }
}
