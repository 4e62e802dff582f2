package org.tawama.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.Side;
import org.tawama.opendata.AgreementSheet;
import org.tawama.portal.Sheet.Facing;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;
import org.tawama.publication.GazetteReference;
import org.tawama.registrar.Kind;
import org.tawama.territories.Country;
import org.tawama.vocabulary.CountryCode;

/// Where each side published an agreement of states, and from which day each journal says that it is in force.
///
/// A side of which no journal is known stands there, too: it is what somebody has to look up. Nothing is told of an
/// agreement that no journal is known to have published.
final class PublishedPart {
    private final Asked asked;
    private final Page page;
    private final RecordWords words;

    PublishedPart(Asked asked) {
        this.asked = asked;
        this.page = asked.page();
        this.words = new RecordWords(asked);
    }

    List<Facing> of(AgreementSheet sheet) {
        var publications = sheet.agreement().terms().publications();
        if (publications.isEmpty() || sheet.agreement() instanceof Agreement.Decentralised) return List.of();
        var sides = sides(sheet);
        publications.forEach(reference -> sides.putIfAbsent(reference.journal().country(), Side.PARTNER));
        var countries = asked.holdings()
                .records()
                .findAll(
                        Kind.COUNTRY,
                        sides.keySet().stream().map(CountryCode::text).toList(),
                        asked.known());
        var all = new ArrayList<Facing>();
        sides.forEach((code, side) -> Optional.ofNullable(countries.get(code.text()))
                .ifPresent(country -> all.add(facing(side, country.value(), by(code, publications)))));
        return all;
    }

    private static Map<CountryCode, Side> sides(AgreementSheet sheet) {
        var sides = new LinkedHashMap<CountryCode, Side>();
        for (var line : sheet.parties()) {
            line.countryCode()
                    .ifPresent(code -> sides.putIfAbsent(code, line.signatory().side()));
        }
        return sides;
    }

    private static List<GazetteReference> by(CountryCode country, List<GazetteReference> publications) {
        return publications.stream()
                .filter(reference -> reference.journal().country().equals(country))
                .toList();
    }

    private Facing facing(Side side, Country country, List<GazetteReference> publications) {
        var lines = new ArrayList<Line>();
        lines.add(words.line("portal.published.issue", GazettePages.linked(asked, publications)));
        lines.add(words.line("portal.published.act", told(publications, this::act)));
        lines.add(words.line("portal.published.in-force", told(publications, this::inForce)));
        return new Facing(
                page.words().word("agreements.side", side.code()),
                page.shown(country.name()),
                page.at("/countries/" + country.code()),
                lines);
    }

    /// With its kind; the number alone where no source tells one, for the line says that it is an act.
    private Optional<String> act(GazetteReference reference) {
        return reference
                .act()
                .map(number -> reference.actKind().isEmpty()
                        ? number
                        : Gazettes.act(page, reference.actKind(), number).text());
    }

    private Optional<String> inForce(GazetteReference reference) {
        return reference
                .inForce()
                .map(date -> new ToCome(page, asked.asof()).marked(page.words().date(date), Optional.of(date)));
    }

    private List<Value> told(List<GazetteReference> publications, Function<GazetteReference, Optional<String>> member) {
        return publications.stream()
                .flatMap(reference -> member.apply(reference).stream())
                .map(page::own)
                .map(Value::of)
                .toList();
    }
}
