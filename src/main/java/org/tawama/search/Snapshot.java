package org.tawama.search;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.tawama.opendata.Listed;
import org.tawama.vocabulary.LocalText;

/// The index as it stood after one entry, and the counts already made on it.
///
/// A score depends on the words and the document alone, never on what else is in the index: so the order of a page is
/// the same when it is asked for again after the log has grown.
final class Snapshot extends IndexSearcher {
    private static final int MOST_KEPT = 512;
    private static final int MOST_HELD = 12;

    private final long entry;
    private final Columns columns;
    private final Folded folded;
    private final Labels labels = new Labels();
    private final Map<Object, List<Found.Count>> counts = new ConcurrentHashMap<>();
    private final Map<Object, Boolean> facts = new ConcurrentHashMap<>();
    private final Map<Holding.Key, Holding> held = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Holding.Key, Holding> eldest) {
            return size() > MOST_HELD;
        }
    };

    /// Lucene's own memory of queries is left out: what most questions share is held here.
    Snapshot(IndexReader reader, long entry, Columns columns, Folded folded) {
        super(reader);
        setSimilarity(new BooleanSimilarity());
        setQueryCache(null);
        this.entry = entry;
        this.columns = columns;
        this.folded = folded;
    }

    long entry() {
        return entry;
    }

    /// What holds at a moment in a list. Whoever asks while another finds it waits for that.
    Holding holding(Holding.Key key) throws IOException {
        synchronized (held) {
            var known = held.get(key);
            if (known != null) return known;
            var found = Holding.find(this, key);
            held.put(key, found);
            return found;
        }
    }

    Folded folded() {
        return folded;
    }

    Columns columns() {
        return columns;
    }

    /// The titles of items by identifier; one that is not known at the moment is absent.
    Map<String, LocalText> labels(Moment moment, Listed list, Collection<String> ids) throws IOException {
        return labels.of(this, moment, list, ids);
    }

    Optional<List<Found.Count>> countsOf(Object question) {
        return Optional.ofNullable(counts.get(question));
    }

    void keep(Object question, List<Found.Count> answer) {
        if (counts.size() < MOST_KEPT) counts.put(question, answer);
    }

    boolean fact(Object question, Supplier<Boolean> answer) {
        var known = facts.get(question);
        if (known != null) return known;
        var found = answer.get();
        if (facts.size() < MOST_KEPT) facts.put(question, found);
        return found;
    }
}
