package org.tawama.meetings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// Which sessions of one series nothing is known of. A series starts at 1, so that a first known session 17 leaves 1 to
/// 16 undocumented; what comes after the last known one is no gap, for nobody said that it took place.
///
/// Worked example: of 1, 17, 25 the gaps are 2–16 and 18–24.
///
/// @param before the numbers before the first known one; at most one stretch
/// @param between the stretches between known numbers, in order
public record SeriesGaps(List<Stretch> before, List<Stretch> between) {
    /// Numbers that follow one another, both ends inside.
    public record Stretch(int first, int last) {
        public Stretch {
            if (first > last)
                throw new IllegalArgumentException("a stretch of numbers runs backwards: " + first + " > " + last);
        }

        public boolean single() {
            return first == last;
        }
    }

    public SeriesGaps {
        before = List.copyOf(before);
        between = List.copyOf(between);
    }

    /// The gaps of a series of which these numbers are documented, in any order, given twice or once.
    public static SeriesGaps of(Collection<Integer> documented) {
        var numbers = new TreeSet<>(documented);
        if (numbers.isEmpty()) return new SeriesGaps(List.of(), List.of());
        if (numbers.first() < 1) throw new IllegalArgumentException("a session numbered below 1: " + numbers.first());
        var between = new ArrayList<Stretch>();
        var previous = numbers.first();
        for (var number : numbers.tailSet(previous, false)) {
            if (number - previous > 1) between.add(new Stretch(previous + 1, number - 1));
            previous = number;
        }
        var before = numbers.first() > 1 ? List.of(new Stretch(1, numbers.first() - 1)) : List.<Stretch>of();
        return new SeriesGaps(before, between);
    }

    /// All of them, in order.
    public List<Stretch> all() {
        var all = new ArrayList<>(before);
        all.addAll(between);
        return List.copyOf(all);
    }
}
