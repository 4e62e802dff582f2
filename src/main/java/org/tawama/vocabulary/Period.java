package org.tawama.vocabulary;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.tawama.vocabulary.Impossible.Why;

/// A stretch of days, as far as its ends are known: the first day is inside, the last day is inside; an absent end is
/// open.
///
/// An end that is known to the month or the year leaves days of which nobody can say whether they are inside: of a name
/// that held *until March 2015*, the days of that March. A *reading* of a period fixes both ends to a day that they can
/// mean; a day is inside certainly when every reading holds it, possibly when any does. As in [PartialDate], a
/// qualifier widens nothing.
public record Period(Optional<PartialDate> from, Optional<PartialDate> to) {
    private static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    public Period {
        if (from.isPresent() && to.isPresent() && from.get().certainlyAfter(to.get())) {
            throw new Impossible(
                    Why.ENDS_BEFORE_IT_STARTS,
                    "a period ends before it starts: " + from.get() + " > " + to.get(),
                    from.get(),
                    to.get());
        }
    }

    public static Period always() {
        return ALWAYS;
    }

    public static Period since(PartialDate from) {
        return new Period(Optional.of(from), Optional.empty());
    }

    public static Period since(LocalDate from) {
        return since(PartialDate.of(from));
    }

    public static Period until(PartialDate last) {
        return new Period(Optional.empty(), Optional.of(last));
    }

    public static Period until(LocalDate last) {
        return until(PartialDate.of(last));
    }

    public static Period between(LocalDate from, LocalDate last) {
        return new Period(Optional.of(PartialDate.of(from)), Optional.of(PartialDate.of(last)));
    }

    /// Whether the day can be inside: by some reading it is. On the uncertain days this is true of a period that ends
    /// *in March 2015* and of one that begins *in March 2015* alike; [#holding] chooses between them.
    public boolean contains(LocalDate day) {
        return from.map(first -> !day.isBefore(first.earliest())).orElse(true)
                && to.map(last -> !day.isAfter(last.latest())).orElse(true);
    }

    /// Whether the day is inside by every reading.
    public boolean certainlyContains(LocalDate day) {
        return latestStart().map(first -> !day.isBefore(first)).orElse(true)
                && earliestEnd().map(last -> !day.isAfter(last)).orElse(true);
    }

    /// Whether the two share a day by every reading of both. *Until March 2015* and *since March 2015* do not: the one
    /// may have ended on the day before the other began.
    public boolean certainlyOverlaps(Period other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Period other) {
        var start = latestStart();
        var end = other.earliestEnd();
        return start.isEmpty() || end.isEmpty() || !start.get().isAfter(end.get());
    }

    /// The latest day on which any reading begins; never after the last day that the period can have.
    private Optional<LocalDate> latestStart() {
        return from.map(PartialDate::latest)
                .map(start -> to.map(PartialDate::latest).filter(start::isAfter).orElse(start));
    }

    /// The earliest day on which any reading ends; never before the first day that the period can have.
    private Optional<LocalDate> earliestEnd() {
        return to.map(PartialDate::earliest)
                .map(end ->
                        from.map(PartialDate::earliest).filter(end::isBefore).orElse(end));
    }

    /// The days from which it says something else of a day than on the day before: in order, at most four.
    public Collection<LocalDate> turns() {
        var turns = new TreeSet<LocalDate>();
        from.map(PartialDate::earliest).ifPresent(turns::add);
        latestStart().ifPresent(turns::add);
        earliestEnd().map(last -> last.plusDays(1)).ifPresent(turns::add);
        to.map(PartialDate::latest).map(last -> last.plusDays(1)).ifPresent(turns::add);
        return turns;
    }

    /// Which of several things holds on the day: the first that certainly does, else the first that can. So a name
    /// that has held all along wins over one whose last day is uncertain, and of a name *until March 2015* and its
    /// successor *since March 2015* the older one is used throughout that March.
    public static <T> Optional<T> holding(LocalDate day, List<T> things, Function<T, Period> period) {
        return things.stream()
                .filter(thing -> period.apply(thing).certainlyContains(day))
                .findFirst()
                .or(() -> things.stream()
                        .filter(thing -> period.apply(thing).contains(day))
                        .findFirst());
    }
}
