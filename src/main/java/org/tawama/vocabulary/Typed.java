package org.tawama.vocabulary;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Numbers and days as people type them, for all who read an address: in European digits, or in the digits of an Arabic
/// or Persian keyboard, and with nothing around them. What cannot be read is empty, never guessed.
public final class Typed {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT = Pattern.compile(
            "([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt]([0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?)([Zz]|[ +-][0-9]{2}:[0-9]{2})");

    private Typed() {}

    /// A whole number from 0 to 999,999,999,999,999,999.
    public static OptionalLong whole(String text) {
        var digits = europeanDigits(text);
        return WHOLE.matcher(digits).matches() ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    /// A day of the calendar, `2019-01-31`, from the year 0001 to 9999.
    public static Optional<LocalDate> day(String text) {
        var digits = europeanDigits(text);
        if (!DAY.matcher(digits).matches()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(digits)).filter(day -> day.getYear() > 0);
        } catch (DateTimeException notInCalendar) {
            return Optional.empty();
        }
    }

    /// An instant as RFC 3339 writes it, `2026-11-23T08:00:00Z` or `2026-11-23T09:00:00+01:00`, from the year 0001 to
    /// 9999. A plus that a form or an address turned into a blank is understood.
    public static Optional<Instant> instant(String text) {
        var parts = INSTANT.matcher(europeanDigits(text));
        if (!parts.matches()) return Optional.empty();
        try {
            var moment = parts.group(1) + "T" + parts.group(2)
                    + parts.group(3).replace(' ', '+').replace('z', 'Z');
            return Optional.of(OffsetDateTime.parse(moment))
                    .filter(read -> read.getYear() > 0)
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeException notInCalendar) {
            return Optional.empty();
        }
    }

    /// A day, a month or a year, as [PartialDate] writes it.
    public static Optional<PartialDate> date(String text) {
        try {
            return Optional.of(PartialDate.parse(europeanDigits(text)));
        } catch (IllegalArgumentException notADate) {
            return Optional.empty();
        }
    }

    /// The same text with ٠١٢ and ۰۱۲ written 012.
    public static String europeanDigits(String text) {
        var european = new StringBuilder(text.length());
        for (var at = 0; at < text.length(); at++) european.append(european(text.charAt(at)));
        return european.toString();
    }

    private static char european(char sign) {
        if (sign >= '٠' && sign <= '٩') return (char) ('0' + sign - '٠');
        if (sign >= '۰' && sign <= '۹') return (char) ('0' + sign - '۰');
        return sign;
    }
}
