package org.tawama.scrutiny;

import java.util.ArrayList;
import java.util.List;
import org.tawama.agreements.Agreement;
import org.tawama.publication.GazetteIssue;

/// Number and date of an official journal's issue agree with the calendar and with the journal's habits.
final class GazetteInCalendar {
    private GazetteInCalendar() {}

    static List<Finding> find(Agreement agreement) {
        var publications = agreement.terms().publications();
        var findings = new ArrayList<Finding>();
        for (var place = 0; place < publications.size(); place++) {
            var reference = publications.get(place);
            var field = "/publications/" + place + "/on";
            for (var doubt : reference.doubts()) {
                reference
                        .on()
                        .map(on -> new Finding(
                                field,
                                doubt,
                                reference.year() + "/" + reference.number() + " " + on,
                                Notes.gazette(reference.number(), on)))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /// What contradicts an issue's own date: the calendar, its number, or the Hijri date that it prints.
    static List<Finding> find(GazetteIssue issue) {
        return issue.doubts().stream()
                .flatMap(doubt -> issue.on().stream()
                        .map(on -> new Finding(
                                "/on",
                                doubt,
                                issue.year() + "/" + issue.number() + " " + on,
                                Notes.gazette(issue.number(), on))))
                .toList();
    }
}
