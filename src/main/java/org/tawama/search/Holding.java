package org.tawama.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.tawama.opendata.Listed;

/// The documents of one snapshot that hold at one moment and stand in one list: found once, then a bit for
/// each document, for every question begins with them.
final class Holding extends Query {

    /// What holds: at which moment, in which list; empty means in any or in none.
    record Key(Moment moment, Optional<Listed> list) {}

    private final List<Counting.Gathered> segments;

    private Holding(List<Counting.Gathered> segments) {
        this.segments = segments;
    }

    static Holding find(Snapshot snapshot, Key key) throws IOException {
        var all = new BooleanQuery.Builder().add(key.moment().query(snapshot), Occur.FILTER);
        key.list().ifPresent(list -> all.add(new TermQuery(new Term(Field.LIST, list.code())), Occur.FILTER));
        var found = snapshot.search(new ConstantScoreQuery(all.build()), new Counting.Gathering());
        var segments = new ArrayList<Counting.Gathered>();
        for (var segment : snapshot.getIndexReader().leaves()) {
            segments.add(found.stream()
                    .filter(gathered -> gathered.segment() == segment)
                    .findFirst()
                    .orElseGet(() -> new Counting.Gathered(
                            segment, new FixedBitSet(segment.reader().maxDoc()))));
        }
        return new Holding(List.copyOf(segments));
    }

    /// All of them, by segment; not to be changed.
    List<Counting.Gathered> all() {
        return segments;
    }

    boolean holds(LeafReaderContext segment, int document) {
        return segments.get(segment.ord).documents().get(document);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext segment) {
                var documents = segments.get(segment.ord).documents();
                var each = new BitSetIterator(documents, documents.cardinality());
                return ConstantScoreScorerSupplier.fromIterator(
                        each, score(), mode, segment.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "Holding";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
