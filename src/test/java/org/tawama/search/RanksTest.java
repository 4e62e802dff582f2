package org.tawama.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

/// The first of a segment by ranks in memory are those that sorting all of it by hand puts first.
class RanksTest {
    record Entry(Optional<Integer> number, int id) {}

    @Provide
    Arbitrary<List<Entry>> entries() {
        var number = Arbitraries.integers().between(-3, 3).optional(0.8);
        return number.list().ofMinSize(1).ofMaxSize(150).map(numbers -> {
            var entries = new ArrayList<Entry>();
            for (var at = 0; at < numbers.size(); at++) entries.add(new Entry(numbers.get(at), (at * 37) % 151));
            return entries;
        });
    }

    @Property(tries = 200)
    void the_first_are_those_that_sorting_by_hand_puts_first(
            @ForAll("entries") List<Entry> entries,
            @ForAll List<Boolean> chosen,
            @ForAll @IntRange(min = 1, max = 30) int most,
            @ForAll boolean down)
            throws IOException {
        try (var directory = index(entries);
                var reader = DirectoryReader.open(directory)) {
            var segment = reader.leaves().getFirst().reader();
            var byNumber = Ranks.ofNumbers(segment, "number").orElseThrow();
            var byId = Ranks.ofTexts(segment, "id").orElseThrow();
            var documents = new FixedBitSet(entries.size());
            for (var at = 0; at < entries.size(); at++) {
                if (!chosen.isEmpty() && chosen.get(at % chosen.size())) documents.set(at);
            }

            var first = byNumber.first(documents, most, down, byId);

            var sorted = list(documents, entries).stream()
                    .sorted(byHand(down))
                    .limit(most)
                    .toList();
            assertThat(list(first, entries)).containsAll(sorted);
            if (sorted.size() == most) assertThat(first.cardinality()).isEqualTo(most);
        }
    }

    @Test
    void numbers_that_do_not_fit_are_left_to_the_files() throws IOException {
        try (var directory = new ByteBuffersDirectory();
                var writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            var document = new Document();
            document.add(new NumericDocValuesField("number", 1L << 40));
            writer.addDocument(document);
            writer.commit();
            try (var reader = DirectoryReader.open(directory)) {
                assertThat(Ranks.ofNumbers(reader.leaves().getFirst().reader(), "number"))
                        .isEmpty();
            }
        }
    }

    private static Comparator<Entry> byHand(boolean down) {
        var direction = down ? Comparator.<Integer>reverseOrder() : Comparator.<Integer>naturalOrder();
        return Comparator.comparing((Entry entry) -> entry.number().isEmpty())
                .thenComparing(entry -> entry.number().orElse(0), direction)
                .thenComparing(Entry::id);
    }

    private static List<Entry> list(FixedBitSet documents, List<Entry> entries) {
        var list = new ArrayList<Entry>();
        for (var at = 0; at < entries.size(); at++) {
            if (documents.get(at)) list.add(entries.get(at));
        }
        return list;
    }

    private static ByteBuffersDirectory index(List<Entry> entries) throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            for (var entry : entries) {
                var document = new Document();
                document.add(new SortedDocValuesField("id", new BytesRef("%03d".formatted(entry.id()))));
                entry.number().ifPresent(number -> document.add(new NumericDocValuesField("number", number)));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        return directory;
    }
}
