package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.GazetteSheet;
import org.tawama.portal.Sheet.Item;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;
import org.tawama.publication.Citation;
import org.tawama.publication.GazetteIssueId;
import org.tawama.publication.GazetteReference;
import org.tawama.publication.Journal;
import org.tawama.registrar.Kind;
import org.tawama.vocabulary.HijriDate;
import org.tawama.vocabulary.LocalText.Shown;

/// Answers for the issues of official journals.
final class GazettePages {
    private static final int LONGEST_NUMBER = 4;

    private final Asked asked;
    private final Page page;
    private final RecordWords words;
    private final GazetteSheet sheet;

    private GazettePages(Asked asked, GazetteSheet sheet) {
        this.asked = asked;
        this.page = asked.page();
        this.words = new RecordWords(asked);
        this.sheet = sheet;
    }

    static Answer list(Asked asked) {
        return new CataloguePage(asked, Catalogue.GAZETTE_ISSUES).answer();
    }

    static Answer one(Asked asked) {
        return asked.one(Kind.GAZETTE_ISSUE, GazetteSheet.class, sheet -> new GazettePages(asked, sheet).answer());
    }

    /// The issue as people cite it, journal, year and number, is sent to the address of its record.
    static Answer cited(Asked asked) {
        return Journal.find(asked.variables().get("journal"))
                .flatMap(journal -> number(asked, "year")
                        .flatMap(year ->
                                number(asked, "number").map(number -> GazetteIssueId.of(journal, year, number))))
                .<Answer>map(id -> new Answer.Moved(path(id)))
                .orElseGet(Answer.Absent::new);
    }

    /// Where the one issue lies that the words cite and the register holds as asked.
    static Optional<String> cited(Asked asked, String words) {
        var ids = Citation.parse(words).map(Citation::issues).orElse(List.of()).stream()
                .map(GazetteIssueId::text)
                .toList();
        if (ids.isEmpty()) return Optional.empty();
        var held = asked.holdings().records().findAll(Kind.GAZETTE_ISSUE, ids, asked.known());
        return held.size() == 1
                ? Optional.of("/" + Kind.GAZETTE_ISSUE.plural() + "/"
                        + held.keySet().iterator().next())
                : Optional.empty();
    }

    /// The references in words, each leading to its issue if the register holds that as asked; one question to it
    /// however many.
    static List<Value> linked(Asked asked, List<GazetteReference> references) {
        var ids = references.stream()
                .map(reference -> reference.issue().text())
                .distinct()
                .toList();
        if (ids.isEmpty()) return List.of();
        var held = asked.holdings()
                .records()
                .findAll(Kind.GAZETTE_ISSUE, ids, asked.known())
                .keySet();
        var page = asked.page();
        var toCome = new ToCome(page, asked.asof());
        return references.stream()
                .map(reference -> new Value(
                        page.own(toCome.marked(Gazettes.name(page, reference), reference.on())),
                        Optional.of(reference.issue())
                                .filter(id -> held.contains(id.text()))
                                .map(id -> page.at(path(id)))))
                .toList();
    }

    private static String path(GazetteIssueId id) {
        return "/" + Kind.GAZETTE_ISSUE.plural() + "/" + id;
    }

    private static Optional<Integer> number(Asked asked, String variable) {
        var text = asked.variables().get(variable);
        return text.matches("[1-9][0-9]*") && text.length() <= LONGEST_NUMBER
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    private Answer answer() {
        var agreements = new AgreementsPart(asked, Map.of("gazette", List.of(sheet.id())), List.of());
        return new RecordPage(
                        page.words().word("portal.kind", Kind.GAZETTE_ISSUE.code()),
                        Crumbs.to(page, Catalogue.GAZETTE_ISSUES),
                        Badges.existing(page, sheet.existing()),
                        List.of(),
                        lines(),
                        words.roll("publishes", "portal.gazette.publishes", publishes(agreements)).stream()
                                .toList(),
                        Optional.of(agreements))
                .of(asked, sheet);
    }

    private List<Line> lines() {
        var issue = sheet.issue();
        var lines = new ArrayList<Line>();
        lines.add(words.line(
                "portal.gazette.journal",
                words.word("publication.journal", issue.journal().code())));
        lines.add(words.line("portal.gazette.number", Value.of(own(page.words().number(issue.number())))));
        lines.add(words.line("portal.gazette.year", Value.of(own(Integer.toString(issue.year())))));
        lines.add(words.line(
                "portal.gazette.on",
                issue.on().map(date -> Value.of(own(page.words().date(date))))));
        lines.add(words.line("portal.gazette.hijri-printed", issue.hijri().map(this::said)));
        lines.add(words.line(
                "portal.gazette.hijri-computed", issue.computedHijri().map(this::said)));
        lines.add(words.line(
                "portal.gazette.editions",
                page.languages().stream()
                        .filter(issue.links()::containsKey)
                        .map(language -> Value.to(
                                own(page.words().word("portal.gazette.edition", language.code())),
                                issue.links().get(language)))
                        .toList()));
        return lines;
    }

    private Value said(HijriDate date) {
        return Value.of(own(Gazettes.hijri(page, date)));
    }

    /// Each agreement, with the act that publishes it, where in the issue, and how its own source cites the issue.
    private List<Item> publishes(AgreementsPart agreements) {
        var items = new ArrayList<Item>();
        for (var agreement : Stream.concat(agreements.first().stream(), agreements.unconfirmed().stream())
                .toList()) {
            for (var reference : agreement.agreement().terms().publications()) {
                if (reference.issue().equals(sheet.issue().id())) items.add(item(agreement, reference));
            }
        }
        return items;
    }

    /// What a source prints of the issue is told as printed: it may differ from the issue itself.
    private Item item(AgreementSheet agreement, GazetteReference reference) {
        var remark = new ArrayList<String>();
        reference
                .act()
                .map(number -> Gazettes.act(page, reference.actKind(), number).text())
                .ifPresent(remark::add);
        reference
                .page()
                .map(number ->
                        page.say("portal.locator.page", "place", page.words().number(number)))
                .ifPresent(remark::add);
        reference
                .printed()
                .map(text -> page.say("portal.agreement.as-printed", "text", text))
                .ifPresent(remark::add);
        Badges.of(page, agreement.agreement().attestation()).forEach(badge -> remark.add(badge.word()));
        return new Item(
                page.shown(agreement.title()),
                Optional.of(page.at("/agreements/" + agreement.id())),
                remark.isEmpty()
                        ? Optional.empty()
                        : Optional.of(own(String.join(page.say("portal.value.comma"), remark))));
    }

    private Shown own(String text) {
        return page.own(text);
    }
}
