package org.tawama.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.BodySheet;
import org.tawama.opendata.MeetingSheet;
import org.tawama.opendata.Sheet;
import org.tawama.search.Found;
import org.tawama.search.Inquiry;
import org.tawama.territories.Country;
import org.tawama.vocabulary.LocalText.Shown;

/// A list on the map: first country by country, then drawn.
final class AtlasPage {
    private static final String PATH = "/map";
    static final String BODIES = PATH + "/bodies";
    static final String MEETINGS = PATH + "/meetings";

    private static final List<String> FACETS = List.of("kind", "country", "wilaya", "level");
    private static final Set<String> PARAMETERS =
            Set.of("q", "kind", "country", "wilaya", "level", "form", "status", "theme", "party", "doubt", "decade");

    /// More lines than these no reader can tell apart, and no page should carry.
    private static final int MOST_LINKS = 400;

    private static final String NOWHERE = "";

    private final Asked asked;
    private final Page page;
    private final Catalogue catalogue;

    private AtlasPage(Asked asked, Catalogue catalogue) {
        this.asked = asked;
        this.page = asked.page();
        this.catalogue = catalogue;
    }

    static List<Route> routes() {
        return List.of(
                new Route(
                        PATH,
                        Section.HOME,
                        "atlas",
                        PARAMETERS,
                        asked -> new AtlasPage(asked, Catalogue.AGREEMENTS).answer("portal.front.map", PATH, FACETS)),
                ofList(BODIES, Catalogue.BODIES),
                ofList(MEETINGS, Catalogue.MEETINGS));
    }

    /// With what is counted beside the list.
    private static Route ofList(String path, Catalogue catalogue) {
        var parameters = new HashSet<>(catalogue.facets());
        parameters.add("q");
        return new Route(
                path,
                Section.BODIES,
                "atlas",
                parameters,
                asked -> new AtlasPage(asked, catalogue)
                        .answer("portal.atlas." + catalogue.list().code(), path, catalogue.facets()));
    }

    private Answer answer(String title, String path, List<String> counted) {
        var inquiry = asked.inquiry(catalogue.list()).withFacets(counted).withLimit(Inquiry.MOST_ITEMS);
        var found = asked.find(inquiry);
        var sheets = sheets(inquiry, found);
        var address = new Address(page.href(path), asked.parameters().values());
        var facets = new FacetParts(asked, catalogue, address, inquiry, found);
        var byCountry = byCountry(sheets);
        var view = new Atlas(
                page.say("portal.atlas.heading", "what", count(found.total())),
                asked.standing(),
                facets.tags(),
                page.at(path),
                facets.facets(),
                groups(byCountry),
                map(sheets, byCountry),
                remarks(found.total(), sheets.size()),
                address.at(page.href(catalogue.path())).text());
        return new Answer.Shown(page.say(title), view);
    }

    private String count(long total) {
        return page.say(catalogue.key() + ".count", "count", total);
    }

    private List<Sheet> sheets(Inquiry inquiry, Found first) {
        var sheets = new ArrayList<Sheet>(asked.sheets(catalogue.list(), first));
        var last = first;
        while (last.next().isPresent() && sheets.size() < MOST_LINKS) {
            last = asked.find(
                    inquiry.withFacets(List.of()).withCursor(last.next().get()));
            sheets.addAll(asked.sheets(catalogue.list(), last));
        }
        return sheets;
    }

    private List<String> remarks(long total, int drawn) {
        return total > drawn ? List.of(page.say("portal.atlas.cut", "drawn", (long) drawn, "total", total)) : List.of();
    }

    private static List<Country> countries(Sheet sheet) {
        return switch (sheet) {
            case AgreementSheet agreement -> agreement.countries();
            case BodySheet body -> PlacesMap.partners(body);
            case MeetingSheet session -> PlacesMap.host(session);
            default -> throw new IllegalArgumentException("stands on no map: " + sheet.listed());
        };
    }

    /// What stands in one country.
    private record Standing(Optional<Country> country, List<Sheet> sheets) {
        String id() {
            return country.map(known -> "country-" + known.code()).orElse("country-unknown");
        }
    }

    /// The country with most of them first, countries with as many in the order of their names; behind them what
    /// stands in none.
    private List<Standing> byCountry(List<Sheet> sheets) {
        var countries = new LinkedHashMap<String, Country>();
        Map<String, List<Sheet>> standing = new LinkedHashMap<>();
        for (var sheet : sheets) {
            var its = countries(sheet);
            its.forEach(country -> countries.put(country.code().text(), country));
            var codes = its.isEmpty()
                    ? List.of(NOWHERE)
                    : its.stream().map(country -> country.code().text()).toList();
            codes.forEach(code ->
                    standing.computeIfAbsent(code, none -> new ArrayList<>()).add(sheet));
        }
        return standing.entrySet().stream()
                .map(entry -> new Standing(Optional.ofNullable(countries.get(entry.getKey())), entry.getValue()))
                .sorted(Comparator.comparing((Standing one) -> one.country().isEmpty())
                        .thenComparing(one -> -one.sheets().size())
                        .thenComparing(one -> name(one).text(), page.words().order()))
                .toList();
    }

    private Shown name(Standing standing) {
        return standing.country()
                .map(known -> page.shown(known.name()))
                .orElseGet(() -> page.own(page.say("portal.atlas.nowhere")));
    }

    private List<Atlas.Group> groups(List<Standing> byCountry) {
        return byCountry.stream()
                .map(standing -> new Atlas.Group(
                        standing.id(),
                        name(standing),
                        standing.country().map(known -> page.at("/countries/" + known.code())),
                        count(standing.sheets().size()),
                        items(standing.sheets())))
                .toList();
    }

    private List<Atlas.Item> items(List<Sheet> sheets) {
        return sheets.stream()
                .map(sheet -> new Atlas.Item(page.shown(sheet.title()), page.at(catalogue.path() + "/" + sheet.id())))
                .sorted(Comparator.comparing(
                        item -> item.title().text(), page.words().order()))
                .toList();
    }

    private Optional<Front.MapView> map(List<Sheet> sheets, List<Standing> byCountry) {
        return switch (catalogue) {
            case BODIES -> new PlacesMap(asked).ofBodies(counted(byCountry));
            case MEETINGS -> new PlacesMap(asked).ofSessions(counted(byCountry));
            default ->
                new LinkMap(asked)
                        .of(sheets.stream().map(AgreementSheet.class::cast).toList());
        };
    }

    private static List<PlacesMap.Counted> counted(List<Standing> byCountry) {
        return byCountry.stream()
                .flatMap(one -> one.country().stream()
                        .map(country ->
                                new PlacesMap.Counted(country, one.sheets().size(), "#" + one.id())))
                .toList();
    }
}
