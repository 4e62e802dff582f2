package org.tawama.agreements;

import java.time.LocalDate;
import java.util.Optional;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;

/// Something that was done to an agreement, as far as its day is known.
///
/// @param place where it was done, as a source names it
/// @param reference the number of the act that did it, such as decree `07-375`
public record Action(Act act, Optional<PartialDate> on, LocalText place, Optional<String> reference, LocalText note) {

    /// Whether the action has certainly been done by the end of that day. An undated action counts: it is known to
    /// have been done, only its day is not.
    boolean doneBy(LocalDate day) {
        return on.map(date -> !date.latest().isAfter(day)).orElse(true);
    }
}
