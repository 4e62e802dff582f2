package org.tawama.portal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tawama.opendata.Listed;
import org.tawama.search.Found;
import org.tawama.search.Inquiry;
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

    private Front.Figure decentralised() {
        var links = list(Listed.AGREEMENTS).with("kind", "decentralised");
        var all = count(links.withFacets(List.of("wilaya")));
        var dated = count(links.withSigned(Optional.of(FIRST_DAY), Optional.empty()))
                .total();
        return figure(
                "decentralised",
                all.total(),
                Map.of("wilayas", all.facets().get("wilaya").size()),
                Map.of("count", all.total() - dated),
                "/agreements?kind=decentralised");
    }

    private Front.Figure countries() {
        var links =
                count(list(Listed.AGREEMENTS).with("kind", "decentralised").withFacets(List.of("country", "wilaya")));
        var existing = list(Listed.TERRITORIES).with("level", "wilaya").with("country", "DZ");
        var wilayas = values(count(existing.withFacets(List.of("wilaya"))), "wilaya");
        var without = new HashSet<>(wilayas);
        without.removeAll(values(links, "wilaya"));
        return figure(
                "countries",
                links.facets().get("country").size(),
                Map.of(),
                Map.of("count", without.size(), "all", wilayas.size()),
                "/map?kind=decentralised");
    }

    private Front.Figure bilateral() {
        var agreements = list(Listed.AGREEMENTS).with("kind", "bilateral");
        var all = count(agreements).total();
        var unpublished = count(agreements.with("doubt", "missing-publication")).total();
        return figure("bilateral", all, Map.of(), Map.of("count", unpublished), "/agreements?kind=bilateral");
    }

    private Front.Figure commissions() {
        var all = count(list(Listed.BODIES).with("form", "joint-commission")).total();
        var sessions = holdings.register().current("meeting", "", 1).size();
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
                page.say("portal.figure." + name + "-missing", inTurn(missing)),
                page.at(path));
    }

    private static Object[] inTurn(Map<String, ?> holes, Object... first) {
        return java.util.stream.Stream.concat(
                        java.util.Arrays.stream(first),
                        holes.entrySet().stream()
                                .flatMap(hole -> java.util.stream.Stream.of(hole.getKey(), hole.getValue())))
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
