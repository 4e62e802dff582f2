package org.tawama.search;

import java.util.Collection;
import java.util.List;
import org.tawama.opendata.DocumentSheet;
import org.tawama.opendata.DoubtSheet;
import org.tawama.opendata.Sheet;

/// The languages in which a document is written, by their tags.
record WrittenIn() implements Facet {
    @Override
    public String name() {
        return "written";
    }

    @Override
    public Collection<String> values(Sheet sheet) {
        return switch (sheet) {
            case DocumentSheet document -> document.document().languages();
            case DoubtSheet doubt -> values(doubt.about());
            default -> List.of();
        };
    }

    @Override
    public boolean accepts(String value) {
        return value.matches("[a-z]{2,3}");
    }
}
