package org.tawama.scrutiny;

import static org.tawama.agreements.Act.AMENDED;
import static org.tawama.agreements.Act.DENOUNCED;
import static org.tawama.agreements.Act.ENTERED_INTO_FORCE;
import static org.tawama.agreements.Act.EXTENDED;
import static org.tawama.agreements.Act.INITIALLED;
import static org.tawama.agreements.Act.PROPOSED;
import static org.tawama.agreements.Act.PUBLISHED;
import static org.tawama.agreements.Act.RATIFIED;
import static org.tawama.agreements.Act.RESUMED;
import static org.tawama.agreements.Act.SIGNED;
import static org.tawama.agreements.Act.SUSPENDED;
import static org.tawama.agreements.Act.TACITLY_RENEWED;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tawama.agreements.Act;
import org.tawama.agreements.Agreement;
import org.tawama.evidence.Doubt;

/// An act is not dated certainly before one that it follows in the life of any agreement. However many are, it is one
/// question: which of the days is wrong shows only when all are seen.
///
/// Nothing is said of deliberation, opinion, authorisation and approval: in which order the law wants them is not
/// verified. That an agreement ended before it was signed is no question but impossible, see
/// [org.tawama.agreements.Terms].
final class DatesInOrder {
    private static final Map<Act, Set<Act>> FOLLOWING = new EnumMap<>(Map.of(
            PROPOSED, Set.of(SIGNED),
            INITIALLED, Set.of(SIGNED),
            SIGNED,
                    Set.of(
                            RATIFIED,
                            PUBLISHED,
                            ENTERED_INTO_FORCE,
                            EXTENDED,
                            TACITLY_RENEWED,
                            AMENDED,
                            SUSPENDED,
                            RESUMED,
                            DENOUNCED),
            RATIFIED, Set.of(ENTERED_INTO_FORCE),
            ENTERED_INTO_FORCE, Set.of(EXTENDED, TACITLY_RENEWED, SUSPENDED, RESUMED)));

    /// The act that comes first in a life, and the other that is dated before it.
    record Pair(Dated first, Dated then) {
        /// In codes: `signed 2008-06-15 2003`.
        private String text() {
            return first.act().code() + " " + first.on() + " " + then.on();
        }
    }

    private DatesInOrder() {}

    static List<Finding> find(Agreement agreement) {
        var dated = Dated.of(agreement);
        var pairs = new ArrayList<Pair>();
        for (var first : dated) {
            for (var then : dated) {
                if (!FOLLOWING.getOrDefault(first.act(), Set.of()).contains(then.act())) continue;
                if (first.on().certainlyAfter(then.on())) pairs.add(new Pair(first, then));
            }
        }
        return pairs.isEmpty() ? List.of() : List.of(finding(pairs));
    }

    private static Finding finding(List<Pair> pairs) {
        return new Finding(
                field(pairs),
                Doubt.DATES_OUT_OF_ORDER,
                pairs.stream().map(Pair::text).collect(Collectors.joining(", ")),
                Notes.outOfOrder(pairs));
    }

    /// The day that is out of order with all others; the record as a whole when it is no single one.
    private static String field(List<Pair> pairs) {
        var pair = pairs.getFirst();
        if (pairs.stream().allMatch(other -> other.then().equals(pair.then())))
            return pair.then().field();
        return pairs.stream().allMatch(other -> other.first().equals(pair.first()))
                ? pair.first().field()
                : "";
    }
}
