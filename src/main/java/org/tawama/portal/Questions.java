package org.tawama.portal;

import java.util.List;
import java.util.Optional;
import org.tawama.vocabulary.LocalText.Shown;

/// The questions that the records raise, with their filters.
public record Questions(
        String heading,
        Page.AsOf asOf,
        List<Listing.Tag> tags,
        String clear,
        List<Listing.Facet> facets,
        List<Link> formats,
        Optional<Link> news,
        List<Question> questions,
        Listing.Turning turning) {
    public Questions {
        tags = List.copyOf(tags);
        facets = List.copyOf(facets);
        formats = List.copyOf(formats);
        questions = List.copyOf(questions);
    }

    /// One question: which record raises it, what is printed, what is understood and why.
    public record Question(
            String id, Shown record, String href, String kind, Badge doubt, Badge state, Sheet.Reading reading) {}
}
