package org.tawama.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawama.opendata.Spans;
import org.tawama.registrar.Held;
import org.tawama.registrar.Records;

/// The index's files. What is committed says how far in which log it reaches; what is not committed is lost in a crash
/// and taken from the log again. Written by one thread, read by any number.
final class Index implements Changes.Taker, AutoCloseable {
    /// Changes whenever documents are made otherwise: an index of another version is built anew.
    private static final String VERSION = "3";

    private static final String KEY_VERSION = "version";
    private static final String KEY_ENTRY = "entry";
    private static final String KEY_LAST = "last";
    private static final double MEMORY_MEGABYTES = 48;
    private static final int MOST_BEGUN = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Index.class);

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile long entry;
    private String last;
    private long committed;

    /// What began and has no documents yet: they are made together, on all processors.
    private final List<Spans> begun = new ArrayList<>();

    private Index(Directory directory, IndexWriter writer, long entry, String last) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.entry = entry;
        this.last = last;
        this.committed = entry;
        this.searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                return new Snapshot(reader, Index.this.entry);
            }
        });
    }

    /// Opens the index in that folder as far as it belongs to this log; begins anew where it does not: an empty folder,
    /// broken files, another version, another log, or a log that was set back to an earlier entry.
    static Index open(Path folder, Analysis analysis, Records records) {
        try {
            var directory = FSDirectory.open(folder);
            var state = state(directory, records);
            if (state.isEmpty()) LOG.info("building the search index in {}", folder);
            var mode = state.isEmpty() ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND;
            var writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(analysis)
                            .setOpenMode(mode)
                            .setRAMBufferSizeMB(MEMORY_MEGABYTES)
                            .setCommitOnClose(false));
            var entry = Long.parseLong(state.getOrDefault(KEY_ENTRY, "0"));
            return new Index(directory, writer, entry, state.getOrDefault(KEY_LAST, ""));
        } catch (IOException unusable) {
            throw new UncheckedIOException("the search index in " + folder + " cannot be opened", unusable);
        }
    }

    /// What the last commit says, if it can be continued; else nothing.
    private static Map<String, String> state(Directory directory, Records records) throws IOException {
        if (!DirectoryReader.indexExists(directory)) return Map.of();
        try (var reader = DirectoryReader.open(directory)) {
            var state = new HashMap<>(reader.getIndexCommit().getUserData());
            var entry = Long.parseLong(state.getOrDefault(KEY_ENTRY, "0"));
            var same = VERSION.equals(state.get(KEY_VERSION))
                    && entry > 0
                    && entry <= records.head()
                    && mark(records.statements(entry, 1).getFirst()).equals(state.get(KEY_LAST));
            return same ? state : Map.of();
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | IllegalArgumentException broken) {
            LOG.warn("the search index cannot be read and is built anew: {}", broken.toString());
            return Map.of();
        }
    }

    /// Tells a statement from the one that another log has at the same entry. The same in every run: a value's text is,
    /// its hash is not, for enums are hashed by where they lie in memory.
    static String mark(Held<?> statement) {
        return statement.kind() + " " + statement.id() + " " + statement.recorded() + " "
                + statement.value().toString().hashCode();
    }

    /// The last entry taken in; a page shows it after the next [#refresh].
    long entry() {
        return entry;
    }

    @Override
    public void began(Held<?> record, Spans now) {
        begun.add(now);
        if (begun.size() >= MOST_BEGUN) writeBegun();
    }

    @Override
    public void changed(Held<?> record, Spans then, Spans now) {
        writeBegun();
        write(() -> {
            writer.deleteDocuments(new Term(Field.DRAWN_FROM, record.id()));
            writer.addDocuments(Documents.of(then, now.since() - 1));
            writer.addDocuments(Documents.of(now, Long.MAX_VALUE));
        });
    }

    private void writeBegun() {
        begun.parallelStream().forEach(spans -> write(() -> writer.addDocuments(Documents.of(spans, Long.MAX_VALUE))));
        begun.clear();
    }

    /// All that the statement changes has been taken in.
    void reached(Held<?> statement) {
        last = mark(statement);
        entry = statement.recorded().entry();
    }

    /// Shows readers all that was taken in.
    void refresh() {
        writeBegun();
        write(searchers::maybeRefreshBlocking);
    }

    /// Keeps all that was taken in through a crash.
    void commit() {
        if (committed == entry) return;
        writeBegun();
        write(() -> {
            var state = Map.of(KEY_VERSION, VERSION, KEY_ENTRY, Long.toString(entry), KEY_LAST, last);
            writer.setLiveCommitData(state.entrySet());
            writer.commit();
        });
        committed = entry;
    }

    long uncommitted() {
        return entry - committed;
    }

    /// The snapshot that readers see now; give it back with [#release].
    Snapshot acquire() throws IOException {
        return (Snapshot) searchers.acquire();
    }

    void release(Snapshot snapshot) throws IOException {
        searchers.release(snapshot);
    }

    @Override
    public void close() {
        write(() -> {
            if (writer.isOpen()) commit();
            searchers.close();
            writer.close();
            directory.close();
        });
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
