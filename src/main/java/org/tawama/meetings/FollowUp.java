package org.tawama.meetings;

import java.time.LocalDate;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;

/// What somebody reported of a recommendation. Its evidence stands with that of the recommendation, under the pointer
/// of the follow-up: `/followUps/0`.
///
/// @param on the day to which the report applies
/// @param by the office or body that reports, never a person
/// @param text what was done, in words; may be empty
public record FollowUp(PartialDate on, Progress progress, LocalText by, LocalText text) {
    public FollowUp {
        if (by.empty()) throw new Impossible(Why.NO_NAME, "a follow-up by nobody: " + on);
    }

    /// Whether it holds on that day. What was reported for a month or a year holds from the day on which the register
    /// was told, if that lies in it.
    boolean isDoneBy(LocalDate day, LocalDate told) {
        return !since(told).isAfter(day);
    }

    /// Worked example: a report for 2024 that was told on 2024-06-01 holds from then on; told in 2025, from 2024-12-31.
    LocalDate since(LocalDate told) {
        return told.isBefore(on.earliest()) || told.isAfter(on.latest()) ? on.latest() : told;
    }
}
