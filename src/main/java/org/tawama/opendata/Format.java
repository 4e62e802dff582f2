package org.tawama.opendata;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// A form in which a list of sheets leaves the register. Content negotiation and download links read [#all()].
public interface Format {
    /// Every format, the one preferred first.
    static List<Format> all() {
        return List.of(
                new JsonFormat(),
                new CsvFormat(),
                new XlsxFormat(),
                new GeojsonFormat(),
                new LinkedFormat(),
                new CalendarFormat(),
                new AtomFormat(),
                new OparlFormat(),
                new InformeaFormat());
    }

    /// The formats in which that list leaves, the one preferred first.
    static List<Format> of(Listed list) {
        return all().stream().filter(format -> format.suits(list)).toList();
    }

    /// The formats in which one record of that list leaves.
    static List<Format> ofOne(Listed list) {
        return all().stream().filter(format -> format.suitsOne(list)).toList();
    }

    /// The format whose files end like that: `csv`.
    static Optional<Format> find(String extension) {
        return all().stream()
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }

    /// The Internet media type, with its character set where that must be said.
    String mediaType();

    /// What readers call it, in every language: `GeoJSON`.
    String title();

    /// How its files end, without the dot.
    String extension();

    /// Whether that list leaves in this form.
    default boolean suits(Listed list) {
        return true;
    }

    /// Whether one record of that list does.
    default boolean suitsOne(Listed list) {
        return suits(list);
    }

    /// Whether it tells titles and sentences in one language, and thus differs from reader to reader.
    default boolean speaks() {
        return false;
    }

    /// Whether it is asked for by its suffix alone, for its media type is that of another.
    default boolean bySuffixOnly() {
        return false;
    }

    /// Whether it is for news: it leaves page by page, and what was stated last comes first.
    default boolean tellsNews() {
        return false;
    }

    /// Whether a record that was withdrawn stays in it, as such.
    default boolean keepsWithdrawn() {
        return false;
    }

    /// Writes the sheets, in order, and flushes; does not close `out`. Takes one sheet at a time, so that a
    /// long list is never held in memory.
    void write(Cover cover, Iterator<? extends Sheet> sheets, OutputStream out);
}
