package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.PartyLine;
import org.tawama.territories.Country;
import org.tawama.vocabulary.Point;

/// The lines of agreements on the map of the world, as far as both ends have a place on it.
final class LinkMap {
    /// ISO 3166-1 numeric code of the register's own country.
    static final String HOME = "012";

    private final Page page;
    private final Holdings holdings;

    LinkMap(Asked asked) {
        this.page = asked.page();
        this.holdings = asked.holdings();
    }

    Optional<Front.MapView> of(AgreementSheet sheet) {
        return of(List.of(sheet));
    }

    Optional<Front.MapView> of(List<AgreementSheet> sheets) {
        var links = sheets.stream().flatMap(sheet -> links(sheet).stream()).toList();
        if (links.isEmpty()) return Optional.empty();
        var partners = sheets.stream()
                .flatMap(sheet -> sheet.countries().stream())
                .map(Country::m49)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        return Optional.of(draw(links, partners));
    }

    private Front.MapView draw(List<MapLink> links, Set<String> partners) {
        var list = links.stream()
                .map(link -> Link.to(
                        page.say("portal.map.link", "from", link.fromLabel(), "to", link.toLabel()), link.href()))
                .toList();
        return new Front.MapView(
                holdings.map().svg(page.say("portal.front.map"), HOME, partners, links),
                list,
                page.say("portal.front.map-caption"),
                page.say("portal.front.map-list"));
    }

    private List<MapLink> links(AgreementSheet sheet) {
        var links = new ArrayList<MapLink>();
        for (var from : sheet.home()) {
            for (var to : sheet.partners()) {
                var start = point(from);
                var end = point(to);
                if (start.isPresent() && end.isPresent()) {
                    links.add(new MapLink(
                            name(from), start.get(), name(to), end.get(), 1, page.at("/agreements/" + sheet.id())));
                }
            }
        }
        return links;
    }

    private String name(PartyLine line) {
        return page.shown(line.shortName()).text();
    }

    private static Optional<Point> point(PartyLine line) {
        return line.territory()
                .flatMap(place -> place.territory().point())
                .or(() -> line.country().flatMap(Country::point));
    }
}
