package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import org.tawama.publication.GazetteReference;
import org.tawama.vocabulary.HijriDate;

/// How an official journal's issue is named, and where its editions are read.
final class Gazettes {
    private Gazettes() {}

    static String name(Page page, GazetteReference reference) {
        var journal = page.words().word("publication.cited", reference.journal().code());
        var number = page.words().number(reference.number());
        return reference
                .on()
                .map(on -> page.say("portal.gazette.issue", "journal", journal, "number", number, "date", on))
                .orElseGet(() -> page.say(
                        "portal.gazette.undated",
                        "journal",
                        journal,
                        "number",
                        number,
                        "year",
                        Integer.toString(reference.year())));
    }

    static String hijri(Page page, HijriDate date) {
        return page.say(
                "portal.gazette.hijri",
                "day",
                page.words().number(date.day()),
                "month",
                page.words().word("vocabulary.hijri", Integer.toString(date.month())),
                "year",
                Integer.toString(date.year()));
    }

    /// One link an edition, named with its language.
    static List<Link> editions(Page page, GazetteReference reference) {
        var links = new ArrayList<Link>();
        for (var language : page.languages()) {
            var address = reference.links().get(language);
            if (address != null) {
                links.add(Link.to(page.words().word("portal.gazette.edition", language.code()), address));
            }
        }
        return links;
    }
}
