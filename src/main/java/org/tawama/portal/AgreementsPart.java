package org.tawama.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tawama.agreements.Attestation;
import org.tawama.agreements.Form;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.Listed;
import org.tawama.search.Found;

/// The agreements that belong to a place, a party or a country: the first of them, how many there are, and their map.
final class AgreementsPart {
    private static final int MOST_ROWS = 20;
    private static final int MOST_ON_THE_MAP = 100;

    private final Asked asked;
    private final Page page;
    private final Map<String, List<String>> chosen;
    private final List<AgreementSheet> sheets;
    private final Found found;

    /// @param chosen the values of facets that the agreements have; none chosen means none are wanted
    AgreementsPart(Asked asked, Map<String, List<String>> chosen, List<String> facets) {
        this.asked = asked;
        this.page = asked.page();
        this.chosen = chosen;
        this.found = asked.find(asked.inquiry(Listed.AGREEMENTS, chosen)
                .withLimit(MOST_ON_THE_MAP)
                .withFacets(facets));
        this.sheets = asked.sheets(Listed.AGREEMENTS, found).stream()
                .map(AgreementSheet.class::cast)
                .toList();
    }

    /// How many, as a link to their list.
    Sheet.Value count() {
        return Sheet.Value.to(
                page.own(page.say("portal.catalogue.agreements.count", "count", found.total())),
                address().text());
    }

    /// How many of them are not signed on the day, where their states were counted.
    Optional<Sheet.Value> notSigned() {
        return NotYet.said(page, Listed.AGREEMENTS, found).map(said -> Sheet.Value.of(page.own(said)));
    }

    /// The first of them, as many as the map takes.
    List<AgreementSheet> first() {
        return sheets;
    }

    Address address() {
        var address = new Address(page.href(Catalogue.AGREEMENTS.path()), chosen);
        return asked.parameters().values().entrySet().stream()
                .reduce(
                        address,
                        (so, more) -> so.set(more.getKey(), more.getValue().getFirst()),
                        (one, other) -> other);
    }

    Optional<Sheet.Related> related() {
        if (sheets.isEmpty()) return Optional.empty();
        var all = Link.to(
                page.say("portal.agreements.all", "count", found.total()),
                address().text());
        return Optional.of(new Sheet.Related(
                page.say("portal.nav.agreements"),
                AgreementRows.of(page, sheets.stream().limit(MOST_ROWS).toList()),
                found.total() > MOST_ROWS ? Optional.of(all) : Optional.empty()));
    }

    /// The first of those that others only report.
    List<AgreementSheet> unconfirmed() {
        var asking = new LinkedHashMap<>(chosen);
        asking.put("attestation", List.of(Attestation.REPORTED.code()));
        return asked.agreements(asking, MOST_ROWS);
    }

    /// The same, apart from the rest.
    Optional<Sheet.Roll> reported() {
        var items = unconfirmed().stream()
                .map(one -> new Sheet.Item(
                        page.shown(one.title()),
                        Optional.of(page.at("/agreements/" + one.id())),
                        Optional.of(particulars(page, one))
                                .filter(said -> !said.isEmpty())
                                .map(said -> page.own(String.join(page.say("portal.value.comma"), said)))))
                .toList();
        if (items.isEmpty()) return Optional.empty();
        return Optional.of(new Sheet.Roll(
                "reported",
                page.say("portal.attestation.roll"),
                Optional.of(page.say("portal.attestation.roll-note")),
                items,
                Optional.of(Link.to(
                        page.say("portal.attestation.all"),
                        address()
                                .set("attestation", Attestation.REPORTED.code())
                                .text()))));
    }

    /// Its form, where a source tells it, and when it was signed.
    static List<String> particulars(Page page, AgreementSheet one) {
        var said = new ArrayList<String>();
        var form = one.agreement().terms().form();
        if (form != Form.UNSTATED) said.add(page.words().word("agreements.form", form.code()));
        new ActDays(page).signed(one).ifPresent(said::add);
        return said;
    }

    /// Its form and its day, and that it is only reported, in one line.
    ///
    /// @param titled whether its name stands before them
    static String named(Page page, AgreementSheet one, boolean titled) {
        var title = titled ? Stream.of(page.shown(one.title()).text()) : Stream.<String>empty();
        var said = Stream.concat(title, particulars(page, one).stream())
                .collect(Collectors.joining(page.say("portal.value.comma")));
        return one.reported() ? page.say("portal.agreement.reported", "what", said) : said;
    }

    Optional<Front.MapView> map() {
        return new LinkMap(asked).of(sheets);
    }

    /// The values of a facet that was counted, most frequent first, each with its number of agreements.
    Optional<Sheet.Roll> roll(String facet, String id, String key, String path) {
        var items = found.facets().getOrDefault(facet, List.of()).stream()
                .map(count -> new Sheet.Item(
                        page.shown(count.label()),
                        Optional.of(page.at(path + count.value())),
                        Optional.of(page.own(page.say("portal.catalogue.agreements.count", "count", count.count())))))
                .toList();
        return new RecordWords(asked).roll(id, key, items);
    }
}
