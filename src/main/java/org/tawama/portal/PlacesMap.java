package org.tawama.portal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tawama.meetings.MeetingState;
import org.tawama.opendata.BodySheet;
import org.tawama.opendata.CountrySheet;
import org.tawama.opendata.MeetingSheet;
import org.tawama.opendata.Sheet;
import org.tawama.registrar.Kind;
import org.tawama.territories.Country;
import org.tawama.vocabulary.CountryCode;

/// Bodies and sessions on the map of the world: a line from the register's own country to each that is in a body, and
/// a mark in the country of each session. A place is the point of its country; of seats and towns the register knows
/// names alone.
final class PlacesMap {
    private final Asked asked;
    private final Page page;

    PlacesMap(Asked asked) {
        this.asked = asked;
        this.page = asked.page();
    }

    /// A country and how many bodies or sessions it has.
    ///
    /// @param href where the reader finds them
    record Counted(Country country, int count, String href) {}

    /// Empty for a record that stands nowhere on it.
    Optional<Front.MapView> of(Sheet record) {
        return switch (record) {
            case BodySheet body -> ofBodies(once(partners(body)));
            case MeetingSheet session -> ofSessions(once(host(session)));
            default -> Optional.empty();
        };
    }

    private List<Counted> once(List<Country> countries) {
        return countries.stream()
                .map(country -> new Counted(country, 1, page.at("/countries/" + country.code())))
                .toList();
    }

    /// The countries in a body besides the register's own.
    static List<Country> partners(BodySheet body) {
        return body.present().stream()
                .filter(country -> !country.code().equals(CountryCode.HOME))
                .toList();
    }

    /// Where a session met, or was to meet; before its day, nowhere.
    static List<Country> host(MeetingSheet session) {
        return session.state() == MeetingState.NOT_YET
                ? List.of()
                : session.country().stream().toList();
    }

    Optional<Front.MapView> ofBodies(List<Counted> partners) {
        var home = home();
        if (home.isEmpty()) return Optional.empty();
        return draw("portal.map.bodies", partners, counted -> line(home.get(), counted));
    }

    Optional<Front.MapView> ofSessions(List<Counted> hosts) {
        return draw(
                "portal.map.meetings",
                hosts,
                host -> host.country()
                        .point()
                        .map(point -> MapLink.at(name(host.country()), point, host.count(), host.href())));
    }

    private Optional<MapLink> line(Country home, Counted partner) {
        return home.point()
                .flatMap(from -> partner.country()
                        .point()
                        .map(to -> new MapLink(
                                name(home), from, name(partner.country()), to, partner.count(), partner.href())));
    }

    private Optional<Front.MapView> draw(
            String caption, List<Counted> counted, Function<Counted, Optional<MapLink>> link) {
        var links = counted.stream().flatMap(one -> link.apply(one).stream()).toList();
        if (links.isEmpty()) return Optional.empty();
        Set<String> codes = counted.stream().map(one -> one.country().m49()).collect(Collectors.toSet());
        var list = links.stream().map(one -> Link.to(one.toLabel(), one.href())).toList();
        var svg = asked.holdings().map().svg(page.say("portal.sheet.map"), LinkMap.HOME, codes, links);
        return Optional.of(new Front.MapView(svg, list, page.say(caption), page.say("portal.map.countries")));
    }

    private Optional<Country> home() {
        return asked.holdings()
                .sheets()
                .find(Kind.COUNTRY, CountryCode.HOME.text(), asked.asof(), asked.known())
                .map(CountrySheet.class::cast)
                .map(CountrySheet::country);
    }

    private String name(Country country) {
        return page.shown(country.name()).text();
    }
}
