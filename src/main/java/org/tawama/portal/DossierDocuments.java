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

/// The documents of what a dossier tells of, each with what it belongs to, the digest by which a copy is known, and
/// how many questions it leaves open.
///
/// @param sheets the documents, in the order of their list
record DossierDocuments(
        Asked asked, List<DocumentSheet> sheets, Bibliography bibliography, DossierQuestions questions) {
    private static final int MOST = 500;

    /// Those that belong to any of these records.
    static DossierDocuments of(
            Asked asked, List<Sheet> records, Bibliography bibliography, DossierQuestions questions) {
        var ids = records.stream().map(Sheet::id).distinct().toList();
        var sheets = ids.isEmpty() ? List.<Sheet>of() : asked.all(Listed.DOCUMENTS, Map.of("record", ids), MOST);
        return new DossierDocuments(
                asked, sheets.stream().map(DocumentSheet.class::cast).toList(), bibliography, questions);
    }

    Stream<Entry> entries() {
        return sheets.stream().map(this::entry);
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
                Stream.concat(told.particulars(sheet).stream().map(page::own), questions.mark(sheet).stream())
                        .toList(),
                List.of(
                        words.line("portal.document.about", names),
                        words.line(
                                "portal.document.digest",
                                Value.of(told.digest(sheet.document().file().sha256())))),
                bibliography.cite(sheet.evidence()));
    }
}
