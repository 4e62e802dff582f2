package org.tawama.agreements;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;

/// A length of time in whole years and months, as clauses state it, or from one day of the calendar to any
/// other. Its text is an ISO
/// 8601 duration: `P3Y`, `P6M`, `P1Y6M`, and `P0M` for less than a month.
///
/// It is counted in months from the day on which it begins, as the calendar has them: from 31 January, one month
/// leads to the last day of February.
public record Span(int years, int months) {
    /// Between two days of the calendar, whose years have four digits. No clause says more than 999, and
    /// [#parse] reads none.
    private static final int MOST_YEARS = 9_999;
    private static final int MOST_MONTHS = 999;
    private static final Pattern SHAPE = Pattern.compile("P(?=\\d)(?:(\\d{1,3})Y)?(?:(\\d{1,3})M)?");

    public Span {
        if (years < 0 || years > MOST_YEARS)
            throw new Impossible(Why.OUT_OF_BOUNDS, "years outside 0..9999: " + years, years, 0, 9999);
        if (months < 0 || months > MOST_MONTHS)
            throw new Impossible(Why.OUT_OF_BOUNDS, "months outside 0..999: " + months, months, 0, 999);
    }

    public static Span years(int years) {
        return new Span(years, 0);
    }

    public static Span months(int months) {
        return new Span(0, months);
    }

    /// The whole years and months from one day to another that is not earlier; the last month counts when its day has
    /// come.
    public static Span between(LocalDate from, LocalDate to) {
        if (from.isAfter(to)) throw new IllegalArgumentException("from after to: " + from + " > " + to);
        var months = Math.toIntExact(ChronoUnit.MONTHS.between(from, to));
        return new Span(months / 12, months % 12);
    }

    /// Reads the text; throws [IllegalArgumentException] with it when it is none of the forms above.
    public static Span parse(String text) {
        var matcher = SHAPE.matcher(text);
        if (!matcher.matches()) throw new Impossible(Why.NOT_A_LENGTH, "not years and months: " + text, text);
        return new Span(number(Optional.ofNullable(matcher.group(1))), number(Optional.ofNullable(matcher.group(2))));
    }

    private static int number(Optional<String> digits) {
        return digits.map(Integer::valueOf).orElse(0);
    }

    /// All of it in months.
    public int inMonths() {
        return 12 * years + months;
    }

    boolean isNothing() {
        return inMonths() == 0;
    }

    LocalDate after(LocalDate day) {
        return day.plusMonths(inMonths());
    }

    LocalDate before(LocalDate day) {
        return day.minusMonths(inMonths());
    }

    public String text() {
        if (isNothing()) return "P0M";
        return "P" + (years == 0 ? "" : years + "Y") + (months == 0 ? "" : months + "M");
    }

    @Override
    public String toString() {
        return text();
    }
}
