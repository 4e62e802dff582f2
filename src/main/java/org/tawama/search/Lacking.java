package org.tawama.search;

import java.util.Collection;
import java.util.List;
import org.tawama.opendata.Completeness;
import org.tawama.opendata.DoubtSheet;
import org.tawama.opendata.Expected;
import org.tawama.opendata.Sheet;

/// What a record is expected to say and does not; of a question, what the record that raises it does not say.
record Lacking() implements Facet {
    @Override
    public String name() {
        return "lacks";
    }

    @Override
    public Collection<String> values(Sheet sheet) {
        if (sheet instanceof DoubtSheet doubt) return values(doubt.about());
        return Completeness.of(sheet).map(Completeness::missing).orElse(List.of()).stream()
                .map(Expected::code)
                .toList();
    }

    @Override
    public boolean accepts(String value) {
        return Expected.find(value).isPresent();
    }
}
