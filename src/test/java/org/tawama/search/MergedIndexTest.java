package org.tawama.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawama.opendata.SampleRegister;
import org.tawama.opendata.Sheets;

class MergedIndexTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FEW = 3;

    @TempDir
    private Path folder;

    /// Or each start would merge again what the last one merged, and throw it away.
    @Test
    void keeps_what_was_merged_after_the_last_entry() throws Exception {
        try (var register = new SampleRegister()) {
            var head = register.writeAll();
            open(register, head).close();
            leaveManySegments();

            try (var search = open(register, head)) {
                assertThat(search.awaitIndexed(head, PATIENCE)).isTrue();
                assertThat(segmentsInTheEnd()).isLessThanOrEqualTo(FEW);
            }
        }
    }

    private Search open(SampleRegister register, long head) throws InterruptedException {
        var search = Search.open(folder.resolve("own"), register.records, new Sheets(register.records));
        assertThat(search.awaitIndexed(head, PATIENCE)).isTrue();
        return search;
    }

    /// As a server that ended before it had merged them.
    private void leaveManySegments() throws IOException {
        IndexCopy.make(folder.resolve("own"), folder.resolve("again"));
        var unmerged = new IndexWriterConfig(new Analysis()).setMergePolicy(NoMergePolicy.INSTANCE);
        try (var own = FSDirectory.open(folder.resolve("own"));
                var again = FSDirectory.open(folder.resolve("again"));
                var writer = new IndexWriter(own, unmerged)) {
            for (var time = 0; time < 2 * FEW; time++) writer.addIndexes(again);
        }
        assertThat(segments()).isGreaterThan(FEW);
    }

    /// As soon as they are few, or after some seconds as many as there are.
    private int segmentsInTheEnd() throws IOException, InterruptedException {
        var end = Instant.now().plusSeconds(10);
        while (segments() > FEW && Instant.now().isBefore(end)) TimeUnit.MILLISECONDS.sleep(20);
        return segments();
    }

    /// Of the last commit.
    private int segments() throws IOException {
        try (var files = FSDirectory.open(folder.resolve("own"));
                var committed = DirectoryReader.open(files)) {
            return committed.leaves().size();
        }
    }
}
