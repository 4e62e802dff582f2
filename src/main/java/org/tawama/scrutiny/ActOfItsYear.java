package org.tawama.scrutiny;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tawama.agreements.Act;
import org.tawama.agreements.Agreement;
import org.tawama.evidence.Doubt;
import org.tawama.publication.Journal;

/// The number of an Algerian decree or law begins with its year, `07-375`: it is printed in that year or in the
/// next, and what it ratifies is ratified in it.
///
/// Worked example: `03-524`, of 30 December 2003, stands in issue 2 of 2004.
final class ActOfItsYear {
    private static final Pattern NUMBER = Pattern.compile("(\\d{2})-\\d{2,3}");
    private static final int CENTURY = 100;

    private ActOfItsYear() {}

    static List<Finding> find(Agreement agreement) {
        var findings = new ArrayList<Finding>();
        var publications = agreement.terms().publications();
        for (var place = 0; place < publications.size(); place++) {
            var reference = publications.get(place);
            if (reference.journal() != Journal.JORADP) continue;
            var field = "/publications/" + place + "/act";
            reference
                    .act()
                    .flatMap(act -> after(act, reference.year(), 1, field))
                    .ifPresent(findings::add);
        }
        var actions = agreement.terms().actions();
        for (var place = 0; place < actions.size(); place++) {
            var action = actions.get(place);
            if (action.act() != Act.RATIFIED) continue;
            var field = "/actions/" + place + "/reference";
            action.on()
                    .flatMap(on -> action.reference().flatMap(act -> after(act, on.year(), 0, field)))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /// A finding where the act is not of that year, nor of one of the `years` before it.
    private static Optional<Finding> after(String act, int year, int years, String field) {
        var number = NUMBER.matcher(act.strip());
        if (!number.matches()) return Optional.empty();
        var late = Math.floorMod(year - Integer.parseInt(number.group(1)), CENTURY);
        if (late <= years) return Optional.empty();
        return Optional.of(new Finding(field, Doubt.ACT_NUMBER_MISMATCH, act + " " + year, Notes.actNumber(act, year)));
    }
}
