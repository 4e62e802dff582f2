package org.tawama.scrutiny;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tawama.bodies.Body;
import org.tawama.evidence.Doubt;
import org.tawama.vocabulary.Folding;

/// Two terms of one party in one body, in the same role, share no day that is certainly in both: one of them is told
/// twice, or an end is wrong. A member that also chairs has two roles, and may have both at once.
///
/// That a term ends before it begins is no question but impossible, see [org.tawama.vocabulary.Period].
final class TermsApart {
    private TermsApart() {}

    /// One question for each term, whatever the number of others that it shares a day with.
    static List<Finding> find(Body body) {
        var findings = new ArrayList<Finding>();
        for (var place = 1; place < body.members().size(); place++) {
            var term = body.members().get(place);
            var sharing = body.members().subList(0, place).stream()
                    .filter(other -> isShared(other, term))
                    .toList();
            if (sharing.isEmpty()) continue;
            findings.add(new Finding(
                    "/members/" + place,
                    Doubt.OVERLAPPING_MEMBERSHIPS,
                    sharing.stream().map(other -> text(other)).collect(Collectors.joining(", ", text(term) + " ", "")),
                    Notes.overlapping(term, sharing.getFirst())));
        }
        return findings;
    }

    private static boolean isShared(Body.Membership one, Body.Membership other) {
        return one.party().equals(other.party())
                && Folding.fold(one.role()).equals(Folding.fold(other.role()))
                && one.period().certainlyOverlaps(other.period());
    }

    /// In codes: `p7 1990..1999`.
    private static String text(Body.Membership term) {
        var period = term.period();
        return term.party() + " " + period.from().map(Object::toString).orElse("") + ".."
                + period.to().map(Object::toString).orElse("");
    }
}
