package org.tawama.importing;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds what stands out of order.
final class Order {
    private static final int NONE = -1;

    private Order() {}

    /// The fewest ranks that, taken away, leave the others rising. Of several such choices, the one that keeps the
    /// earliest. Ranks are distinct; takes time in proportion to their number squared.
    static Set<Integer> misplaced(List<Integer> ranks) {
        var misplaced = new HashSet<>(ranks);
        misplaced.removeAll(longestRising(ranks));
        return misplaced;
    }

    private static Set<Integer> longestRising(List<Integer> ranks) {
        var length = new int[ranks.size()];
        var before = new int[ranks.size()];
        Arrays.fill(before, NONE);
        var last = NONE;
        for (var at = 0; at < length.length; at++) {
            length[at] = 1;
            for (var earlier = 0; earlier < at; earlier++) {
                if (ranks.get(earlier) < ranks.get(at) && length[earlier] >= length[at]) {
                    length[at] = length[earlier] + 1;
                    before[at] = earlier;
                }
            }
            if (last == NONE || length[at] > length[last]) last = at;
        }
        var rising = new ArrayDeque<Integer>();
        for (var at = last; at != NONE; at = before[at]) rising.push(ranks.get(at));
        return new HashSet<>(rising);
    }
}
