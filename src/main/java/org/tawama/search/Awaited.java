package org.tawama.search;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;

/// Which files a segment of the index waits for.
final class Awaited {
    private Awaited() {}

    /// A term stays in its segment when the documents that had it are deleted, so these are asked.
    static void add(LeafReader segment, Set<String> awaited) throws IOException {
        var terms = Terms.getTerms(segment, Field.AWAITED).iterator();
        var live = segment.getLiveDocs();
        for (var term = terms.next(); term != null; term = terms.next()) {
            var documents = terms.postings(null, PostingsEnum.NONE);
            var one = documents.nextDoc();
            while (one != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(one)) one = documents.nextDoc();
            if (one != DocIdSetIterator.NO_MORE_DOCS) awaited.add(term.utf8ToString());
        }
    }
}
