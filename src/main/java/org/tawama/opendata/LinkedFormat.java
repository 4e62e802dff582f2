package org.tawama.opendata;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import tools.jackson.databind.node.ObjectNode;

/// JSON-LD 1.1: our JSON, with addresses for identifiers and a context that says what the names mean.
record LinkedFormat() implements Format {
    @Override
    public String mediaType() {
        return "application/ld+json";
    }

    @Override
    public String title() {
        return "JSON-LD";
    }

    @Override
    public String extension() {
        return "jsonld";
    }

    @Override
    public void write(Cover cover, Iterator<? extends Sheet> sheets, OutputStream out) {
        var linked = new Linked(cover);
        var before = LinkedContext.before(cover);
        if (cover.about().isPresent()) {
            JsonObjects.one(before.setAll(linked.of(sheets.next())), out);
            return;
        }
        var nodes = StreamSupport.stream(Spliterators.spliteratorUnknownSize(sheets, 0), false)
                .<ObjectNode>map(linked::of)
                .iterator();
        JsonObjects.all(before, "@graph", nodes, Json.object(), out);
    }
}
