package org.tawama.opendata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.documents.Document;
import org.tawama.documents.DocumentForm;
import org.tawama.documents.Subject;

/// The documents that belong to records which leave together, for formats that tell a record with its files.
record Attached(Map<String, List<DocumentSheet>> byRecord) {

    /// Of some hundred records, asked for at once.
    static Attached to(List<? extends Sheet> sheets, Cover cover) {
        var ids = sheets.stream().map(Sheet::id).toList();
        var all = new HashMap<String, List<DocumentSheet>>();
        for (var held : cover.documents().apply(ids)) {
            var document = new DocumentSheet(held, held.value().existsOn(cover.asof()));
            held.value().about().stream()
                    .map(Subject::record)
                    .distinct()
                    .forEach(record -> all.computeIfAbsent(record, ignored -> new ArrayList<>())
                            .add(document));
        }
        return new Attached(all);
    }

    /// Those that were there by the sheet's day and whose file was not erased, in the order of their identifiers.
    List<DocumentSheet> of(Sheet record) {
        return all(record)
                .filter(DocumentSheet::existing)
                .filter(sheet -> !sheet.document().file().isErased())
                .toList();
    }

    /// When the last was stated of the record or of a document that leaves within it, or that left it by an erasure.
    Instant newest(Sheet record) {
        return Stream.concat(Stream.of(record), all(record))
                .map(sheet -> sheet.held().recorded().at())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Stream<DocumentSheet> all(Sheet record) {
        return byRecord.getOrDefault(record.id(), List.of()).stream();
    }

    /// Of several of that form the one that the reader understands, else the first.
    static Optional<DocumentSheet> one(List<DocumentSheet> documents, DocumentForm form, Cover cover) {
        var some = documents.stream()
                .filter(sheet -> sheet.document().form() == form)
                .toList();
        return some.stream()
                .filter(sheet -> isIn(sheet.document(), cover))
                .findFirst()
                .or(() -> some.stream().findFirst());
    }

    private static boolean isIn(Document document, Cover cover) {
        return document.languages().contains(cover.language().code());
    }
}
