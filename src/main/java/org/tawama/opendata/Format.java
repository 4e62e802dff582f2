package org.tawama.opendata;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// A form in which a list of sheets leaves the register. Content negotiation and download links read [#all()].
public interface Format {
    /// Every format, the one preferred first.
    static List<Format> all() {
        return List.of(new JsonFormat(), new CsvFormat(), new GeojsonFormat());
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

    /// Writes the sheets of one list, in order, and flushes; does not close `out`. Takes one sheet at a time, so that a
    /// long list is never held in memory.
    void write(Listed list, Iterator<? extends Sheet> sheets, OutputStream out);
}
