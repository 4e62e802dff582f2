package org.tawama.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.tawama.opendata.Listed;
import org.tawama.vocabulary.LocalText;

/// What a page shows of one document.
final class Shown {
    static final byte[] NOTHING_ALIKE = {};

    private final Snapshot snapshot;
    private final LeafReaderContext segment;
    private final int document;
    private final String[] reference;

    Shown(Snapshot snapshot, int document) throws IOException {
        this.snapshot = snapshot;
        var segments = snapshot.getIndexReader().leaves();
        this.segment = segments.get(ReaderUtil.subIndex(document, segments));
        this.document = document - segment.docBase;
        this.reference = read(Field.REFERENCE).utf8ToString().split("\n", -1);
    }

    Listed list() {
        return Listed.find(reference[0]).orElseThrow();
    }

    String id() {
        return reference[1];
    }

    LocalText title() throws IOException {
        return Documents.title(read(Field.TITLE));
    }

    Hit hit(Words words) throws IOException {
        var about = Listed.find(reference[2]).orElseThrow();
        var json = json();
        var matched = words.blank() ? List.<Hit.Match>of() : matched(words, json);
        return new Hit(list(), id(), about, reference[3], title(), new String(json, StandardCharsets.UTF_8), matched);
    }

    List<Hit.Match> matched(Words words) throws IOException {
        return matched(words, json());
    }

    private byte[] json() throws IOException {
        return Packed.openJson(read(Field.JSON));
    }

    private List<Hit.Match> matched(Words words, byte[] json) throws IOException {
        var wordings = Packed.openText(read(Field.WORDINGS), json);
        var matches = new ArrayList<>(Wording.explain(words, wordings, snapshot.folded()));
        var pages = DocValues.getBinary(segment.reader(), Field.PAGES);
        if (pages.advanceExact(document)) {
            var unseen = Wording.unexplained(words, wordings, snapshot.folded());
            matches.addAll(PageWords.explain(unseen, Packed.openText(pages.binaryValue(), NOTHING_ALIKE)));
        }
        return List.copyOf(matches);
    }

    private BytesRef read(String field) throws IOException {
        BinaryDocValues values = DocValues.getBinary(segment.reader(), field);
        if (!values.advanceExact(document)) throw new IllegalStateException("a document without " + field);
        return values.binaryValue();
    }
}
