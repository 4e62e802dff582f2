package org.tawama.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tawama.evidence.Doubt;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.PartyLine;
import org.tawama.opendata.Place;
import org.tawama.registrar.Kind;
import org.tawama.territories.Territory;

/// The communes that lie in another wilaya on the day than the one under which a source prints their agreement.
final class MovedCommunes {
    private static final int MOST_SAID = 10;
    private static final int MOST_READ = 100;

    private record Move(Place commune, Territory from, Place to) {}

    private final Asked asked;
    private final Page page;

    MovedCommunes(Asked asked) {
        this.asked = asked;
        this.page = asked.page();
    }

    /// Which ones, from where and to where, in one sentence; nothing when none moved.
    Optional<String> reason() {
        var moves = moves();
        if (moves.isEmpty()) return Optional.empty();
        var more = Stream.of("…").filter(ignored -> moves.size() > MOST_SAID);
        var said = Stream.concat(moves.stream().limit(MOST_SAID).map(this::said), more)
                .collect(Collectors.joining(page.say("portal.value.semicolon")));
        return Optional.of(page.say("portal.figure.moved", "count", moves.size(), "moves", said));
    }

    /// Each commune once; the agreements that say so carry the question of a territorial change. None when those are
    /// too many to read for one sentence: a count of some of them would be a wrong number.
    private List<Move> moves() {
        var questioned = Map.of("kind", List.of("decentralised"), "doubt", List.of(Doubt.TERRITORIAL_CHANGE.code()));
        var sheets = asked.agreements(questioned, MOST_READ);
        if (sheets.size() == MOST_READ) return List.of();
        return sheets.stream().flatMap(this::moves).distinct().toList();
    }

    private Stream<Move> moves(AgreementSheet sheet) {
        return sheet.home().stream()
                .flatMap(home -> sheet.printedWilayas().stream()
                        .filter(printed -> liesElsewhere(home, printed))
                        .flatMap(printed ->
                                asked.holdings().records().find(Kind.TERRITORY, printed, asked.known()).stream())
                        .map(from -> new Move(
                                home.territory().orElseThrow(),
                                from.value(),
                                home.wilaya().orElseThrow())));
    }

    private static boolean liesElsewhere(PartyLine home, String printed) {
        return home.territory().isPresent()
                && home.wilaya().filter(today -> !today.id().equals(printed)).isPresent();
    }

    private String said(Move move) {
        return page.say(
                "portal.figure.move",
                "commune",
                page.shown(move.commune().name()).text(),
                "from",
                Places.named(page, move.from(), asked.asof()).text(),
                "to",
                Places.named(page, move.to(), asked.asof()).text());
    }
}
