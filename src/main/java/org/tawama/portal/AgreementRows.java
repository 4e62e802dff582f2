package org.tawama.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tawama.evidence.Doubt;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.PartyLine;
import org.tawama.vocabulary.LocalText.Shown;

/// Agreements as lines of a list. A line names the gravest open question: that sources contradict each other, else the
/// first in the order of the evidence. That the date is missing is no news, since its column says so.
final class AgreementRows {
    private AgreementRows() {}

    /// One line a sheet, in the same order.
    static List<Listing.Row> of(Page page, List<AgreementSheet> sheets) {
        return sheets.stream().map(sheet -> of(page, sheet, Optional.empty())).toList();
    }

    /// @param matched why it was found, where the line does not show it
    static Listing.Row of(Page page, AgreementSheet sheet, Optional<Shown> matched) {
        return new Listing.Row(
                page.at("/agreements/" + sheet.id()),
                page.shown(sheet.title()),
                names(page, sheet.home()),
                names(page, sheet.partners()),
                sheet.countries().stream()
                        .map(country -> page.shown(country.name()).text())
                        .collect(Collectors.joining(page.say("portal.value.comma"))),
                new ActDays(page).signed(sheet),
                Badges.of(page, sheet.status()),
                sheet.openDoubts().stream()
                        .flatMap(item -> item.question().stream())
                        .filter(doubt -> doubt != Doubt.MISSING_DATE)
                        .min(Comparator.comparing(doubt -> doubt != Doubt.CONFLICTING_EVIDENCE))
                        .map(doubt -> Badges.of(page, doubt)),
                matched);
    }

    /// The names of a side; in the page's language when any of them is.
    private static Shown names(Page page, List<PartyLine> side) {
        var shown = side.stream().map(line -> page.shown(line.name())).toList();
        if (shown.size() == 1) return shown.getFirst();
        return page.own(shown.stream().map(Shown::text).collect(Collectors.joining(page.say("portal.value.comma"))));
    }
}
