package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tawama.evidence.LastCheck;
import org.tawama.opendata.Completeness;
import org.tawama.register.Revision;
import org.tawama.registrar.Erased;

/// How the register came to say what a record says, how to check it, and how to cite it.
final class ProvenancePart {
    private static final int MOST_STATEMENTS = 50;

    private final Asked asked;
    private final Page page;
    private final Holdings holdings;
    private final HeaderWords words;
    private final ErasedPart erased;

    ProvenancePart(Asked asked) {
        this.asked = asked;
        this.page = asked.page();
        this.holdings = asked.holdings();
        this.words = HeaderWords.of(asked);
        this.erased = ErasedPart.of(asked);
    }

    Sheet.Provenance of(org.tawama.opendata.Sheet sheet) {
        var history = revisions(sheet.held().id());
        var current = history.getFirst();
        return new Sheet.Provenance(
                proof(current, checked(sheet)),
                Completeness.of(sheet).map(this::whole),
                erased.all(erasures(sheet.held().id())),
                history(sheet.held().id()),
                citation(sheet, current),
                actions(sheet));
    }

    /// A calendar can be taken of what has days.
    private List<Link> actions(org.tawama.opendata.Sheet sheet) {
        var links = new ArrayList<>(new Downloads(page).calendar(sheet.listed(), sheet.id()));
        links.add(Link.to(page.say("portal.sheet.report"), page.at("/about")));
        return links;
    }

    /// What was stated about the record, newest first, whether it stands or was withdrawn.
    List<Sheet.Statement> history(String id) {
        var erasures = erasures(id);
        return revisions(id).stream()
                .limit(MOST_STATEMENTS)
                .map(revision -> statement(revision, erasures))
                .toList();
    }

    private List<Revision> revisions(String id) {
        return holdings.records().history(id).stream()
                .filter(revision -> revision.entry() <= asked.entry())
                .toList();
    }

    /// Whatever was known then: what was erased later is gone from what was stated earlier, too.
    private List<Erased> erasures(String id) {
        return Erased.among(holdings.records().history(id));
    }

    private Sheet.Whole whole(Completeness completeness) {
        return new Sheet.Whole(
                page.say(
                        "portal.completeness.record",
                        "filled",
                        completeness.filled(),
                        "expected",
                        completeness.expected()),
                completeness.missing().stream()
                        .map(field -> page.words().word("completeness.field", field.code()))
                        .toList(),
                page.at("/completeness") + "#" + completeness.group().code());
    }

    /// On which day, and whether that was long ago on the day that is asked about.
    private Sheet.Checked checked(org.tawama.opendata.Sheet sheet) {
        var check = LastCheck.of(sheet.evidence());
        var age = check.ageOn(asked.asof());
        return new Sheet.Checked(
                check.on().map(page.words()::date).orElseGet(() -> page.say("portal.checked.never")),
                Optional.of(age)
                        .filter(old -> old == LastCheck.Age.STALE)
                        .map(old -> page.say("portal.checked.stale", "months", LastCheck.STALE_AFTER_MONTHS)));
    }

    private Sheet.Proof proof(Revision current, Sheet.Checked checked) {
        return new Sheet.Proof(
                digits(current.entry()),
                digits(current.revision()),
                page.words().date(current.at()),
                checked,
                current.leaf().hex(),
                entryHref(current),
                "/api/v1/entries/" + current.entry() + "/proof",
                page.at("/register"));
    }

    private String entryHref(Revision revision) {
        return page.at("/register/entries/" + revision.entry());
    }

    private Sheet.Statement statement(Revision revision, List<Erased> erasures) {
        return new Sheet.Statement(
                page.say(
                        "portal.history.title",
                        "revision",
                        digits(revision.revision()),
                        "entry",
                        digits(revision.entry())),
                entryHref(revision),
                revision.at(),
                words.act(revision).text(),
                words.office(revision).text(),
                words.reason(revision),
                erased.from(revision, erasures));
    }

    private Sheet.Citation citation(org.tawama.opendata.Sheet sheet, Revision current) {
        var permalink = PermanentAddress.of(page.canonical(page.language()), current.entry());
        var title = page.shown(sheet.title()).text();
        var text = page.say(
                "portal.cite.text",
                "title",
                title,
                "entry",
                digits(current.entry()),
                "revision",
                digits(current.revision()),
                "date",
                current.at());
        var json = "/api/v1/" + sheet.listed().code() + "/" + sheet.id();
        var history = json + "/history" + page.pastQuery("known");
        return new Sheet.Citation(
                page.own(text),
                permalink,
                bibtex(sheet.id(), title, permalink, current),
                List.of(
                        Link.to("JSON", json + page.pastQuery("asof", "known")),
                        Link.to(page.say("portal.cite.history-json"), history)));
    }

    /// An entry's number names it, in addresses too: it is written without grouping.
    private static String digits(long number) {
        return Long.toString(number);
    }

    private String bibtex(String id, String title, String permalink, Revision current) {
        return """
                @misc{tawama-%s-%d,
                  title        = {%s},
                  howpublished = {%s},
                  year         = {%d},
                  number       = {%d},
                  url          = {%s}
                }""".formatted(
                        id.replaceAll("[^A-Za-z0-9-]", ""),
                        current.entry(),
                        harmless(title),
                        harmless(page.say("portal.site.title", "page", page.say("portal.site.gloss"))),
                        current.at().atZone(java.time.ZoneOffset.UTC).getYear(),
                        current.entry(),
                        permalink);
    }

    /// Without the characters that would end the entry.
    private static String harmless(String text) {
        return text.replaceAll("[{}\\\\%]", " ").strip();
    }
}
