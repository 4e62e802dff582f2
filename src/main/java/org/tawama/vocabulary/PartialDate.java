package org.tawama.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tawama.vocabulary.Impossible.Why;

/// A date as far as it is known: a day, a month or a year, possibly approximate or uncertain, in EDTF level 1
/// (ISO 8601-2): `1999-11-22`, `2017-09`, `1988`, `1988~` (approximate), `1988?` (uncertain), `1988%` (both).
///
/// It is a set of possible days, from [#earliest()] to [#latest()], both inside. A qualifier does not widen that set:
/// nobody said how approximate. Years run from 0001 to 9999. Intervals and unspecified digits (`19XX`) are not read.
///
/// The natural order is by earliest day, then by latest day, then by text: `1988` sorts before `1988-01-02` and after
/// `1987-12-31`, and compares equal only to itself.
public record PartialDate(int year, Optional<Integer> month, Optional<Integer> day, Qualifier qualifier)
        implements Comparable<PartialDate> {
    private static final Pattern SHAPE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?([~?%]?)");
    private static final Comparator<PartialDate> ORDER = Comparator.comparing(PartialDate::earliest)
            .thenComparing(PartialDate::latest)
            .thenComparing(PartialDate::text);

    /// How sure the source is of the date as a whole.
    public enum Qualifier {
        EXACT(""),
        APPROXIMATE("~"),
        UNCERTAIN("?"),
        APPROXIMATE_AND_UNCERTAIN("%");

        private final String mark;

        Qualifier(String mark) {
            this.mark = mark;
        }

        private static Qualifier parse(String mark) {
            return switch (mark) {
                case "" -> EXACT;
                case "~" -> APPROXIMATE;
                case "?" -> UNCERTAIN;
                case "%" -> APPROXIMATE_AND_UNCERTAIN;
                default -> throw new IllegalArgumentException("not an EDTF qualifier: " + mark);
            };
        }
    }

    public PartialDate {
        if (year < 1 || year > 9999)
            throw new Impossible(Why.OUT_OF_BOUNDS, "year outside 1..9999: " + year, year, 1, 9999);
        if (day.isPresent() && month.isEmpty())
            throw new Impossible(Why.NOT_A_DATE, "a day without a month: " + day, day.get());
        requireCalendarDay(year, month, day);
    }

    private static void requireCalendarDay(int year, Optional<Integer> month, Optional<Integer> day) {
        try {
            LocalDate.of(year, month.orElse(1), day.orElse(1));
        } catch (DateTimeException notInCalendar) {
            var told = digits(year, month, day);
            throw new Impossible(Why.NOT_IN_THE_CALENDAR, "not in the calendar: " + told, told);
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(
                day.getYear(), Optional.of(day.getMonthValue()), Optional.of(day.getDayOfMonth()), Qualifier.EXACT);
    }

    /// Reads the EDTF text; throws [IllegalArgumentException] with the text when it is none of the forms above.
    public static PartialDate parse(String text) {
        var matcher = SHAPE.matcher(text);
        if (!matcher.matches()) throw new Impossible(Why.NOT_A_DATE, "not a date in EDTF level 1: " + text, text);
        return new PartialDate(
                Integer.parseInt(matcher.group(1)),
                Optional.ofNullable(matcher.group(2)).map(Integer::valueOf),
                Optional.ofNullable(matcher.group(3)).map(Integer::valueOf),
                Qualifier.parse(matcher.group(4)));
    }

    /// The EDTF text; parses back to an equal value.
    public String text() {
        return digits(year, month, day) + qualifier.mark;
    }

    private static String digits(int year, Optional<Integer> month, Optional<Integer> day) {
        var digits = new StringBuilder(String.format(Locale.ROOT, "%04d", year));
        month.ifPresent(value -> digits.append(String.format(Locale.ROOT, "-%02d", value)));
        day.ifPresent(value -> digits.append(String.format(Locale.ROOT, "-%02d", value)));
        return digits.toString();
    }

    /// The first day this date can mean.
    public LocalDate earliest() {
        return LocalDate.of(year, month.orElse(1), day.orElse(1));
    }

    /// The last day this date can mean.
    public LocalDate latest() {
        if (month.isEmpty()) return LocalDate.of(year, 12, 31);
        if (day.isEmpty()) return YearMonth.of(year, month.get()).atEndOfMonth();
        return earliest();
    }

    /// The day, when the date is known to the day.
    public Optional<LocalDate> exactDay() {
        return day.map(known -> earliest());
    }

    /// Whether every day this date can mean lies after every day the other can mean.
    public boolean certainlyAfter(PartialDate other) {
        return earliest().isAfter(other.latest());
    }

    @Override
    public int compareTo(PartialDate other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text();
    }
}
