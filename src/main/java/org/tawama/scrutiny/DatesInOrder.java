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
import org.tawama.agreements.Act;
import org.tawama.agreements.Agreement;
import org.tawama.evidence.Doubt;
import org.tawama.vocabulary.PartialDate;

/// An act is not dated certainly before one that it follows in the life of any agreement.
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

    private record Dated(Act act, PartialDate on, String list, int place) {
        private String field() {
            return "/" + list + "/" + place + "/on";
        }
    }

    private DatesInOrder() {}

    static List<Finding> find(Agreement agreement) {
        var dated = dated(agreement);
        var findings = new ArrayList<Finding>();
        for (var then : dated) {
            for (var first : dated) {
                if (!FOLLOWING.getOrDefault(first.act(), Set.of()).contains(then.act())) continue;
                if (first.on().certainlyAfter(then.on())) findings.add(finding(first, then));
            }
        }
        return findings;
    }

    private static List<Dated> dated(Agreement agreement) {
        var dated = new ArrayList<Dated>();
        var actions = agreement.terms().actions();
        for (var place = 0; place < actions.size(); place++) {
            var action = actions.get(place);
            if (action.on().isPresent())
                dated.add(new Dated(action.act(), action.on().get(), "actions", place));
        }
        var publications = agreement.terms().publications();
        for (var place = 0; place < publications.size(); place++) {
            dated.add(new Dated(PUBLISHED, publications.get(place).on(), "publications", place));
        }
        return dated;
    }

    private static Finding finding(Dated first, Dated then) {
        return new Finding(
                then.field(),
                Doubt.DATES_OUT_OF_ORDER,
                first.act().code() + " " + first.on() + " " + then.on(),
                Notes.outOfOrder(first.act(), first.on(), then.act(), then.on()));
    }
}
