package org.tawama.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.tawama.opendata.Listed;

/// One item of a list, read from one snapshot by its identifier.
///
/// An item has a document for each stretch of days and of entries; few, so they are found first and then asked whether
/// they hold at the moment.
final class Item {
    private final Term term;

    Item(Listed list, String id) {
        this.term = new Term(Field.ITEM, new BytesRef((list.code() + "/" + id).getBytes(StandardCharsets.UTF_8)));
    }

    /// Whether it was ever there, on whatever day.
    boolean existed(Snapshot snapshot) throws IOException {
        return snapshot.getIndexReader().docFreq(term) > 0;
    }

    /// The item's JSON in UTF-8 as it reads at the moment; empty when there is none then.
    Optional<byte[]> json(Snapshot snapshot, Moment moment) throws IOException {
        var holding = snapshot.holding(new Holding.Key(moment, Optional.empty()));
        for (var segment : snapshot.getIndexReader().leaves()) {
            var document = document(segment, holding);
            if (document != DocIdSetIterator.NO_MORE_DOCS) return Optional.of(json(segment, document));
        }
        return Optional.empty();
    }

    private int document(LeafReaderContext segment, Holding holding) throws IOException {
        var documents = segment.reader().postings(term, PostingsEnum.NONE);
        if (documents == null) return DocIdSetIterator.NO_MORE_DOCS;
        while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (holding.holds(segment, documents.docID())) return documents.docID();
        }
        return DocIdSetIterator.NO_MORE_DOCS;
    }

    private static byte[] json(LeafReaderContext segment, int document) throws IOException {
        var values = DocValues.getBinary(segment.reader(), Field.JSON);
        if (!values.advanceExact(document)) throw new IllegalStateException("a document without " + Field.JSON);
        return Packed.openJson(values.binaryValue());
    }
}
