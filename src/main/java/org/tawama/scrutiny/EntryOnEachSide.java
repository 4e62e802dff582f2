package org.tawama.scrutiny;

import java.util.ArrayList;
import java.util.List;
import org.tawama.agreements.Agreement;
import org.tawama.evidence.Doubt;
import org.tawama.publication.GazetteReference;

/// The journals of the sides tell the same day of entry into force. Where they cannot mean the same, both are kept, and
/// somebody has to look up why: two orders may differ, or one of them was misread.
final class EntryOnEachSide {
    private EntryOnEachSide() {}

    static List<Finding> find(Agreement agreement) {
        var publications = agreement.terms().publications();
        var findings = new ArrayList<Finding>();
        for (var place = 1; place < publications.size(); place++) {
            var later = publications.get(place);
            for (var earlier : publications.subList(0, place)) {
                if (differ(earlier, later)) findings.add(finding(place, earlier, later));
            }
        }
        return findings;
    }

    private static boolean differ(GazetteReference one, GazetteReference other) {
        if (one.inForce().isEmpty() || other.inForce().isEmpty()) return false;
        var day = one.inForce().get();
        var against = other.inForce().get();
        return day.certainlyAfter(against) || against.certainlyAfter(day);
    }

    private static Finding finding(int place, GazetteReference earlier, GazetteReference later) {
        return new Finding(
                "/publications/" + place + "/inForce",
                Doubt.ENTRY_DIFFERS_BY_SIDE,
                earlier.issue().text(),
                Notes.entryOnEachSide(earlier, later));
    }
}
