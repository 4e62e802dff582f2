package org.tawama.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An index that begins with what another one committed last, and need not be built from the first entry.
/// The other may be written meanwhile: what is committed is never changed, only removed one day.
///
/// Whether the copy belongs to the log is asked when it is opened, as of any index. So nothing that goes
/// wrong here costs more than building it.
final class IndexCopy {
    private static final Logger LOG = LoggerFactory.getLogger(IndexCopy.class);

    private IndexCopy() {}

    /// @param to an empty folder, or none yet; left empty where nothing whole can be had from the other
    static void make(Path from, Path to) {
        if (!Files.isDirectory(from)) return;
        try (var source = FSDirectory.open(from);
                var target = FSDirectory.open(to)) {
            copy(source, target);
        } catch (IOException unusable) {
            throw new UncheckedIOException("the search index in " + to + " cannot be written", unusable);
        }
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // rotten bytes make Lucene throw whatever comes to it
    private static void copy(Directory source, Directory target) throws IOException {
        try {
            var committed = SegmentInfos.readLatestCommit(source);
            for (var name : committed.files(false)) target.copyFrom(source, name, name, IOContext.READONCE);
            // Last: without it the rest is no index.
            var head = committed.getSegmentsFileName();
            target.copyFrom(source, head, head, IOContext.READONCE);
        } catch (IndexNotFoundException nothingCommitted) {
            LOG.debug("nothing is committed in {}", source);
        } catch (IOException | RuntimeException gone) {
            LOG.info("the search index is not taken from {}: {}", source, gone.toString());
            for (var name : target.listAll()) target.deleteFile(name);
        }
    }
}
