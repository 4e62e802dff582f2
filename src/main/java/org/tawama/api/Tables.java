package org.tawama.api;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.opendata.Cover;
import org.tawama.opendata.Format;
import org.tawama.opendata.Listed;
import org.tawama.opendata.Sheet;
import org.tawama.opendata.Sheets;
import org.tawama.registrar.Known;
import org.tawama.search.Found;
import org.tawama.search.Hit;

/// A list in a format that is not the interface's own JSON.
final class Tables {
    /// How many rows one answer has at most; what is left stands behind its `next` link.
    static final int MOST_ROWS = 10_000;

    private static final int ROWS_AT_ONCE = 500;

    private final Sheets sheets;

    Tables(Sheets sheets) {
        this.sheets = sheets;
    }

    /// @param found says on which day and as known at which entry the rows are read
    /// @param more what the format holds besides
    Answer of(Cover cover, List<Hit> hits, Found found, Format format, Stream<Sheet> more) {
        var out = new ByteArrayOutputStream();
        format.write(cover, Stream.concat(rows(cover.list(), hits, found), more).iterator(), out);
        return Answer.of(format.mediaType(), out.toByteArray());
    }

    /// Read some hundred at a time, while they are written.
    private Stream<Sheet> rows(Listed listed, List<Hit> hits, Found found) {
        var parts = new ArrayList<List<Hit>>();
        for (var at = 0; at < hits.size(); at += ROWS_AT_ONCE) {
            parts.add(hits.subList(at, Math.min(hits.size(), at + ROWS_AT_ONCE)));
        }
        return parts.stream()
                .flatMap(part -> listed.kind().isPresent() ? records(listed, part, found) : doubts(part, found));
    }

    private Stream<Sheet> records(Listed listed, List<Hit> part, Found found) {
        var ids = part.stream().map(Hit::id).toList();
        return sheets.list(listed.kind().orElseThrow(), ids, found.asof(), Known.at(found.known())).stream();
    }

    private Stream<Sheet> doubts(List<Hit> part, Found found) {
        return part.stream()
                .map(hit -> hit.about()
                        .kind()
                        .flatMap(kind -> sheets.find(kind, hit.record(), found.asof(), Known.at(found.known())))
                        .flatMap(about -> sheets.doubts(about, found.asof()).stream()
                                .filter(doubt -> doubt.id().equals(hit.id()))
                                .findFirst()))
                .flatMap(Optional::stream);
    }
}
