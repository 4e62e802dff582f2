package org.tawama.portal;

import java.time.YearMonth;
import java.util.Optional;
import org.tawama.agreements.Age;
import org.tawama.agreements.Days;
import org.tawama.agreements.EntryIntoForce;
import org.tawama.agreements.EntryIntoForce.DaysAfter;
import org.tawama.agreements.EntryIntoForce.FirstDayOfMonth;
import org.tawama.agreements.EntryIntoForce.OnDay;
import org.tawama.agreements.EntryIntoForce.OnSignature;
import org.tawama.agreements.Span;
import org.tawama.vocabulary.PartialDate;

/// Clauses, lengths of time and days known in part, in the reader's words.
record ClauseWords(Page page) {

    String rule(EntryIntoForce rule) {
        return switch (rule) {
            case FirstDayOfMonth(var nth, var after) ->
                page.say("agreements.rule.first-day-of-month", "nth", nth, "trigger", trigger(after));
            case DaysAfter(var days, var after) ->
                page.say("agreements.rule.days-after", "days", days, "trigger", trigger(after));
            case OnSignature() -> page.say("agreements.rule.on-signature");
            case OnDay(var day) -> page.say("agreements.rule.on-day", "date", day);
        };
    }

    private String trigger(EntryIntoForce.Trigger trigger) {
        return page.words().word("agreements.trigger", trigger.code());
    }

    /// `3 years and 6 months`.
    String span(Span span) {
        if (span.inMonths() == 0) return page.say("portal.span.less");
        if (span.months() == 0) return years(span);
        if (span.years() == 0) return months(span);
        return page.say("portal.span.both", "years", years(span), "months", months(span));
    }

    private String years(Span span) {
        return page.say("portal.span.years", "count", span.years());
    }

    private String months(Span span) {
        return page.say("portal.span.months", "count", span.months());
    }

    String age(Age age) {
        if (age.least().equals(age.most())) return span(age.least());
        return page.say("portal.span.range", "least", span(age.least()), "most", span(age.most()));
    }

    /// The day; the month or the year when it may be any day of that; else the first and the last that it can be.
    String days(Days days) {
        if (days.exact()) return page.words().date(days.earliest());
        return whole(days)
                .map(date -> page.words().date(date))
                .orElseGet(() -> page.say("portal.days.range", "from", days.earliest(), "to", days.latest()));
    }

    private static Optional<PartialDate> whole(Days days) {
        var month = YearMonth.from(days.earliest());
        if (month.getYear() > 9999) return Optional.empty();
        var year = PartialDate.parse("%04d".formatted(month.getYear()));
        if (days.equals(Days.of(year))) return Optional.of(year);
        var inMonth = PartialDate.parse("%04d-%02d".formatted(month.getYear(), month.getMonthValue()));
        return days.equals(Days.of(inMonth)) ? Optional.of(inMonth) : Optional.empty();
    }

    /// What a clause's text means, by the field that holds it; empty for what is no such text.
    Optional<String> clause(String field, String text) {
        try {
            return switch (field) {
                case "entryIntoForce" -> Optional.of(rule(EntryIntoForce.parse(text)));
                case "duration", "renewalPeriod", "renewalNotice", "denunciationNotice" ->
                    Optional.of(span(Span.parse(text)));
                case "renewal" -> page.words().find("agreements.renewal." + text);
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException noClause) {
            return Optional.empty();
        }
    }
}
