package org.tawama.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tawama.agreements.Act;
import org.tawama.opendata.DocumentSheet;
import org.tawama.opendata.Listed;

/// The documents of one record.
final class DocumentsPart {
    private static final int MOST_SHOWN = 100;

    private final Asked asked;
    private final Page page;
    private final String record;
    private final List<DocumentSheet> sheets;

    DocumentsPart(Asked asked, String record) {
        this.asked = asked;
        this.page = asked.page();
        this.record = record;
        this.sheets = asked.all(Listed.DOCUMENTS, Map.of("record", List.of(record)), MOST_SHOWN).stream()
                .map(DocumentSheet.class::cast)
                .toList();
    }

    Optional<Sheet.Roll> roll() {
        if (sheets.isEmpty()) return Optional.empty();
        var words = new DocumentWords(asked);
        return Optional.of(new Sheet.Roll(
                "documents",
                page.say("portal.catalogue.documents"),
                Optional.empty(),
                sheets.stream().map(words::item).toList(),
                Optional.of(Link.to(
                        page.say("portal.document.all"),
                        page.at(new Address("/documents", Map.of("record", List.of(record))).text())))));
    }

    /// Those that prove an action of the record.
    List<Link> proving(Act act) {
        return sheets.stream()
                .filter(sheet -> sheet.document().about().stream()
                        .anyMatch(subject ->
                                subject.record().equals(record) && subject.act().equals(Optional.of(act))))
                .map(sheet -> Link.to(page.shown(sheet.title()).text(), page.at("/documents/" + sheet.id())))
                .toList();
    }
}
