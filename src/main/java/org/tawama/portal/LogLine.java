package org.tawama.portal;

import java.time.Instant;
import org.tawama.vocabulary.LocalText.Shown;

/// One entry of the log in words.
///
/// @param number of the entry, as it names it
/// @param href of the entry's page
/// @param what kind of record, and what was done
/// @param record of which it speaks, by its title
/// @param recordHref of the record's page
public record LogLine(String number, String href, Instant at, String what, Shown record, String recordHref) {}
