package org.tawama.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReaderContext;

/// The columns of facets that were asked for, as long as their segments are open. Bounded in memory: what does not fit
/// is counted from the files. Safe for any number of threads.
final class Columns {
    private final long mostBytes;
    private final AtomicLong bytes = new AtomicLong();
    private final Map<CacheKey, Map<String, Optional<Column>>> segments = new ConcurrentHashMap<>();

    Columns(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /// An eighth of what the Java machine may take.
    static Columns bounded() {
        return new Columns(Runtime.getRuntime().maxMemory() / 8);
    }

    /// The column; empty when it is too large, or all of them together would be.
    Optional<Column> find(LeafReaderContext segment, String facet) {
        var core = segment.reader().getCoreCacheHelper();
        var known = segments.computeIfAbsent(core.getKey(), key -> {
            core.addClosedListener(this::forget);
            return new ConcurrentHashMap<>();
        });
        return known.computeIfAbsent(facet, name -> read(segment, name));
    }

    private Optional<Column> read(LeafReaderContext segment, String facet) {
        // What it will take at least.
        if (bytes.get() + 4L * segment.reader().maxDoc() > mostBytes) return Optional.empty();
        try {
            var values = DocValues.getSortedSet(segment.reader(), Field.facet(facet));
            var column = Column.read(values, segment.reader().maxDoc());
            column.ifPresent(read -> bytes.addAndGet(read.bytes()));
            return column;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void forget(CacheKey closed) {
        var known = Optional.ofNullable(segments.remove(closed)).orElse(Map.of());
        known.values().forEach(column -> column.ifPresent(gone -> bytes.addAndGet(-gone.bytes())));
    }

    long bytes() {
        return bytes.get();
    }
}
