package org.tawama.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/// Atom (RFC 4287): what was stated last comes first. It is for news; all of a list leaves in the other formats, so of
/// a longer list the newest thousand are told.
record AtomFormat() implements Format {
    static final int MOST_ENTRIES = 1_000;
    private static final Comparator<Sheet> OLDEST_FIRST = Comparator.<Sheet>comparingLong(
                    sheet -> sheet.held().recorded().entry())
            .thenComparing(Sheet::id, Comparator.reverseOrder());

    @Override
    public String mediaType() {
        return "application/atom+xml; charset=utf-8";
    }

    @Override
    public String title() {
        return "Atom";
    }

    @Override
    public String extension() {
        return "atom";
    }

    @Override
    public boolean suitsOne(Listed list) {
        return false;
    }

    @Override
    public boolean speaks() {
        return true;
    }

    @Override
    public boolean tellsNews() {
        return true;
    }

    @Override
    public void write(Cover cover, Iterator<? extends Sheet> sheets, OutputStream out) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new AtomFeed(cover, xml).write(newest(sheets));
            xml.close();
            out.write(("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + text + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (XMLStreamException unwritten) {
            throw new IllegalStateException("a feed that cannot be written: " + cover.list(), unwritten);
        }
    }

    private static List<Sheet> newest(Iterator<? extends Sheet> sheets) {
        var newest = new PriorityQueue<>(OLDEST_FIRST);
        while (sheets.hasNext()) {
            newest.add(sheets.next());
            if (newest.size() > MOST_ENTRIES) newest.remove();
        }
        return newest.stream().sorted(OLDEST_FIRST.reversed()).toList();
    }
}
