package org.tawama.vocabulary;

import java.time.LocalDate;
import java.util.Optional;

/// A stretch of days: the first day is inside, the last day is inside; an absent end is open.
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {
    private static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    public Period {
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new IllegalArgumentException("a period ends before it starts: " + from.get() + " > " + to.get());
        }
    }

    public static Period always() {
        return ALWAYS;
    }

    public static Period since(LocalDate from) {
        return new Period(Optional.of(from), Optional.empty());
    }

    public static Period until(LocalDate last) {
        return new Period(Optional.empty(), Optional.of(last));
    }

    public static Period between(LocalDate from, LocalDate last) {
        return new Period(Optional.of(from), Optional.of(last));
    }

    public boolean contains(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    public boolean overlaps(Period other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Period other) {
        if (from.isEmpty() || other.to.isEmpty()) return true;
        return !from.get().isAfter(other.to.get());
    }
}
