package org.tawama.registrar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.tawama.vocabulary.Typed;

/// How much of the log counts as known: the first `entries` entries.
///
/// @param entries how many, at least 0; [Long#MAX_VALUE] means all there is
public record Known(long entries) {
    private static final Known LATEST = new Known(Long.MAX_VALUE);

    public Known {
        if (entries < 0) throw new IllegalArgumentException("fewer than no entries: " + entries);
    }

    /// All that is known.
    public static Known latest() {
        return LATEST;
    }

    /// What was known when entry number `entry` was the newest.
    public static Known at(long entry) {
        return new Known(entry);
    }

    /// Reads how a reader says it: an entry's number; an instant, which stands for what was known then; or a day, which
    /// stands for its end where `now` is, and while it lasts for now. Empty when nobody can mean it: none of these,
    /// beyond the log, or later than now, for nobody knows yet what will be known then.
    public static Optional<Known> parse(String text, Records records, ZonedDateTime now) {
        var number = Typed.whole(text);
        if (number.isPresent()) {
            return Optional.of(Known.at(number.getAsLong()))
                    .filter(known -> known.entries() <= records.headLately() || known.entries() <= records.head());
        }
        var day = Typed.day(text);
        if (day.isPresent()) {
            if (day.get().equals(now.toLocalDate())) return Optional.of(Known.at(records.head()));
            return settled(endOf(day.get(), now.getZone()), records, now);
        }
        return Typed.instant(text).flatMap(instant -> settled(instant, records, now));
    }

    /// An instant after now is settled all the same when an entry, by a clock that was ahead, is later still.
    private static Optional<Known> settled(Instant instant, Records records, ZonedDateTime now) {
        var known = records.knownAt(instant);
        var open = instant.isAfter(now.toInstant()) && known.entries() >= records.head();
        return open ? Optional.empty() : Optional.of(known);
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    }

    public boolean isLatest() {
        return entries == Long.MAX_VALUE;
    }
}
