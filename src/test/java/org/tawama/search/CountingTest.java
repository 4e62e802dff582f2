package org.tawama.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

/// Counting by columns in memory, or from the files where these are too large, says what counting by hand says.
class CountingTest {
    private static final String FACET = "country";
    private static final long ROOM = 1_000_000;

    /// The values of each document, in segments that hold 70 documents: a word of bits and a part of one.
    @Provide
    Arbitrary<List<Set<String>>> documents() {
        var values = Arbitraries.of("DZ", "FR", "ES", "IT", "TN", "ML").set().ofMaxSize(3);
        return values.list().ofMinSize(1).ofMaxSize(250);
    }

    @Property(tries = 100)
    void counts_what_counting_by_hand_counts(
            @ForAll("documents") List<Set<String>> documents, @ForAll List<Boolean> chosen) throws IOException {
        try (var directory = index(documents);
                var reader = DirectoryReader.open(directory)) {
            var gathered = gather(reader, chosen);

            var fromMemory = Counting.count(FACET, gathered, new Columns(ROOM));
            var fromFiles = Counting.count(FACET, gathered, new Columns(0));

            assertThat(fromMemory).isEqualTo(byHand(documents, chosen));
            assertThat(fromFiles).isEqualTo(byHand(documents, chosen));
        }
    }

    @Test
    void columns_take_no_more_memory_than_they_may_and_give_it_back_with_the_index() throws IOException {
        var columns = new Columns(ROOM);
        try (var directory = index(List.of(Set.of("FR"), Set.of("DZ", "ES")))) {
            try (var reader = DirectoryReader.open(directory)) {
                Counting.count(FACET, gather(reader, List.of(true)), columns);

                assertThat(columns.bytes()).isPositive().isLessThan(ROOM);
            }
            assertThat(columns.bytes()).isZero();
        }
    }

    @Test
    void more_values_than_a_column_can_number_are_counted_from_the_files() throws IOException {
        var many = new ArrayList<Set<String>>();
        for (var value = 0; value <= 1 << Character.SIZE; value++) many.add(Set.of("v" + value));
        try (var directory = index(many, many.size());
                var reader = DirectoryReader.open(directory)) {
            var columns = new Columns(100 * ROOM);

            var counts = Counting.count(FACET, gather(reader, List.of(true)), columns);

            assertThat(counts).hasSize(many.size());
            assertThat(columns.bytes()).isZero();
        }
    }

    private static ByteBuffersDirectory index(List<Set<String>> documents) throws IOException {
        return index(documents, 70);
    }

    private static ByteBuffersDirectory index(List<Set<String>> documents, int segment) throws IOException {
        var directory = new ByteBuffersDirectory();
        var config = new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
        try (var writer = new IndexWriter(directory, config)) {
            for (var number = 0; number < documents.size(); number++) {
                var document = new Document();
                documents
                        .get(number)
                        .forEach(value ->
                                document.add(new SortedSetDocValuesField(Field.facet(FACET), new BytesRef(value))));
                writer.addDocument(document);
                if (number % segment == segment - 1) writer.flush();
            }
        }
        return directory;
    }

    private static List<Counting.Gathered> gather(DirectoryReader reader, List<Boolean> chosen) {
        var gathered = new ArrayList<Counting.Gathered>();
        for (var segment : reader.leaves()) {
            var documents = new FixedBitSet(segment.reader().maxDoc());
            for (var document = 0; document < documents.length(); document++) {
                if (isChosen(segment.docBase + document, chosen)) documents.set(document);
            }
            gathered.add(new Counting.Gathered(segment, documents));
        }
        return gathered;
    }

    private static boolean isChosen(int document, List<Boolean> chosen) {
        return !chosen.isEmpty() && chosen.get(document % chosen.size());
    }

    private static Map<String, Long> byHand(List<Set<String>> documents, List<Boolean> chosen) {
        var counts = new HashMap<String, Long>();
        for (var document = 0; document < documents.size(); document++) {
            if (!isChosen(document, chosen)) continue;
            documents.get(document).forEach(value -> counts.merge(value, 1L, Long::sum));
        }
        return counts;
    }
}
