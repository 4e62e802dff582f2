package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.Sheet;
import org.tawama.portal.Paper.Chapter;
import org.tawama.portal.Paper.Entry;
import org.tawama.portal.Sheet.Line;
import org.tawama.search.Inquiry;
import org.tawama.vocabulary.LocalText.Shown;

/// A list with its filters, as it is set on paper: every record of it in the order asked for, with the
/// sources of all of them at the end.
final class ListPaper {
    /// What is left out is said. Few papers are set at a time, and a longer one would keep others waiting for a minute.
    static final int MOST = 500;

    private final Asked asked;
    private final Page page;
    private final Catalogue catalogue;
    private final Inquiry inquiry;
    private final Cards cards;
    private final Bibliography bibliography;

    ListPaper(Asked asked, Catalogue catalogue) {
        this.asked = asked;
        this.page = asked.page();
        this.catalogue = catalogue;
        this.inquiry = CataloguePage.inquiry(asked, catalogue);
        this.cards = new Cards(asked);
        this.bibliography = new Bibliography(asked);
    }

    Paper paper() {
        var found = asked.find(inquiry.withLimit(1));
        var sheets = asked.all(catalogue.list(), inquiry.withFacets(List.of()), MOST);
        var chapters = new ArrayList<Chapter>();
        var entries = sheets.stream().map(this::entry).toList();
        if (!entries.isEmpty()) {
            chapters.add(new Chapter(
                    "list", page.words().word("portal.listed", catalogue.list().code()), Optional.empty(), entries));
        }
        bibliography.chapter().ifPresent(chapters::add);
        var tags = new FacetParts(asked, catalogue, new Address("", Map.of()), inquiry, found).tags();
        return new Paper(
                page.say("portal.paper.list"),
                List.of(page.own(page.say(catalogue.key() + ".count", "count", found.total()))),
                found.total() <= sheets.size()
                        ? List.of()
                        : List.of(page.say(
                                "portal.paper.list-shortened", "shown", sheets.size(), "total", found.total())),
                tags.stream().map(this::filter).toList(),
                chapters);
    }

    private Line filter(Listing.Tag tag) {
        return new Line(tag.facet(), List.of(org.tawama.portal.Sheet.Value.of(page.own(tag.value()))));
    }

    private Entry entry(Sheet sheet) {
        return new Entry(
                sheet.id(),
                Optional.empty(),
                page.shown(sheet.title()),
                Optional.of(page.at("/" + sheet.listed().code() + "/" + sheet.id())),
                sheet instanceof AgreementSheet agreement ? said(agreement) : said(sheet),
                List.of(),
                bibliography.cite(sheet.evidence()));
    }

    /// The parties are its title.
    private List<Shown> said(AgreementSheet agreement) {
        var said = new ArrayList<Shown>();
        agreement.countries().stream()
                .map(country -> page.shown(country.name()))
                .forEach(said::add);
        said.add(page.own(new ActDays(page)
                .signed(agreement)
                .map(days -> page.say("portal.paper.signed", "date", days))
                .orElseGet(() -> page.say("portal.paper.undated"))));
        said.add(page.own(Badges.of(page, agreement.status()).word()));
        return said;
    }

    private List<Shown> said(Sheet sheet) {
        return cards.of(sheet, Optional.empty(), Optional.empty()).lines().stream()
                .flatMap(line -> line.values().stream())
                .map(org.tawama.portal.Sheet.Value::text)
                .toList();
    }
}
