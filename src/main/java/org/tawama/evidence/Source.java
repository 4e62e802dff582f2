package org.tawama.evidence;

import java.util.List;
import java.util.Optional;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;

/// A document in which something is printed: a page, a decree, a data set, a press article.
///
/// @param publisher who answers for it, as it names itself
/// @param licence SPDX identifier or the licence's own name; empty when none is stated
/// @param sha256 hexadecimal digest of the bytes we read, when we hold them
public record Source(
        SourceId id,
        LocalText title,
        String publisher,
        Optional<PartialDate> date,
        Optional<String> url,
        String licence,
        Optional<String> sha256,
        LocalText note,
        List<Evidence> evidence) {
    public Source {
        if (title.empty()) throw new Impossible(Why.NO_NAME, "a source without a title: " + id);
        evidence = List.copyOf(evidence);
    }
}
