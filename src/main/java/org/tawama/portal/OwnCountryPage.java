package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.agreements.Attestation;
import org.tawama.opendata.CountrySheet;
import org.tawama.opendata.Listed;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;

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
        var agreements = new AgreementsPart(asked, Map.of(), List.of("country", "wilaya"));
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
                                        agreements.roll("country", "partners", "portal.roll.partners", "/countries/"),
                                        agreements.roll("wilaya", "wilayas", "portal.roll.wilayas", "/territories/"))
                                .flatMap(Optional::stream)
                                .toList(),
                        Optional.empty())
                .of(asked, sheet);
    }

    private List<Line> lines(AgreementsPart agreements) {
        var lines = new ArrayList<Line>();
        lines.add(words.line(
                "portal.nav.agreements",
                Stream.concat(Stream.of(agreements.count()), reported()).toList()));
        for (var catalogue : List.of(Catalogue.BODIES, Catalogue.MEETINGS, Catalogue.RECOMMENDATIONS)) {
            lines.add(words.line(catalogue.key(), count(catalogue, Map.of())));
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
