package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tawama.opendata.AgreementSheet;
import org.tawama.search.Found;
import org.tawama.search.Inquiry;
import org.tawama.search.Order;
import org.tawama.search.Refused;

/// One page of a list: what is found, how it can be narrowed, ordered, shown and taken away.
final class CataloguePage {
    private static final String VIEW = "view";
    private static final String STATUS = "status";
    private static final String CARDS = "cards";

    private final Asked asked;
    private final Page page;
    private final Catalogue catalogue;
    private final boolean cards;
    private final Inquiry inquiry;
    private final Address address;

    CataloguePage(Asked asked, Catalogue catalogue) {
        this.asked = asked;
        this.page = asked.page();
        this.catalogue = catalogue;
        this.cards = asked.parameters().oneOf(VIEW, List.of("table", CARDS)).equals(Optional.of(CARDS));
        this.inquiry = inquiry(asked, catalogue);
        this.address =
                new Address(page.href(catalogue.path()), asked.parameters().values());
    }

    static Inquiry inquiry(Asked asked, Catalogue catalogue) {
        var reading = Inquiry.parse(
                Optional.of(catalogue.list()),
                asked.parameters().without(VIEW).values(),
                asked.page().language(),
                asked.asof());
        return switch (reading) {
            case Inquiry inquiry -> inquiry.withFacets(catalogue.facets());
            case Refused refused -> throw BadParameter.of(refused);
        };
    }

    Answer answer() {
        var found = asked.find(inquiry);
        var facets = new FacetParts(asked, catalogue, address, inquiry, found);
        var heading = page.say(catalogue.key() + ".count", "count", found.total());
        var agreements = catalogue == Catalogue.AGREEMENTS;
        var view = new Listing(
                heading,
                new Page.AsOf(found.asof(), found.known()),
                later(found),
                page.href(catalogue.path()),
                page.say(catalogue.key() + ".search"),
                inquiry.q(),
                everywhere(),
                kept(),
                facets.tags(),
                clear(),
                facets.facets(),
                agreements ? views() : List.of(),
                orders(),
                formats(),
                new Downloads(page).news(catalogue.list(), address.without(VIEW).without("sort")),
                agreements && !cards ? rows(found) : List.of(),
                agreements && !cards ? List.of() : new Cards(asked).of(catalogue.list(), found),
                overviews(),
                turning(found));
        return new Answer.Shown(titled(heading, view.tags()), view);
    }

    private List<Link> overviews() {
        return switch (catalogue) {
            case AGREEMENTS ->
                List.of(Link.to(
                        page.say("portal.participation.agreements-link"), page.at(ParticipationPages.AGREEMENTS)));
            case BODIES ->
                List.of(
                        Link.to(page.say("portal.participation.link"), page.at(ParticipationPages.BODIES)),
                        Link.to(page.say("portal.atlas.bodies"), page.at(AtlasPage.BODIES)));
            case MEETINGS -> List.of(Link.to(page.say("portal.atlas.meetings"), page.at(AtlasPage.MEETINGS)));
            case PARTIES, TERRITORIES, COUNTRIES, GAZETTE_ISSUES, RECOMMENDATIONS, DOCUMENTS -> List.of();
        };
    }

    /// Agreements not signed yet and sessions not held yet stand in their lists, and are counted; unless a state was
    /// chosen, and the list holds nothing else.
    private Optional<String> later(Found found) {
        if (inquiry.selections().containsKey(STATUS)) return Optional.empty();
        return NotYet.said(page, catalogue.list(), found);
    }

    /// The count, and what was asked for, so that two lists can be told apart by their names.
    private String titled(String heading, List<Listing.Tag> tags) {
        if (tags.isEmpty()) return heading;
        var filters = tags.stream().map(Listing.Tag::value).toList();
        return page.say(
                "portal.list.titled",
                "count",
                heading,
                "filters",
                String.join(page.say("portal.value.comma"), filters));
    }

    /// What the search form carries along: everything but the words themselves and the place in the list.
    private List<Listing.Kept> kept() {
        return asked.parameters().without("q").without("cursor").values().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new Listing.Kept(entry.getKey(), value)))
                .toList();
    }

    /// The same words in all lists.
    private Optional<Link> everywhere() {
        if (inquiry.q().isBlank()) return Optional.empty();
        var text = page.say("portal.finds.everywhere", "words", inquiry.q());
        return Optional.of(Link.to(text, FindsPage.address(page, FindsPage.PATH, inquiry.q())));
    }

    private String clear() {
        var bare = new Address(address.path(), Map.of());
        for (var name : List.of("asof", "known", VIEW, "sort")) {
            var value = asked.parameters().find(name);
            if (value.isPresent()) bare = bare.set(name, value.get());
        }
        return bare.text();
    }

    private List<Link> views() {
        return List.of(
                new Link(page.say("portal.view.table"), address.without(VIEW).text(), !cards),
                new Link(page.say("portal.view.cards"), address.set(VIEW, CARDS).text(), cards));
    }

    private List<Link> orders() {
        var usual = inquiry.q().isBlank() ? Order.ID : Order.RELEVANCE;
        var links = new ArrayList<Link>();
        links.add(new Link(
                page.words().word("portal.order", usual.code()),
                address.without("sort").text(),
                inquiry.order() == usual));
        for (var order : catalogue.orders()) {
            links.add(new Link(
                    page.words().word("portal.order", order.code().replace("-", "latest-")),
                    address.set("sort", order.code()).text(),
                    inquiry.order() == order));
        }
        return links;
    }

    /// The same list on paper and for programs: all of it, from its beginning.
    private List<Link> formats() {
        var whole = address.without(VIEW).without("limit").without("facets");
        var links = new ArrayList<>(PaperPages.toList(page, whole));
        links.addAll(new Downloads(page).of(catalogue.list(), address.without(VIEW)));
        return links;
    }

    private List<Listing.Row> rows(Found found) {
        var rows = new ArrayList<Listing.Row>();
        for (var sheet : asked.sheets(catalogue.list(), found)) {
            rows.add(AgreementRows.of(page, (AgreementSheet) sheet, Because.found(page, found, sheet.id())));
        }
        return rows;
    }

    private Listing.Turning turning(Found found) {
        return new Listing.Turning(
                found.items().size(),
                found.total(),
                inquiry.cursor().map(ignored -> address.without("cursor").text()),
                found.next().map(cursor -> address.turned(cursor).text()));
    }
}
