package org.tawama.agreements;

import java.time.LocalDate;
import java.util.Optional;
import org.tawama.vocabulary.PartialDate;

/// For how long something has been so, in whole years and months, as far as the day on which it began is known.
public record Age(Span least, Span most) {

    /// From that date to the day, which is not before it. Nothing from a date that is only approximate or uncertain.
    public static Optional<Age> since(PartialDate date, LocalDate day) {
        if (!Beginning.isCertain(date) || date.latest().isAfter(day)) return Optional.empty();
        return Optional.of(new Age(Span.between(date.latest(), day), Span.between(date.earliest(), day)));
    }
}
