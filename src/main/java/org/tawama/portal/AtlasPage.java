package org.tawama.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.Listed;
import org.tawama.search.Found;
import org.tawama.search.Inquiry;
import org.tawama.territories.Country;

/// The map of all links: first as a list by country, then drawn.
final class AtlasPage {
    private static final List<String> FACETS = List.of("kind", "country", "wilaya", "level");
    static final Set<String> PARAMETERS =
            Set.of("q", "kind", "country", "wilaya", "level", "form", "status", "theme", "party", "doubt", "decade");

    /// More lines than these no reader can tell apart, and no page should carry.
    private static final int MOST_LINKS = 400;

    private static final String NOWHERE = "";
    private static final String PATH = "/map";

    private AtlasPage() {}

    static Answer answer(Asked asked) {
        var page = asked.page();
        var inquiry = asked.inquiry(Listed.AGREEMENTS).withFacets(FACETS).withLimit(Inquiry.MOST_ITEMS);
        var found = asked.find(inquiry);
        var sheets = sheets(asked, inquiry, found);
        var address = new Address(page.href(PATH), asked.parameters().values());
        var facets = new FacetParts(asked, Catalogue.AGREEMENTS, address, inquiry, found);
        var view = new Atlas(
                page.say("portal.atlas.heading", "count", found.total()),
                asked.standing(),
                facets.tags(),
                page.at(PATH),
                facets.facets(),
                groups(page, sheets),
                new LinkMap(asked).of(sheets),
                remarks(page, found.total(), sheets.size()),
                address.at(page.href(Catalogue.AGREEMENTS.path())).text());
        return new Answer.Shown(page.say("portal.front.map"), view);
    }

    private static List<AgreementSheet> sheets(Asked asked, Inquiry inquiry, Found first) {
        var sheets = new ArrayList<>(asked.sheets(Listed.AGREEMENTS, first));
        var last = first;
        while (last.next().isPresent() && sheets.size() < MOST_LINKS) {
            last = asked.find(
                    inquiry.withFacets(List.of()).withCursor(last.next().get()));
            sheets.addAll(asked.sheets(Listed.AGREEMENTS, last));
        }
        return sheets.stream().map(AgreementSheet.class::cast).toList();
    }

    private static List<String> remarks(Page page, long total, int drawn) {
        return total > drawn ? List.of(page.say("portal.atlas.cut", "drawn", (long) drawn, "total", total)) : List.of();
    }

    /// The country with most links first, countries with as many in the order of their names.
    private static List<Atlas.Group> groups(Page page, List<AgreementSheet> sheets) {
        var countries = new LinkedHashMap<String, Country>();
        var links = new LinkedHashMap<String, List<AgreementSheet>>();
        for (var sheet : sheets) {
            sheet.countries().forEach(country -> {
                countries.put(country.code().text(), country);
                links.computeIfAbsent(country.code().text(), code -> new ArrayList<>())
                        .add(sheet);
            });
            if (sheet.countries().isEmpty())
                links.computeIfAbsent(NOWHERE, code -> new ArrayList<>()).add(sheet);
        }
        return links.entrySet().stream()
                .map(entry -> group(page, Optional.ofNullable(countries.get(entry.getKey())), entry.getValue()))
                .sorted(Comparator.comparing(
                                (Atlas.Group group) -> -group.items().size())
                        .thenComparing(
                                group -> group.country().text(), page.words().order()))
                .toList();
    }

    private static Atlas.Group group(Page page, Optional<Country> country, List<AgreementSheet> sheets) {
        var items = sheets.stream()
                .map(sheet -> new Atlas.Item(page.shown(sheet.title()), page.at("/agreements/" + sheet.id())))
                .sorted(Comparator.comparing(
                        item -> item.title().text(), page.words().order()))
                .toList();
        return new Atlas.Group(
                country.map(known -> "country-" + known.code()).orElse("country-unknown"),
                country.map(known -> page.shown(known.name()))
                        .orElseGet(() -> page.own(page.say("portal.atlas.nowhere"))),
                country.map(known -> page.at("/countries/" + known.code())),
                page.say("portal.catalogue.agreements.count", "count", items.size()),
                items);
    }
}
