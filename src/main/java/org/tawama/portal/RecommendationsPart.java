package org.tawama.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tawama.meetings.RecommendationState;
import org.tawama.opendata.Listed;
import org.tawama.opendata.RecommendationSheet;
import org.tawama.vocabulary.PartialDate;

/// What was recommended by one session, by the sessions of one body, or by those with one country.
final class RecommendationsPart {
    private static final int MOST_SHOWN = 100;

    /// Those that are due first come first, and then in the order in which they were recorded.
    private static final Comparator<RecommendationSheet> BY_DUE = Comparator.comparing(
            sheet -> sheet.recommendation().due().map(PartialDate::latest).orElse(java.time.LocalDate.MAX));

    private final Asked asked;
    private final Page page;
    private final RecommendationWords words;
    private final Map<String, List<String>> chosen;
    private final List<RecommendationSheet> all;

    /// @param facet `meeting`, `body` or `country`
    RecommendationsPart(Asked asked, String facet, String id) {
        this.asked = asked;
        this.page = asked.page();
        this.words = new RecommendationWords(asked);
        this.chosen = Map.of(facet, List.of(id));
        // All of them: they are counted by state.
        this.all = asked.all(Listed.RECOMMENDATIONS, chosen, Integer.MAX_VALUE).stream()
                .map(RecommendationSheet.class::cast)
                .toList();
    }

    List<RecommendationSheet> all() {
        return all;
    }

    /// Those that wait for somebody, the ones that are due first before the others.
    List<RecommendationSheet> waiting() {
        return all.stream()
                .filter(sheet -> sheet.state().waits())
                .sorted(BY_DUE)
                .toList();
    }

    /// How many stand how: *Open: 3, Overdue: 1*.
    List<String> counts() {
        var counts = new TreeMap<RecommendationState, Integer>();
        all.forEach(sheet -> counts.merge(sheet.state(), 1, Integer::sum));
        var said = new ArrayList<String>();
        counts.forEach((state, count) -> said.add(page.say(
                "portal.paper.state",
                "status",
                page.words().word("recommendations.state", state.code()),
                "count",
                page.words().number(count))));
        return said;
    }

    /// Every recommendation of a session, in the order of their numbers, and how many stand how.
    Optional<Sheet.Roll> ofSession() {
        var ordered = all.stream()
                .sorted(Comparator.comparing(
                        sheet -> sheet.recommendation().number().orElse(Integer.MAX_VALUE)))
                .toList();
        return roll("recommendations", "portal.catalogue.recommendations", ordered, chosen);
    }

    /// Of a body or a country: first what is overdue, then the rest, what waits before what is closed.
    List<Sheet.Roll> rolls() {
        var overdue = waiting().stream()
                .filter(sheet -> sheet.state() == RecommendationState.OVERDUE)
                .toList();
        var others = new ArrayList<>(
                all.stream().filter(sheet -> !overdue.contains(sheet)).toList());
        others.sort(Comparator.comparing(
                        (RecommendationSheet sheet) -> !sheet.state().waits())
                .thenComparing(BY_DUE));
        var late = new TreeMap<>(chosen);
        late.put("status", List.of(RecommendationState.OVERDUE.code()));
        var rolls = new ArrayList<Sheet.Roll>();
        roll("overdue", "portal.roll.overdue", overdue, late).ifPresent(rolls::add);
        roll("recommendations", "portal.catalogue.recommendations", others, chosen)
                .ifPresent(rolls::add);
        return rolls;
    }

    private Optional<Sheet.Roll> roll(
            String id, String key, List<RecommendationSheet> some, Map<String, List<String>> listed) {
        if (some.isEmpty()) return Optional.empty();
        return Optional.of(new Sheet.Roll(
                id,
                page.say(key),
                Optional.of(String.join(page.say("portal.value.comma"), counts())),
                some.stream().limit(MOST_SHOWN).map(words::item).toList(),
                Optional.of(Link.to(
                        page.say("portal.meeting.all"), page.at(new Address("/recommendations", listed).text())))));
    }

    /// The same as a line of figures; none where nothing was recommended.
    Optional<Sheet.Line> figure() {
        if (all.isEmpty()) return Optional.empty();
        return Optional.of(new RecordWords(asked)
                .line(
                        "portal.catalogue.recommendations",
                        counts().stream()
                                .map(count -> Sheet.Value.of(page.own(count)))
                                .toList()));
    }
}
