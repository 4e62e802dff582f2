package org.tawama.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawama.documents.Document;
import org.tawama.opendata.Spans;
import org.tawama.registrar.Held;
import org.tawama.registrar.Records;

/// The index's files. What is committed says how far in which log it reaches; what is not committed is lost in a crash
/// and taken from the log again. Written by one thread, read by any number.
final class Index implements Changes.Taker, AutoCloseable {
    /// Changes whenever documents are made otherwise: an index of another version is built anew.
    private static final String VERSION = "29";

    private static final String KEY_VERSION = "version";
    private static final String KEY_ENTRY = "entry";
    private static final String KEY_LAST = "last";
    private static final double MEMORY_MEGABYTES = 48;
    private static final double SMALL_SEGMENT_MEGABYTES = 48;
    private static final int MOST_BEGUN = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Index.class);

    private final Directory directory;
    private final Analysis analysis;
    private final PageWords.Reader reader;
    private IndexWriter writer;
    private volatile SearcherManager searchers;
    private boolean mended;
    private boolean halfTaken;
    private volatile long entry;
    private String last;
    private long committed;

    /// What began and has no documents yet: they are made together, on all processors.
    private final List<Spans> begun = new ArrayList<>();

    private final Columns columns = Columns.bounded();
    private final Folded folded = new Folded();

    private Index(Directory directory, Analysis analysis, Map<String, String> state, PageWords.Reader reader)
            throws IOException {
        this.directory = directory;
        this.reader = reader;
        this.analysis = analysis;
        this.last = "";
        begin(state);
        this.searchers = searchers();
    }

    /// Opens the index in that folder as far as it belongs to this log; begins anew where it does not: an empty
    /// folder, broken files, another version, another log, or a log that was set back to an earlier entry.
    static Index open(Path folder, Analysis analysis, Records records) {
        try {
            var directory = FSDirectory.open(folder);
            var state = state(directory, records);
            if (state.isEmpty()) LOG.info("building the search index in {}", folder);
            return new Index(directory, analysis, state, records::pages);
        } catch (IOException unusable) {
            throw new UncheckedIOException("the search index in " + folder + " cannot be opened", unusable);
        }
    }

    /// Goes on from `state`, the last commit's, or from nothing.
    private void begin(Map<String, String> state) throws IOException {
        writer = new IndexWriter(
                directory,
                new IndexWriterConfig(analysis)
                        .setOpenMode(state.isEmpty() ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND)
                        .setRAMBufferSizeMB(MEMORY_MEGABYTES)
                        .setMergePolicy(fewSegments())
                        .setCommitOnClose(false));
        entry = Long.parseLong(state.getOrDefault(KEY_ENTRY, "0"));
        last = state.getOrDefault(KEY_LAST, "");
        committed = entry;
    }

    /// Every question asks every segment, so there are fewer of them than Lucene would leave, at the price of merging
    /// oftener while the index is built.
    private static TieredMergePolicy fewSegments() {
        return new TieredMergePolicy()
                .setSegmentsPerTier(3)
                .setFloorSegmentMB(SMALL_SEGMENT_MEGABYTES)
                // What was erased goes also from a segment of which it was a hundredth.
                .setForceMergeDeletesPctAllowed(0);
    }

    private SearcherManager searchers() throws IOException {
        return new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                return new Snapshot(reader, Index.this.entry, columns, folded);
            }
        });
    }

    /// Whether it can be written, and holds no statement by half.
    boolean whole() {
        return writer.isOpen() && !halfTaken;
    }

    /// Goes back to what was committed last. Readers see what they saw until the next [#refresh].
    void mend(Records records) {
        write(() -> {
            if (writer.isOpen()) writer.rollback();
            goOnFrom(state(directory, records));
        });
    }

    /// Whether readers still see what was before it was mended.
    boolean mended() {
        return mended;
    }

    private void goOnFrom(Map<String, String> state) throws IOException {
        begin(state);
        begun.clear();
        halfTaken = false;
        mended = true;
    }

    /// What the last commit says, if it can be continued; else nothing. Files that cannot be read are removed: all
    /// that is in them can be made again.
    private static Map<String, String> state(Directory directory, Records records) throws IOException {
        if (!readable(directory)) clear(directory);
        if (!DirectoryReader.indexExists(directory)) return Map.of();
        try (var reader = DirectoryReader.open(directory)) {
            var state = new HashMap<>(reader.getIndexCommit().getUserData());
            var entry = Long.parseLong(state.getOrDefault(KEY_ENTRY, "0"));
            var same = VERSION.equals(state.get(KEY_VERSION))
                    && entry > 0
                    && entry <= records.head()
                    && mark(records.statements(entry, 1).getFirst()).equals(state.get(KEY_LAST));
            return same ? state : Map.of();
        }
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // rotten bytes make Lucene throw whatever comes to it
    private static boolean readable(Directory directory) throws IOException {
        if (directory.listAll().length == 0) return true;
        try (var reader = DirectoryReader.open(directory)) {
            return reader.maxDoc() >= 0;
        } catch (IndexNotFoundException nothingCommitted) {
            return directory.listAll().length == 1;
        } catch (IOException | RuntimeException broken) {
            LOG.warn("the search index cannot be read and is built anew: {}", broken.toString());
            return false;
        }
    }

    private static void clear(Directory directory) throws IOException {
        for (var name : directory.listAll()) {
            if (!name.equals(IndexWriter.WRITE_LOCK_NAME)) directory.deleteFile(name);
        }
    }

    /// Whether the files of the last commit are no longer what was written: computes all their checksums again, which
    /// takes seconds for a large index.
    @SuppressWarnings("PMD.AvoidCatchingGenericException") // rotten bytes make Lucene throw whatever comes to it
    boolean rotten() {
        try (var reader = DirectoryReader.open(directory)) {
            for (var leaf : reader.leaves()) ((CodecReader) leaf.reader()).checkIntegrity();
            return false;
        } catch (IOException | RuntimeException broken) {
            LOG.warn("the search index is rotten and is built anew: {}", broken.toString());
            return true;
        }
    }

    /// Forgets everything and begins with the first entry. Readers see what they saw until the next [#refresh].
    void beginAnew() {
        write(() -> {
            if (writer.isOpen()) writer.rollback();
            clear(directory);
            goOnFrom(Map.of());
        });
    }

    /// Tells a statement from the one that another log has at the same entry. The same in every run: a value's text
    /// is, its hash is not, for enums are hashed by where they lie in memory.
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
        halfTaken = true;
        begun.add(now);
        if (begun.size() >= MOST_BEGUN) writeBegun();
    }

    @Override
    public void changed(Held<?> record, Spans then, Spans now) {
        halfTaken = true;
        writeBegun();
        write(() -> {
            writer.deleteDocuments(new Term(Field.DRAWN_FROM, record.id()));
            writer.addDocuments(Documents.of(then, now.since() - 1, folded, reader));
            writer.addDocuments(Documents.of(now, Long.MAX_VALUE, folded, reader));
        });
    }

    @Override
    public void erased(
            Held<Document> record, Set<String> files, List<Changes.Stretch> past, Optional<Spans> then, Spans now) {
        halfTaken = true;
        writeBegun();
        write(() -> {
            for (var file : files) writer.deleteDocuments(new Term(Field.FILE, file));
            writer.deleteDocuments(new Term(Field.DRAWN_FROM, record.id()));
            for (var stretch : past) {
                writer.addDocuments(Documents.of(stretch.spans(), stretch.knownTo(), folded, PageWords.NONE));
            }
            if (then.isPresent())
                writer.addDocuments(Documents.of(then.get(), record.recorded().entry() - 1, folded, reader));
            writer.addDocuments(Documents.of(now, Long.MAX_VALUE, folded, reader));
            // Lucene leaves what was deleted in its files until it merges them.
            writer.forceMergeDeletes(true);
        });
    }

    @Override
    public void brought(String file, List<Changes.Stretch> stretches) {
        halfTaken = true;
        writeBegun();
        write(() -> {
            writer.deleteDocuments(new Term(Field.FILE, file));
            for (var stretch : stretches) {
                writer.addDocuments(Documents.of(stretch.spans(), stretch.knownTo(), folded, reader));
            }
        });
        halfTaken = false;
    }

    /// The files that are not kept as far as is known here, and whose words would be found.
    Set<String> awaited() {
        var awaited = new TreeSet<String>();
        write(() -> {
            var snapshot = acquire();
            try {
                for (var part : snapshot.getIndexReader().leaves()) Awaited.add(part.reader(), awaited);
            } finally {
                release(snapshot);
            }
        });
        return awaited;
    }

    @Override
    public void ended(Held<?> record, Spans then) {
        halfTaken = true;
        writeBegun();
        write(() -> {
            writer.deleteDocuments(new Term(Field.DRAWN_FROM, record.id()));
            writer.addDocuments(Documents.of(then, record.recorded().entry() - 1, folded, reader));
        });
    }

    /// What breaks off in here leaves documents of which nobody knows which are there.
    private void writeBegun() {
        var before = halfTaken;
        halfTaken = true;
        begun.parallelStream()
                .forEach(
                        spans -> write(() -> writer.addDocuments(Documents.of(spans, Long.MAX_VALUE, folded, reader))));
        begun.clear();
        halfTaken = before;
    }

    /// All that the statement changes has been taken in.
    void reached(Held<?> statement) {
        halfTaken = false;
        last = mark(statement);
        entry = statement.recorded().entry();
    }

    /// Shows readers all that was taken in.
    void refresh() {
        writeBegun();
        write(() -> {
            if (!mended) {
                searchers.maybeRefreshBlocking();
                return;
            }
            var before = searchers;
            searchers = searchers();
            mended = false;
            before.close();
        });
    }

    /// Keeps all that was taken in through a crash, and what Lucene merged since: else each start merged it again.
    void commit() {
        if (committed == entry && !writer.hasUncommittedChanges()) return;
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
        while (true) {
            var current = searchers;
            try {
                return (Snapshot) current.acquire();
            } catch (AlreadyClosedException replaced) {
                if (current == searchers) throw replaced;
            }
        }
    }

    void release(Snapshot snapshot) throws IOException {
        searchers.release(snapshot);
    }

    @Override
    public void close() {
        write(() -> {
            if (whole()) commit();
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
