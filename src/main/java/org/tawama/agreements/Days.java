package org.tawama.agreements;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tawama.vocabulary.PartialDate;

/// The days on one of which something happens, as far as that can be told: from the earliest to the latest, both
/// inside.
public record Days(LocalDate earliest, LocalDate latest) {
    public Days {
        if (earliest.isAfter(latest)) {
            throw new IllegalArgumentException("earliest after latest: " + earliest + " > " + latest);
        }
    }

    public static Days of(LocalDate day) {
        return new Days(day, day);
    }

    /// All that the date can mean. Its qualifier is not looked at.
    public static Days of(PartialDate date) {
        return new Days(date.earliest(), date.latest());
    }

    /// Whether the day is known.
    public boolean exact() {
        return earliest.equals(latest);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(earliest) && !day.isAfter(latest);
    }

    /// Those of them that come after the day.
    Optional<Days> after(LocalDate day) {
        if (!latest.isAfter(day)) return Optional.empty();
        return Optional.of(earliest.isAfter(day) ? this : new Days(day.plusDays(1), latest));
    }

    boolean overlaps(Days other) {
        return !earliest.isAfter(other.latest) && !other.earliest.isAfter(latest);
    }

    /// The days that follow from these, by a rule that never leads from a later day to an earlier one.
    Days then(UnaryOperator<LocalDate> inOrder) {
        return new Days(inOrder.apply(earliest), inOrder.apply(latest));
    }

    /// The days that follow from these, by any rule. At most some hundred days are tried.
    Days thenAny(UnaryOperator<LocalDate> rule) {
        var first = rule.apply(earliest);
        var all = new Days(first, first);
        for (var day = earliest; !day.isAfter(latest); day = day.plusDays(1)) all = all.with(rule.apply(day));
        return all;
    }

    private Days with(LocalDate day) {
        return new Days(day.isBefore(earliest) ? day : earliest, day.isAfter(latest) ? day : latest);
    }
}
