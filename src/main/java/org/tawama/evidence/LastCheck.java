package org.tawama.evidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// When what is said of a record was last looked up in its sources. Apart from when the record last changed: who looks
/// and finds all as it was changes nothing, and who changes a record need not have looked.
///
/// @param on the newest day on which any claim was checked; empty when none ever was
public record LastCheck(Optional<LocalDate> on) {
    /// After so many months a check is stale. Our choice, not a rule of law.
    public static final int STALE_AFTER_MONTHS = 24;

    /// How old it is.
    public enum Age {
        NEVER,
        RECENT,
        STALE;

        /// The code used in JSON and message keys.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static LastCheck of(List<Evidence> evidence) {
        return new LastCheck(evidence.stream()
                .map(Evidence::checked)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder()));
    }

    /// The first day on which it is stale: the day after [#STALE_AFTER_MONTHS] months. Empty when nobody ever checked.
    public Optional<LocalDate> staleFrom() {
        return on.map(last -> last.plusMonths(STALE_AFTER_MONTHS).plusDays(1));
    }

    /// How old it is on that day.
    public Age ageOn(LocalDate day) {
        return staleFrom()
                .map(first -> day.isBefore(first) ? Age.RECENT : Age.STALE)
                .orElse(Age.NEVER);
    }
}
