package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tawama.opendata.AgreementSheet;
import org.tawama.search.Found;
import org.tawama.search.Hit;
import org.tawama.search.Inquiry;
import org.tawama.search.Order;
import org.tawama.search.Reason;
import org.tawama.search.Refused;
import org.tawama.vocabulary.LocalText.Shown;

/// One page of a list: what is found, how it can be narrowed, ordered, shown and taken away.
final class CataloguePage {
    private static final String VIEW = "view";
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

    private static Inquiry inquiry(Asked asked, Catalogue catalogue) {
        var reading = Inquiry.parse(
                Optional.of(catalogue.list()),
                asked.parameters().without(VIEW).values(),
                asked.page().language(),
                asked.asof());
        return switch (reading) {
            case Inquiry inquiry -> inquiry.withFacets(catalogue.facets());
            case Refused refused -> throw new BadParameter(refused.parameter());
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
                page.href(catalogue.path()),
                page.say(catalogue.key() + ".search"),
                inquiry.q(),
                kept(),
                facets.tags(),
                clear(),
                facets.facets(),
                agreements ? views() : List.of(),
                orders(),
                formats(),
                agreements && !cards ? rows(found) : List.of(),
                agreements && !cards ? List.of() : cards(found),
                turning(found));
        return new Answer.Shown(heading, view);
    }

    /// What the search form carries along: everything but the words themselves and the place in the list.
    private List<Listing.Kept> kept() {
        return asked.parameters().without("q").without("cursor").values().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new Listing.Kept(entry.getKey(), value)))
                .toList();
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

    /// The same list for programs: all of it, from its beginning.
    private List<Link> formats() {
        return Downloads.of(catalogue.list().code(), address.without(VIEW));
    }

    private List<Listing.Row> rows(Found found) {
        var rows = new ArrayList<Listing.Row>();
        for (var sheet : asked.sheets(catalogue.list(), found)) {
            rows.add(AgreementRows.of(page, (AgreementSheet) sheet, matched(found, sheet.id())));
        }
        return rows;
    }

    private List<Listing.Card> cards(Found found) {
        var cards = new Cards(asked);
        return asked.sheets(catalogue.list(), found).stream()
                .map(sheet -> cards.of(sheet, matched(found, sheet.id())))
                .toList();
    }

    /// The first text that holds the words, when it is none of those that the list shows anyway.
    private Optional<Shown> matched(Found found, String id) {
        return found.items().stream()
                .filter(hit -> hit.id().equals(id))
                .flatMap(hit -> hit.matched().stream())
                .filter(match -> match.reason() != Reason.SHOWN)
                .findFirst()
                .map(this::because);
    }

    private Shown because(Hit.Match match) {
        return page.own(page.say("portal.matched." + match.reason().code(), "text", match.text()));
    }

    private Listing.Turning turning(Found found) {
        return new Listing.Turning(
                found.items().size(),
                found.total(),
                inquiry.cursor().map(ignored -> address.without("cursor").text()),
                found.next().map(cursor -> address.turned(cursor).text()));
    }
}
