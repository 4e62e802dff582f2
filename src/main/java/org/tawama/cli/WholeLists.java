package org.tawama.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.tawama.opendata.Format;
import org.tawama.opendata.Listed;
import org.tawama.opendata.Sheet;
import org.tawama.opendata.Sheets;
import org.tawama.registrar.Held;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;

/// Writes lists whole, page by page, so that no list is ever held in memory: as things stood on that day, as they were
/// known at that entry.
record WholeLists(Records records, LocalDate day, Known at) {
    private static final int PAGE = 1_000;

    void write(Listed listed, Format format, OutputStream out) throws IOException {
        format.write(listed, sheets(listed), out);
    }

    /// Every list in every format that `formats` has, as `<list>.<format>` in a folder.
    void writeAll(Path folder, List<Format> formats) throws IOException {
        Files.createDirectories(folder);
        for (var listed : Listed.values()) {
            for (var format : formats) {
                var file = folder.resolve(listed.code() + "." + format.extension());
                try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    write(listed, format, out);
                }
            }
        }
    }

    private Iterator<Sheet> sheets(Listed listed) {
        var sheets = new Sheets(records);
        if (listed != Listed.DOUBTS) {
            return all(listed.kind().orElseThrow())
                    .map(held -> sheets.sheet(held, day, at))
                    .iterator();
        }
        return Kind.all().stream()
                .flatMap(this::all)
                .map(held -> sheets.sheet(held, day, at))
                .flatMap(sheet -> sheets.doubts(sheet).stream())
                .<Sheet>map(doubt -> doubt)
                .iterator();
    }

    private <T> Stream<Held<T>> all(Kind<T> kind) {
        return Stream.iterate(
                        records.list(kind, "", PAGE, at),
                        page -> !page.isEmpty(),
                        page -> records.list(kind, page.getLast().id(), PAGE, at))
                .flatMap(List::stream);
    }
}
