package org.tawama.portal;

import java.util.Optional;
import org.tawama.search.Found;
import org.tawama.search.Hit;
import org.tawama.search.Reason;
import org.tawama.vocabulary.LocalText.Shown;

/// Why a record is among what was found, where nothing that a list shows says so.
final class Because {
    private Because() {}

    /// The first text that holds the words, when it is none of those that a list shows anyway.
    static Optional<Shown> found(Page page, Found found, String id) {
        return found.items().stream()
                .filter(hit -> hit.id().equals(id))
                .flatMap(hit -> hit.matched().stream())
                .filter(match -> match.reason() != Reason.SHOWN && match.spot().isEmpty())
                .findFirst()
                .map(match -> because(page, match));
    }

    /// The first place in the record's file where words stand that nothing else of it holds.
    static Optional<Listing.Excerpt> inFile(Asked asked, Found found, String id) {
        return found.items().stream()
                .filter(hit -> hit.id().equals(id))
                .flatMap(hit -> hit.matched().stream())
                .flatMap(match -> match.spot().stream().map(spot -> new DocumentWords(asked).excerpt(id, match, spot)))
                .findFirst();
    }

    private static Shown because(Page page, Hit.Match match) {
        var text = match.reason() == Reason.GAZETTE
                ? Gazettes.indexed(page, match.text()).orElse(match.text())
                : match.text();
        return page.own(page.say("portal.matched." + match.reason().code(), "text", text));
    }
}
