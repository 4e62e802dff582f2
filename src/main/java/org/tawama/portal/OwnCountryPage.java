package org.tawama.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tawama.agreements.Attestation;
import org.tawama.opendata.CountrySheet;
import org.tawama.opendata.Listed;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;
import org.tawama.search.Found;
import org.tawama.vocabulary.LocalText.Shown;

/// The register's own country, laid open: it is the other side of everything, so its page gives the totals over all
/// partners, each with the way to the whole list, and leads on to the partners, who have dossiers.
final class OwnCountryPage {
    private final Asked asked;
    private final Page page;
    private final RecordWords words;
    private final CountrySheet sheet;
    private final Map<String, List<String>> itself;

    OwnCountryPage(Asked asked, CountrySheet sheet) {
        this.asked = asked;
        this.page = asked.page();
        this.words = new RecordWords(asked);
        this.sheet = sheet;
        this.itself = Map.of("country", List.of(sheet.id()));
    }

    Answer answer() {
        var agreements = new AgreementsPart(asked, Map.of(), List.of("wilaya", NotYet.FACET));
        var name = page.shown(sheet.title()).text();
        return new RecordPage(
                        page.say("portal.country.own-kind"),
                        Crumbs.to(page, Catalogue.COUNTRIES),
                        List.of(),
                        List.of(
                                page.say("portal.country.own", "country", name),
                                page.say("portal.country.own-dossiers"),
                                page.say("portal.country.label", "code", sheet.id())),
                        lines(agreements),
                        Stream.of(
                                        new StatesPart(asked, sheet.id()).roll(),
                                        words.roll("partners", "portal.roll.partners", partners()),
                                        agreements.roll("wilaya", "wilayas", "portal.roll.wilayas", "/territories/"))
                                .flatMap(Optional::stream)
                                .toList(),
                        Optional.empty())
                .of(asked, sheet);
    }

    /// Every partner in an agreement, a body or a session, with how many there are of each; those of most agreements
    /// first.
    private List<Sheet.Item> partners() {
        var names = new LinkedHashMap<String, Shown>();
        var said = new HashMap<String, List<String>>();
        for (var catalogue : List.of(Catalogue.AGREEMENTS, Catalogue.BODIES, Catalogue.MEETINGS)) {
            var inquiry = asked.inquiry(catalogue.list(), Map.of()).withLimit(1).withFacets(List.of("country"));
            var later = notYet(catalogue.list());
            for (var count : asked.find(inquiry).facets().get("country")) {
                names.putIfAbsent(count.value(), page.shown(count.label()));
                said.computeIfAbsent(count.value(), none -> new ArrayList<>())
                        .add(said(catalogue, count.count(), later.getOrDefault(count.value(), 0L)));
            }
        }
        return names.entrySet().stream()
                .map(partner -> new Sheet.Item(
                        partner.getValue(),
                        Optional.of(page.at("/countries/" + partner.getKey())),
                        Optional.of(page.own(String.join(page.say("portal.value.comma"), said.get(partner.getKey()))))))
                .toList();
    }

    private String said(Catalogue catalogue, long count, long later) {
        var said = page.say(catalogue.key() + ".count", "count", count);
        if (later == 0) return said;
        return NotYet.in(catalogue.list()).orElseThrow().beside(page, said, later);
    }

    /// How many of that list were not yet on the day, by partner.
    private Map<String, Long> notYet(Listed list) {
        return NotYet.in(list).stream()
                .map(one -> asked.inquiry(list, Map.of(NotYet.FACET, List.of(one.state()))))
                .map(inquiry -> asked.find(inquiry.withLimit(1).withFacets(List.of("country"))))
                .flatMap(found -> found.facets().get("country").stream())
                .collect(Collectors.toMap(Found.Count::value, Found.Count::count));
    }

    private List<Line> lines(AgreementsPart agreements) {
        var lines = new ArrayList<Line>();
        lines.add(words.line(
                "portal.nav.agreements",
                Stream.of(Stream.of(agreements.count()), agreements.notSigned().stream(), reported())
                        .flatMap(values -> values)
                        .toList()));
        for (var catalogue : List.of(Catalogue.BODIES, Catalogue.MEETINGS, Catalogue.RECOMMENDATIONS)) {
            lines.add(words.line(catalogue.key(), CountryPage.counts(asked, catalogue, Map.of())));
        }
        for (var catalogue : List.of(Catalogue.PARTIES, Catalogue.TERRITORIES)) {
            lines.add(words.line(catalogue.key(), count(catalogue, itself)));
        }
        lines.addAll(CountryPage.codes(words, sheet.country()));
        return lines;
    }

    /// Those that no count has, apart.
    private Stream<Value> reported() {
        var chosen = Map.of("attestation", List.of(Attestation.REPORTED.code()));
        var total = asked.find(asked.inquiry(Listed.AGREEMENTS, chosen).withLimit(1))
                .total();
        if (total == 0) return Stream.empty();
        return Stream.of(Value.to(
                page.own(page.say("portal.country.reported-agreements", "count", total)),
                page.at(new Address(Catalogue.AGREEMENTS.path(), chosen).text())));
    }

    private Value count(Catalogue catalogue, Map<String, List<String>> chosen) {
        return CountryPage.count(asked, catalogue, chosen);
    }
}
