package org.tawama.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.territories.Territory;
import org.tawama.vocabulary.Period;

/// Which wilaya a commune belonged to, day by day since the division of 1984.
///
/// Two things move a commune: a wilaya is made out of another one (its communes come along on the day of its
/// creation), or a text moves single communes (`algeria/transfers.csv`). The prefix of an ONS code tells neither: the
/// list of 2021 already carries the numbers of the reform of 2019.
final class Transfers {
    /// A commune passes from one wilaya to another; `firstDay` is its first day under the new one.
    private record Move(int from, int to, LocalDate firstDay) {}

    private record Listed(Move move, Evidence evidence) {}

    private final Wilayas wilayas;
    private final Map<Integer, List<Listed>> listed = new HashMap<>();

    Transfers(Wilayas wilayas, Notes notes) {
        this.wilayas = wilayas;
        new Table("algeria/transfers.csv")
                .forEach(row -> listed.computeIfAbsent(row.number("ons"), code -> new ArrayList<>())
                        .add(read(row, notes)));
    }

    private static Listed read(Table.Row row, Notes notes) {
        var move = new Move(row.number("from_wilaya"), row.number("to_wilaya"), LocalDate.parse(row.text("first_day")));
        var settled = row.text("verdict").equals(Verdict.ACCEPTED.code());
        var evidence = new Evidence(
                "/parents",
                Optional.empty(),
                new SourceId(row.text("source")),
                row.text("locator"),
                row.find("quote"),
                settled ? Verdict.ACCEPTED : Verdict.UNRESOLVED,
                Optional.of(row.text("first_day")),
                settled ? Optional.empty() : Optional.of(Doubt.TERRITORIAL_CHANGE),
                notes.reference(row.text("note")),
                notes.note(row.text("note")));
        return new Listed(move, evidence);
    }

    List<Evidence> evidence(int onsCode) {
        return listed.getOrDefault(onsCode, List.of()).stream()
                .map(Listed::evidence)
                .toList();
    }

    /// The wilayas of the commune, oldest first, without a gap from 1984 on; the last one is today's.
    List<Territory.Parent> parents(int onsCode, int today) {
        var parents = new ArrayList<Territory.Parent>();
        var from = Wilayas.FIRST_DIVISION;
        var moves = moves(onsCode, today);
        for (var move : moves) {
            parents.add(parent(move.from(), Period.between(from, move.firstDay().minusDays(1))));
            from = move.firstDay();
        }
        parents.add(parent(today, Period.since(from)));
        return parents;
    }

    private List<Move> moves(int onsCode, int today) {
        var moves = new ArrayList<>(listed.getOrDefault(onsCode, List.of()).stream()
                .map(Listed::move)
                .toList());
        var wilaya = wilayas.official(today);
        while (wilaya.parent().isPresent()) {
            var parent = wilaya.parent().get();
            moves.add(new Move(parent, wilaya.number(), wilaya.created()));
            wilaya = wilayas.official(parent);
        }
        moves.sort(Comparator.comparing(Move::firstDay));
        requireChain(onsCode, moves, today);
        return moves;
    }

    private static void requireChain(int onsCode, List<Move> moves, int today) {
        for (var next = 0; next < moves.size(); next++) {
            var arrivesAt = moves.get(next).to();
            var leaves = next + 1 < moves.size() ? moves.get(next + 1).from() : today;
            if (arrivesAt != leaves) {
                throw new IllegalStateException(
                        "commune %04d moves to wilaya %d and leaves wilaya %d".formatted(onsCode, arrivesAt, leaves));
            }
        }
    }

    private static Territory.Parent parent(int wilaya, Period period) {
        return new Territory.Parent(PlaceIds.wilaya(wilaya), period);
    }
}
