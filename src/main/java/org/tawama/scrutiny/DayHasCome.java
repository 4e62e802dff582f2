package org.tawama.scrutiny;

import java.time.LocalDate;
import java.util.List;
import org.tawama.agreements.Act;
import org.tawama.agreements.Agreement;
import org.tawama.evidence.Doubt;

/// What is stated as done was done by the day on which it is stated. Only an expiry is agreed long before it comes.
final class DayHasCome {
    private DayHasCome() {}

    static List<Finding> find(Agreement agreement, LocalDate today) {
        return Dated.of(agreement).stream()
                .filter(dated -> dated.act() != Act.EXPIRED)
                .filter(dated -> dated.on().earliest().isAfter(today))
                .map(dated -> finding(dated, today))
                .toList();
    }

    /// The day of the statement is in the note alone: asked again on another day, it is the same question.
    private static Finding finding(Dated dated, LocalDate today) {
        return new Finding(
                dated.field(),
                Doubt.DATE_TO_COME,
                dated.act().code() + " " + dated.on(),
                Notes.dayToCome(dated.act(), dated.on(), today));
    }
}
