package org.tawama.search;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.tawama.opendata.Listed;
import org.tawama.vocabulary.LocalText;

/// What a page shows of one document.
final class Shown {
    private static final Set<String> JSON = Set.of(Field.JSON);
    private static final Set<String> WORDINGS = Set.of(Field.WORDINGS);
    private static final Set<String> JSON_AND_WORDINGS = Set.of(Field.JSON, Field.WORDINGS);

    private final LeafReaderContext segment;
    private final int document;
    private final StoredFields storedFields;
    private final String[] reference;

    /// @param storedFields the snapshot's; whoever shows a whole page asks for them once
    Shown(Snapshot snapshot, StoredFields storedFields, int document) throws IOException {
        this.storedFields = storedFields;
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
        var stored = stored(words.blank() ? JSON : JSON_AND_WORDINGS);
        var matched =
                words.blank() ? List.<Hit.Match>of() : Wording.explain(words, stored.getBinaryValue(Field.WORDINGS));
        var json = stored.getBinaryValue(Field.JSON).utf8ToString();
        return new Hit(list(), id(), about, reference[3], title(), json, matched);
    }

    List<Hit.Match> matched(Words words) throws IOException {
        return Wording.explain(words, stored(WORDINGS).getBinaryValue(Field.WORDINGS));
    }

    private Document stored(Set<String> fields) throws IOException {
        return storedFields.document(segment.docBase + document, fields);
    }

    private BytesRef read(String field) throws IOException {
        BinaryDocValues values = DocValues.getBinary(segment.reader(), field);
        if (!values.advanceExact(document)) throw new IllegalStateException("a document without " + field);
        return values.binaryValue();
    }
}
