package org.tawama.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tawama.evidence.Evidence;
import org.tawama.search.ByWilaya;
import org.tawama.search.Census;

/// Figures by wilaya: the same question on the map of any day.
final class StatisticsPage {
    private static final String PATH = "/statistics";
    private static final List<String> FIGURES = List.of("agreements", "countries", "parties", "questions");

    private final Asked asked;
    private final Page page;
    private final ByWilaya figures;

    private StatisticsPage(Asked asked) {
        this.asked = asked;
        this.page = asked.page();
        asked.awaitIndexed();
        this.figures =
                new Census(asked.holdings().search(), asked.holdings().sheets()).byWilaya(asked.asof(), asked.known());
    }

    static Answer answer(Asked asked) {
        return new StatisticsPage(asked).answer();
    }

    private Answer answer() {
        var address = new Address("", asked.parameters().values());
        var view = new Statistics(
                new Page.AsOf(figures.asof(), figures.known()),
                division(),
                figures.divisions().stream().map(this::division).toList(),
                page.href(PATH),
                figures.asof().toString(),
                asked.parameters().find("known").stream()
                        .map(known -> new Listing.Kept("known", known))
                        .toList(),
                FIGURES.stream()
                        .map(figure -> new Statistics.Definition(
                                page.words().word("statistics.figure", figure),
                                page.words().word("statistics.definition", figure)))
                        .toList(),
                map(),
                remarks(),
                figures.rows().stream().map(this::row).toList(),
                claims(),
                List.of(
                        Link.to("JSON", address.at("/api/v1/statistics/wilayas").text()),
                        Link.to(
                                "CSV",
                                address.at("/api/v1/statistics/wilayas.csv").text())));
        return new Answer.Shown(page.say("portal.statistics.title"), view);
    }

    private String division() {
        return figures.division()
                .map(division ->
                        page.say("portal.statistics.division", "count", division.wilayas(), "date", division.since()))
                .orElseGet(() -> page.say("portal.statistics.no-division"));
    }

    /// The first day of each map, for whoever has no day in mind.
    private Link division(ByWilaya.Division division) {
        var address = new Address(page.href(PATH), asked.parameters().values());
        return new Link(
                page.say("portal.statistics.map-of", "count", division.wilayas(), "date", division.since()),
                address.set("asof", division.since().toString()).text(),
                figures.division().equals(Optional.of(division)));
    }

    private Optional<String> map() {
        var seats = figures.rows().stream()
                .flatMap(row -> row.wilaya().territory().point().stream()
                        .map(point -> new WilayaMap.Seat(
                                page.shown(row.wilaya().title()).text() + " : "
                                        + page.words().number(row.agreements()),
                                point,
                                row.agreements())))
                .toList();
        return seats.isEmpty()
                ? Optional.empty()
                : Optional.of(WilayaMap.svg(page.say("portal.statistics.map-title"), seats));
    }

    private List<String> remarks() {
        var sum = figures.rows().stream().mapToLong(ByWilaya.Row::agreements).sum();
        var several = page.say("portal.statistics.several", "sum", sum, "count", figures.placed());
        return Stream.concat(
                        Stream.of(page.say("portal.statistics.unplaced", "count", figures.unplaced())),
                        Stream.of(several).filter(ignored -> sum != figures.placed()))
                .toList();
    }

    private Statistics.Row row(ByWilaya.Row row) {
        var id = row.wilaya().id();
        var links = Map.of("kind", List.of("decentralised"), "wilaya", List.of(id));
        var open = Map.of("status", List.of("open"), "wilaya", List.of(id));
        return new Statistics.Row(
                row.code().orElse("–"),
                page.shown(row.wilaya().title()),
                page.at("/territories/" + id),
                row.wilaya().evidence().stream().anyMatch(Evidence::open)
                        ? Optional.of(new Badge(page.say("portal.statistics.claimed"), Badge.Tone.DOUBT))
                        : Optional.empty(),
                List.of(
                        figure("agreements", row.agreements(), new Address("/agreements", links)),
                        figure("countries", row.countries(), new Address("/agreements", links)),
                        figure("parties", row.parties(), new Address("/parties", Map.of("wilaya", List.of(id)))),
                        figure("questions", row.questions(), new Address("/doubts", open))));
    }

    private Statistics.Figure figure(String name, long count, Address list) {
        return new Statistics.Figure(
                page.words().word("statistics.figure", name),
                page.words().number(count),
                count == 0 ? Optional.empty() : Optional.of(page.at(list.text())));
    }

    /// Each open question once, with the wilayas that raise it.
    private List<Statistics.Claim> claims() {
        var wilayas = new LinkedHashMap<Evidence, java.util.ArrayList<String>>();
        for (var row : figures.rows()) {
            row.wilaya().evidence().stream()
                    .filter(Evidence::open)
                    .forEach(item -> wilayas.computeIfAbsent(alike(item), first -> new java.util.ArrayList<>())
                            .add(row.code().orElse(row.wilaya().id())));
        }
        return wilayas.entrySet().stream()
                .map(entry -> new Statistics.Claim(
                        page.shown(entry.getKey().note()),
                        entry.getKey().reference(),
                        entry.getValue().stream().sorted().collect(Collectors.joining(" · "))))
                .toList();
    }

    /// The same claim of another wilaya, in another place of the source.
    private static Evidence alike(Evidence item) {
        return new Evidence(
                "",
                Optional.empty(),
                item.source(),
                "",
                Optional.empty(),
                item.verdict(),
                Optional.empty(),
                item.doubt(),
                item.reference(),
                item.note());
    }
}
