package org.tawama.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;

/// Counts the values of facets over a set of documents.
final class Counting {
    private static final int AT_A_TIME = 256;

    private Counting() {}

    /// The documents found in one segment.
    record Gathered(LeafReaderContext segment, FixedBitSet documents) {}

    /// Gathers all documents found, whatever their order or score.
    static final class Gathering implements CollectorManager<Gathering.Into, List<Gathered>> {
        static final class Into implements Collector {
            private final List<Gathered> gathered = new ArrayList<>();

            @Override
            public LeafCollector getLeafCollector(LeafReaderContext segment) {
                var documents = new FixedBitSet(segment.reader().maxDoc());
                gathered.add(new Gathered(segment, documents));
                return new LeafCollector() {
                    @Override
                    public void setScorer(Scorable scorer) {}

                    private final int[] some = new int[AT_A_TIME];

                    @Override
                    public void collect(int document) {
                        documents.set(document);
                    }

                    @Override
                    public void collectRange(int first, int end) {
                        documents.set(first, end);
                    }

                    @Override
                    public void collect(DocIdStream stream) {
                        for (var read = stream.intoArray(some); read > 0; read = stream.intoArray(some)) {
                            for (var place = 0; place < read; place++) documents.set(some[place]);
                        }
                    }
                };
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
            }
        }

        @Override
        public Into newCollector() {
            return new Into();
        }

        @Override
        public List<Gathered> reduce(Collection<Into> parts) {
            return parts.stream().flatMap(part -> part.gathered.stream()).toList();
        }
    }

    /// How many of the documents have each value of the facet; values of none are absent.
    static Map<String, Long> count(String facet, List<Gathered> gathered, Columns columns) throws IOException {
        var totals = new HashMap<String, Long>();
        for (var part : gathered) {
            var column = columns.facet(part.segment(), facet);
            if (column.isPresent()) add(column.get(), part.documents(), totals);
            else addFromFiles(facet, part, totals);
        }
        return totals;
    }

    private static void add(Column column, FixedBitSet documents, Map<String, Long> totals) {
        var counts = column.count(documents);
        for (var value = 0; value < counts.length; value++) {
            if (counts[value] > 0) totals.merge(column.value(value), (long) counts[value], Long::sum);
        }
    }

    private static void addFromFiles(String facet, Gathered part, Map<String, Long> totals) throws IOException {
        var values = DocValues.getSortedSet(part.segment().reader(), Field.facet(facet));
        var counts = new int[(int) values.getValueCount()];
        countMany(values, part.documents(), counts);
        for (var value = 0; value < counts.length; value++) {
            if (counts[value] == 0) continue;
            totals.merge(values.lookupOrd(value).utf8ToString(), (long) counts[value], Long::sum);
        }
    }

    private static void countMany(SortedSetDocValues values, FixedBitSet documents, int[] counts) throws IOException {
        if (documents.length() == 0) return;
        for (var document = documents.nextSetBit(0);
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = next(documents, document)) {
            if (!values.advanceExact(document)) continue;
            for (var value = 0; value < values.docValueCount(); value++) counts[(int) values.nextOrd()]++;
        }
    }

    private static int next(FixedBitSet documents, int document) {
        return document + 1 >= documents.length() ? DocIdSetIterator.NO_MORE_DOCS : documents.nextSetBit(document + 1);
    }
}
