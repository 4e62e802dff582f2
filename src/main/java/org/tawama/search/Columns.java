package org.tawama.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/// What was asked for of each segment's facets and orders, in memory as long as the segment is open. Bounded: what does
/// not fit is read from the files. Safe for any number of threads.
final class Columns {
    private final long mostBytes;
    private final AtomicLong bytes = new AtomicLong();
    private final Map<CacheKey, Map<String, Optional<? extends Kept>>> segments = new ConcurrentHashMap<>();

    /// Something about all documents of a segment.
    sealed interface Kept permits Column, Ranks {
        long bytes();
    }

    private interface Reader<T extends Kept> {
        Optional<T> read(LeafReader segment) throws IOException;
    }

    Columns(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /// An eighth of what the Java machine may take.
    static Columns bounded() {
        return new Columns(Runtime.getRuntime().maxMemory() / 8);
    }

    /// The values of a facet; empty when they are too many, or too much.
    Optional<Column> facet(LeafReaderContext segment, String facet) {
        return find(segment, Field.facet(facet), reader -> {
                    var values = DocValues.getSortedSet(reader, Field.facet(facet));
                    return Column.read(values, reader.maxDoc());
                })
                .map(Column.class::cast);
    }

    /// The order by a text; empty when it is too much.
    Optional<Ranks> texts(LeafReaderContext segment, String field) {
        return find(segment, field, reader -> Ranks.ofTexts(reader, field)).map(Ranks.class::cast);
    }

    /// The order by a number; empty when one is too large, or all are too much.
    Optional<Ranks> numbers(LeafReaderContext segment, String field) {
        return find(segment, field, reader -> Ranks.ofNumbers(reader, field)).map(Ranks.class::cast);
    }

    private <T extends Kept> Optional<? extends Kept> find(LeafReaderContext segment, String field, Reader<T> reader) {
        var core = segment.reader().getCoreCacheHelper();
        var known = segments.computeIfAbsent(core.getKey(), key -> {
            core.addClosedListener(this::forget);
            return new ConcurrentHashMap<>();
        });
        return known.computeIfAbsent(field, name -> read(segment.reader(), reader));
    }

    private <T extends Kept> Optional<T> read(LeafReader segment, Reader<T> reader) {
        // What it will take, about.
        if (bytes.get() + 4L * segment.maxDoc() > mostBytes) return Optional.empty();
        try {
            var read = reader.read(segment);
            read.ifPresent(kept -> bytes.addAndGet(kept.bytes()));
            return read;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void forget(CacheKey closed) {
        var known = Optional.ofNullable(segments.remove(closed)).orElse(Map.of());
        known.values().forEach(kept -> kept.ifPresent(gone -> bytes.addAndGet(-gone.bytes())));
    }

    long bytes() {
        return bytes.get();
    }
}
