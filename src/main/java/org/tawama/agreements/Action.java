package org.tawama.agreements;

import java.util.Optional;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;

/// Something that was done to an agreement, as far as its day is known.
///
/// @param place where it was done, as a source names it
/// @param reference the number of the act that did it, such as decree `07-375`
public record Action(Act act, Optional<PartialDate> on, LocalText place, Optional<String> reference, LocalText note) {}
