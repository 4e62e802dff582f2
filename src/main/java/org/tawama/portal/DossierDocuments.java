package org.tawama.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.opendata.DocumentSheet;
import org.tawama.opendata.Listed;
import org.tawama.opendata.Sheet;
import org.tawama.portal.Paper.Entry;
import org.tawama.portal.Sheet.Value;

/// The documents of what a dossier tells of, each with what it belongs to and the digest by which a copy is
/// known.
record DossierDocuments(Asked asked, Bibliography bibliography) {
    private static final int MOST = 500;

    Stream<Entry> entries(List<Sheet> records) {
        var ids = records.stream().map(Sheet::id).distinct().toList();
        if (ids.isEmpty()) return Stream.empty();
        return asked.all(Listed.DOCUMENTS, Map.of("record", ids), MOST).stream()
                .map(DocumentSheet.class::cast)
                .map(this::entry);
    }

    private Entry entry(DocumentSheet sheet) {
        var page = asked.page();
        var told = new DocumentWords(asked);
        var words = new RecordWords(asked);
        var names = sheet.document().about().stream()
                .map(subject -> Value.of(new SubjectName(asked).of(subject).text()))
                .toList();
        return new Entry(
                sheet.id(),
                Optional.empty(),
                page.shown(sheet.title()),
                Optional.of(page.at("/documents/" + sheet.id())),
                told.particulars(sheet).stream().map(page::own).toList(),
                List.of(
                        words.line("portal.document.about", names),
                        words.line(
                                "portal.document.digest",
                                Value.of(told.digest(sheet.document().file().sha256())))),
                bibliography.cite(sheet.evidence()));
    }
}
