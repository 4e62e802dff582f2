package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.agreements.Attestation;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.BodySheet;
import org.tawama.opendata.CountrySheet;
import org.tawama.opendata.Listed;
import org.tawama.opendata.MeetingSheet;
import org.tawama.opendata.PartyLine;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;
import org.tawama.territories.Country;
import org.tawama.vocabulary.LocalText.Shown;

/// A country, laid open: its label and its neutral key, and everything that binds it to the register's own.
final class CountryPage {
    private static final int MOST_LISTED = 100;

    private final Asked asked;
    private final Page page;
    private final RecordWords words;
    private final CountrySheet sheet;
    private final Map<String, List<String>> chosen;

    CountryPage(Asked asked, CountrySheet sheet) {
        this.asked = asked;
        this.page = asked.page();
        this.words = new RecordWords(asked);
        this.sheet = sheet;
        this.chosen = Map.of("country", List.of(sheet.id()));
    }

    Answer answer() {
        var agreements = new AgreementsPart(asked, chosen, List.of("wilaya", NotYet.FACET));
        var parties = listed(Catalogue.PARTIES, "parties", "portal.catalogue.parties");
        var meetings = listed(Catalogue.MEETINGS, "meetings", "portal.catalogue.meetings");
        var bodies = listed(Catalogue.BODIES, "bodies", "portal.catalogue.bodies");
        return new RecordPage(
                        page.say("portal.country.kind"),
                        Crumbs.to(page, Catalogue.COUNTRIES),
                        List.of(),
                        List.of(page.say("portal.country.label", "code", sheet.id())),
                        lines(agreements),
                        Stream.of(
                                        new StatesPart(asked, sheet.id()).roll().stream(),
                                        Stream.of(bodies, meetings).flatMap(Optional::stream),
                                        new RecommendationsPart(asked, "country", sheet.id()).rolls().stream(),
                                        Stream.of(
                                                        agreements.roll(
                                                                "wilaya",
                                                                "wilayas",
                                                                "portal.roll.wilayas",
                                                                "/territories/"),
                                                        parties)
                                                .flatMap(Optional::stream))
                                .flatMap(rolls -> rolls)
                                .toList(),
                        Optional.of(agreements))
                .of(asked, sheet);
    }

    private List<Line> lines(AgreementsPart agreements) {
        var country = sheet.country();
        var lines = new ArrayList<Line>();
        lines.add(words.line(
                "portal.nav.agreements",
                Stream.concat(Stream.of(agreements.count()), agreements.notSigned().stream())
                        .toList()));
        lines.add(words.line("portal.nav.bodies", count(asked, Catalogue.BODIES, chosen)));
        lines.add(words.line("portal.country.sessions", counts(asked, Catalogue.MEETINGS, chosen)));
        lines.add(words.line("portal.catalogue.parties", parties()));
        lines.addAll(codes(words, country));
        return lines;
    }

    /// Where it lies, its codes, and how sources spell it.
    static List<Line> codes(RecordWords words, Country country) {
        var page = words.asked().page();
        var lines = new ArrayList<Line>();
        if (!country.region().empty()) {
            lines.add(words.line("portal.field.region", Value.of(page.shown(country.region()))));
        }
        lines.add(words.line(
                "portal.field.country-codes",
                Stream.of(country.code().text(), country.alpha3(), country.m49())
                        .map(code -> Value.of(page.printed(code)))
                        .toList()));
        words.otherNames(country.otherNames()).ifPresent(lines::add);
        return lines;
    }

    /// How many, and how many of them no confirmed agreement names.
    private List<Value> parties() {
        var values = new ArrayList<Value>();
        values.add(count(asked, Catalogue.PARTIES, chosen));
        var unconfirmed = onlyReported();
        if (unconfirmed > 0) {
            values.add(Value.of(page.own(page.say("portal.country.reported-parties", "count", unconfirmed))));
        }
        return values;
    }

    private long onlyReported() {
        var reported = Map.of("attestation", List.of(Attestation.REPORTED.code()));
        return asked.all(Listed.AGREEMENTS, reported, Integer.MAX_VALUE).stream()
                .flatMap(one -> ((AgreementSheet) one).parties().stream())
                .filter(line ->
                        line.countryCode().equals(Optional.of(sheet.country().code())))
                .map(PartyLine::id)
                .distinct()
                .filter(party -> asked.find(asked.inquiry(Listed.AGREEMENTS, Map.of("party", List.of(party)))
                                        .withLimit(1))
                                .total()
                        == 0)
                .count();
    }

    /// How many records the list has, as a link to it.
    static Value count(Asked asked, Catalogue catalogue, Map<String, List<String>> chosen) {
        var page = asked.page();
        var found = asked.find(asked.inquiry(catalogue.list(), chosen).withLimit(1));
        return Value.to(
                page.own(page.say(catalogue.key() + ".count", "count", found.total())),
                page.at(new Address(catalogue.path(), chosen).text()));
    }

    /// The same, and how many of them were not yet on the day.
    static List<Value> counts(Asked asked, Catalogue catalogue, Map<String, List<String>> chosen) {
        var page = asked.page();
        var list = catalogue.list();
        var counted = Stream.of(count(asked, catalogue, chosen));
        if (NotYet.in(list).isEmpty()) return counted.toList();
        var found = asked.find(asked.inquiry(list, chosen).withLimit(1).withFacets(List.of(NotYet.FACET)));
        var later = NotYet.said(page, list, found).map(said -> Value.of(page.own(said)));
        return Stream.concat(counted, later.stream()).toList();
    }

    private Optional<Sheet.Roll> listed(Catalogue catalogue, String id, String key) {
        var list = catalogue.list();
        var found = asked.find(asked.inquiry(list, chosen).withLimit(MOST_LISTED));
        var items = asked.sheets(list, found).stream()
                .map(record -> new Sheet.Item(
                        page.shown(record.title()),
                        Optional.of(page.at("/" + list.code() + "/" + record.id())),
                        remark(record)))
                .toList();
        if (items.isEmpty()) return Optional.empty();
        var all = Link.to(
                page.say(catalogue.key() + ".count", "count", found.total()),
                page.at(new Address(catalogue.path(), chosen).text()));
        return Optional.of(new Sheet.Roll(
                id,
                page.say(key),
                Optional.empty(),
                items,
                found.total() > items.size() ? Optional.of(all) : Optional.empty()));
    }

    private Optional<Shown> remark(org.tawama.opendata.Sheet record) {
        return switch (record) {
            case BodySheet body ->
                Optional.of(page.own(
                        page.words().word("bodies.form", body.body().form().code())));
            case MeetingSheet meeting -> new MeetingWords(asked).remark(meeting);
            default -> Optional.empty();
        };
    }
}
