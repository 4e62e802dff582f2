package org.tawama.opendata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.documents.Document;
import org.tawama.documents.DocumentForm;
import org.tawama.documents.Subject;
import org.tawama.registrar.Held;

/// The documents that belong to records which leave together, for formats that tell a record with its files.
record Attached(Map<String, List<DocumentSheet>> byRecord) {

    /// Of some hundred records, asked for at once.
    static Attached to(Collection<String> records, Cover cover) {
        var all = new HashMap<String, List<DocumentSheet>>();
        for (var held : cover.beside().documents().apply(records)) {
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
    List<DocumentSheet> of(String record) {
        return all(record)
                .filter(DocumentSheet::existing)
                .filter(sheet -> !sheet.document().file().isErased())
                .toList();
    }

    /// When the last was stated of the record or of a document that leaves within it, or that left it by an erasure.
    Instant newest(Held<?> record) {
        return Stream.concat(Stream.of(record), all(record.id()).map(DocumentSheet::held))
                .map(held -> held.recorded().at())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Stream<DocumentSheet> all(String record) {
        return byRecord.getOrDefault(record, List.of()).stream();
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
