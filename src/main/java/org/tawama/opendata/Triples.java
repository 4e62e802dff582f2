package org.tawama.opendata;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/// RDF 1.1 Turtle: the statements that our JSON-LD makes, for whoever loads the register into a store of triples.
///
/// Sheet after sheet, in the order in which they come and each in the order of its JSON, so that two files of the same
/// records are the same, and that a register of any size leaves in the memory that one record takes.
public final class Triples {
    private Triples() {}

    /// Writes the sheets, of one list or of several, and flushes; does not close `out`.
    public static void write(Cover cover, Iterator<? extends Sheet> sheets, OutputStream out) {
        var linked = new Linked(cover);
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            var turtle = new Turtle(Meaning.of(LinkedContext.terms(cover)), writer);
            turtle.begin();
            while (sheets.hasNext()) turtle.write(linked.of(sheets.next()));
            writer.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
