package org.tawama.portal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tawama.opendata.Listed;
import org.tawama.search.Found;
import org.tawama.search.Inquiry;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.PartialDate;

/// What the register counts, each number with what it leaves out. Everything is counted when it is asked for; nothing
/// is known here but the questions.
final class Figures {
    /// Before every agreement there can be: whatever has a date was signed later.
    private static final PartialDate FIRST_DAY = PartialDate.parse("1000-01-01");

    private final Asked asked;
    private final Page page;
    private final Holdings holdings;

    Figures(Asked asked) {
        this.asked = asked;
        this.page = asked.page();
        this.holdings = asked.holdings();
    }

    List<Front.Figure> five() {
        return List.of(decentralised(), countries(), bilateral(), commissions(), questions());
    }

    /// The wilayas of a source and those of the map of the day are both counted where they are not the same ones.
    private Front.Figure decentralised() {
        var links = list(Listed.AGREEMENTS).with("kind", "decentralised");
        var all = count(links.withFacets(List.of("wilaya", "printedWilaya", "status")));
        var dated = count(links.withSigned(Optional.of(FIRST_DAY), Optional.empty()))
                .total();
        var redrawn = redrawn(all) && !wilayas().isEmpty();
        return new Front.Figure(
                page.words().number(all.total()),
                label(all, redrawn),
                Stream.concat(
                                (redrawn ? reasons(all) : List.<String>of()).stream(),
                                NotYet.said(page, Listed.AGREEMENTS, all).stream())
                        .toList(),
                page.say("portal.figure.decentralised-missing", "count", all.total() - dated),
                page.at("/agreements?kind=decentralised"));
    }

    /// On a day without a division into wilayas there are only those that a source prints.
    private String label(Found all, boolean redrawn) {
        if (wilayas().isEmpty()) return onlyPrinted(all);
        return redrawn && printed(all) == all.total() ? asPrinted(all) : onTheMap(all);
    }

    private String onlyPrinted(Found all) {
        return page.say(
                "portal.figure.decentralised-only-printed",
                "value",
                all.total(),
                "printed",
                all.facets().get("printedWilaya").size());
    }

    private String onTheMap(Found all) {
        return page.say(
                "portal.figure.decentralised",
                "value",
                all.total(),
                "wilayas",
                all.facets().get("wilaya").size());
    }

    private String asPrinted(Found all) {
        return page.say(
                "portal.figure.decentralised-as-printed",
                "value",
                all.total(),
                "printed",
                all.facets().get("printedWilaya").size(),
                "wilayas",
                all.facets().get("wilaya").size(),
                "day",
                page.past().isEmpty() ? "today" : "other",
                "date",
                asked.asof());
    }

    private List<String> reasons(Found all) {
        var some = page.say(
                "portal.figure.printed",
                "count",
                printed(all),
                "printed",
                all.facets().get("printedWilaya").size());
        return Stream.concat(
                        Stream.of(some).filter(ignored -> printed(all) < all.total()),
                        new MovedCommunes(asked).reason().stream())
                .toList();
    }

    /// Whether a source prints other wilayas than the map of the day has.
    private static boolean redrawn(Found all) {
        return printed(all) > 0 && !values(all, "wilaya").equals(values(all, "printedWilaya"));
    }

    /// How many agreements a source prints under a wilaya.
    private static long printed(Found all) {
        return all.facets().get("printedWilaya").stream()
                .mapToLong(Found.Count::count)
                .sum();
    }

    private Front.Figure countries() {
        var links =
                count(list(Listed.AGREEMENTS).with("kind", "decentralised").withFacets(List.of("country", "wilaya")));
        var wilayas = wilayas();
        var without = new HashSet<>(wilayas);
        without.removeAll(values(links, "wilaya"));
        var figure = figure(
                "countries",
                links.facets().get("country").size(),
                Map.of(),
                Map.of("count", without.size(), "all", wilayas.size(), "questioned", questioned(wilayas)),
                "/map?kind=decentralised");
        return wilayas.isEmpty() && asked.entry() > 0 ? figure.missing(page.say("portal.figure.no-division")) : figure;
    }

    /// The wilayas of the day.
    private Set<String> wilayas() {
        var existing = list(Listed.TERRITORIES).with("level", "wilaya").with("country", CountryCode.HOME.text());
        return values(count(existing.withFacets(List.of("wilaya"))), "wilaya");
    }

    /// How many of the wilayas raise a question that is still open.
    private long questioned(Set<String> wilayas) {
        var questions = list(Listed.DOUBTS)
                .with("status", "open")
                .with("kind", Listed.TERRITORIES.code())
                .with("level", "wilaya");
        return values(count(questions.withFacets(List.of("wilaya"))), "wilaya").stream()
                .filter(wilayas::contains)
                .count();
    }

    private Front.Figure bilateral() {
        var agreements = list(Listed.AGREEMENTS).with("kind", "bilateral");
        var counted = count(agreements.withFacets(List.of("status")));
        var all = counted.total();
        var unpublished = count(agreements.with("doubt", "missing-publication")).total();
        return figure("bilateral", all, Map.of(), Map.of("count", unpublished), "/agreements?kind=bilateral")
                .because(NotYet.said(page, Listed.AGREEMENTS, counted));
    }

    private Front.Figure commissions() {
        var all = count(list(Listed.BODIES).with("form", "joint-commission")).total();
        var sessions =
                holdings.register().current("meeting", "", 1, asked.entry()).size();
        return figure("commissions", all, Map.of(), Map.of("sessions", sessions), "/bodies?form=joint-commission");
    }

    private Front.Figure questions() {
        var doubts = list(Listed.DOUBTS);
        var open = count(doubts.with("status", "open")).total();
        var answered = count(doubts.with("status", "answered")).total();
        return figure("questions", open, Map.of(), Map.of("count", answered), "/doubts?status=open");
    }

    private Front.Figure figure(String name, long value, Map<String, ?> label, Map<String, ?> missing, String path) {
        return new Front.Figure(
                page.words().number(value),
                page.say("portal.figure." + name, inTurn(label, "value", value)),
                List.of(),
                asked.entry() == 0
                        ? page.say("portal.figure.nothing-yet")
                        : page.say("portal.figure." + name + "-missing", inTurn(missing)),
                page.at(path));
    }

    private static Object[] inTurn(Map<String, ?> holes, Object... first) {
        return Stream.concat(
                        java.util.Arrays.stream(first),
                        holes.entrySet().stream().flatMap(hole -> Stream.of(hole.getKey(), hole.getValue())))
                .toArray();
    }

    private static Set<String> values(Found found, String facet) {
        return found.facets().get(facet).stream().map(Found.Count::value).collect(Collectors.toSet());
    }

    private Inquiry list(Listed listed) {
        return Inquiry.of(listed, asked.asof()).withKnown(asked.known()).withLimit(1);
    }

    private Found count(Inquiry inquiry) {
        return asked.find(inquiry);
    }
}
