package org.tawama.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.Beside;
import org.tawama.opendata.Cover;
import org.tawama.opendata.Format;
import org.tawama.opendata.Listed;
import org.tawama.opendata.Sheet;
import org.tawama.opendata.Sheets;
import org.tawama.opendata.Triples;
import org.tawama.registrar.Held;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;
import org.tawama.vocabulary.Language;

/// Writes lists whole, page by page, so that no list is ever held in memory: as things stood on that day, as they were
/// known at that entry.
///
/// @param origin the name of the log
record WholeLists(Records records, LocalDate day, Known at, String origin) {
    private static final int PAGE = 1_000;
    private static final int MOST_WITHDRAWN = 1_000;

    /// @param language in which the format tells, when it tells anything
    void write(Listed listed, Format format, Language language, OutputStream out) throws IOException {
        var kept = format.keepsWithdrawn() && listed.staysInCalendars() ? withdrawn(listed) : Stream.<Sheet>empty();
        format.write(
                cover(listed, language), Stream.concat(sheets(listed), kept).iterator(), out);
    }

    /// Everything as triples, or what stands in one list.
    void writeTriples(Optional<Listed> list, OutputStream out) {
        var all = list.<Stream<? extends Sheet>>map(this::sheets)
                .orElseGet(() -> Stream.of(Listed.values()).flatMap(this::everySheet));
        Triples.write(cover(list.orElse(Listed.AGREEMENTS), Language.FR), all.iterator(), out);
    }

    private Cover cover(Listed listed, Language language) {
        return new Cover(
                listed,
                Optional.empty(),
                language,
                day,
                records.recordedAt(at.entries()),
                origin,
                Optional.empty(),
                Beside.of(records, at));
    }

    private Stream<Sheet> withdrawn(Listed listed) {
        var sheets = new Sheets(records);
        return records.listWithdrawn(listed.kind().orElseThrow(), MOST_WITHDRAWN, at).stream()
                .<Sheet>map(held -> sheets.sheet(held, day, at));
    }

    /// Every list in every format of `formats` in which it leaves, as `<list>.<format>` in a folder; in a format that
    /// tells something, in every language, as `<list>.<language>.<format>`.
    void writeAll(Path folder, List<Format> formats) throws IOException {
        Files.createDirectories(folder);
        for (var listed : Listed.values()) {
            for (var format : formats) {
                if (!format.suits(listed)) continue;
                if (!format.speaks()) writeTo(folder, listed, format, Language.FR, "");
                else for (var told : Language.values()) writeTo(folder, listed, format, told, "." + told.code());
            }
        }
    }

    private void writeTo(Path folder, Listed listed, Format format, Language language, String named)
            throws IOException {
        var file = folder.resolve(listed.code() + named + "." + format.extension());
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            write(listed, format, language, out);
        }
    }

    private Stream<Sheet> sheets(Listed listed) {
        return everySheet(listed).filter(sheet -> !(sheet instanceof AgreementSheet agreement && agreement.reported()));
    }

    /// Also agreements that are only reported, to which other records refer.
    private Stream<Sheet> everySheet(Listed listed) {
        var sheets = new Sheets(records);
        if (listed != Listed.DOUBTS) {
            return all(listed.kind().orElseThrow())
                    .<Sheet>map(held -> sheets.sheet(held, day, at))
                    .filter(Sheet::stands);
        }
        return Kind.all().stream()
                .flatMap(this::all)
                .map(held -> sheets.sheet(held, day, at))
                .flatMap(sheet -> sheets.doubts(sheet, day).stream())
                .map(doubt -> doubt);
    }

    private <T> Stream<Held<T>> all(Kind<T> kind) {
        return Stream.iterate(
                        records.list(kind, "", PAGE, at),
                        page -> !page.isEmpty(),
                        page -> records.list(kind, page.getLast().id(), PAGE, at))
                .flatMap(List::stream);
    }
}
