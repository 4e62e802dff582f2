package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tawama.publication.ActKind;
import org.tawama.publication.GazetteReference;
import org.tawama.publication.Journal;
import org.tawama.vocabulary.HijriDate;
import org.tawama.vocabulary.LocalText.Shown;
import org.tawama.vocabulary.PartialDate;

/// How an official journal's issue is named, and where its editions are read.
final class Gazettes {
    private static final Pattern INDEXED = Pattern.compile("JO ([A-Z]+) (\\d+)/(\\d{4})(?: (\\S+))?");

    private Gazettes() {}

    static String name(Page page, GazetteReference reference) {
        return name(page, reference.journal(), reference.year(), reference.number(), reference.on());
    }

    /// The act that publishes an instrument, or did something to it, by its kind if a source tells it: *Décret
    /// présidentiel n° 07-375*.
    static Shown act(Page page, Optional<ActKind> kind, String number) {
        return page.own(kind.map(known -> page.say(
                        "portal.agreement.by-kind",
                        "kind",
                        page.words().word("publication.act-kind", known.code()),
                        "number",
                        number))
                .orElseGet(() -> page.say("portal.agreement.by-act", "number", number)));
    }

    /// Of what kind the act of that number is by which one of these publishes it.
    static Optional<ActKind> kind(List<GazetteReference> publications, String number) {
        return publications.stream()
                .filter(reference -> reference.act().equals(Optional.of(number)))
                .flatMap(reference -> reference.actKind().stream())
                .findFirst();
    }

    /// The name of the issue that the index holds as `JO JORF 94/2008 2008-04-20`; empty for any other text.
    static Optional<String> indexed(Page page, String text) {
        var found = INDEXED.matcher(text);
        if (!found.matches()) return Optional.empty();
        return Journal.find(found.group(1))
                .map(journal -> name(
                        page,
                        journal,
                        Integer.parseInt(found.group(3)),
                        Integer.parseInt(found.group(2)),
                        Optional.ofNullable(found.group(4)).map(PartialDate::parse)));
    }

    private static String name(Page page, Journal cited, int year, int issue, Optional<PartialDate> day) {
        var journal = page.words().word("publication.cited", cited.code());
        var number = page.words().number(issue);
        return day.map(on -> page.say("portal.gazette.issue", "journal", journal, "number", number, "date", on))
                .orElseGet(() -> page.say(
                        "portal.gazette.undated",
                        "journal",
                        journal,
                        "number",
                        number,
                        "year",
                        Integer.toString(year)));
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
