package org.tawama.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;

/// A JSON array with one line an item.
record JsonFormat() implements Format {
    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String title() {
        return "JSON";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public void write(Cover cover, Iterator<? extends Sheet> sheets, OutputStream out) {
        try {
            out.write('[');
            while (sheets.hasNext()) {
                out.write('\n');
                out.write(Json.bytes(sheets.next()));
                if (sheets.hasNext()) out.write(',');
            }
            out.write('\n');
            out.write(']');
            out.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
