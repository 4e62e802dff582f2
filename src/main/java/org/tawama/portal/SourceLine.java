package org.tawama.portal;

import java.util.Optional;
import org.tawama.vocabulary.LocalText.Shown;

/// A source in a list, with the words its licence asks for.
///
/// @param href of the source's own page here
/// @param url where it was read
/// @param licence SPDX identifier or the licence's own name; empty when none is stated
public record SourceLine(
        Shown title, String href, String publisher, Optional<String> url, Optional<String> licence, String credit) {}
