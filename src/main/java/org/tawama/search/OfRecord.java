package org.tawama.search;

import java.util.Collection;
import java.util.List;
import org.tawama.documents.Subject;
import org.tawama.opendata.DocumentSheet;
import org.tawama.opendata.DoubtSheet;
import org.tawama.opendata.Sheet;

/// The records that a document belongs to, of whatever kind.
record OfRecord() implements Facet {
    @Override
    public String name() {
        return "record";
    }

    @Override
    public Collection<String> values(Sheet sheet) {
        return switch (sheet) {
            case DocumentSheet document ->
                document.document().about().stream()
                        .map(Subject::record)
                        .distinct()
                        .toList();
            case DoubtSheet doubt -> values(doubt.about());
            default -> List.of();
        };
    }

    /// Whatever can be an identifier: the lists' own facets are asked whether there is such a record, this is not.
    @Override
    public boolean accepts(String value) {
        return value.matches("[\\p{L}\\p{N}._-]{1,100}");
    }
}
