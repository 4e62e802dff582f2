package org.tawama.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;

/// The values of one facet in one segment, in memory, so that counting does not ask the index for each document. A
/// segment never changes, and neither does this.
sealed interface Column extends Columns.Kept {
    /// With no more values than this, comparing bits is quicker than looking at each document.
    int FEW_VALUES = 12;

    /// Numbers of values are kept in two bytes, and one of them means none.
    int MOST_VALUES = (1 << Character.SIZE) - 1;

    /// The value with that number.
    String value(int number);

    /// How many of the documents have each value, by its number.
    int[] count(FixedBitSet documents);

    /// Empty when there are too many values.
    static Optional<Column> read(SortedSetDocValues each, int documents) throws IOException {
        if (each.getValueCount() > MOST_VALUES) return Optional.empty();
        var values = new String[(int) each.getValueCount()];
        for (var value = 0; value < values.length; value++) {
            values[value] = each.lookupOrd(value).utf8ToString();
        }
        var numbers = Numbers.read(values, each, documents);
        return Optional.of(values.length <= FEW_VALUES ? Bits.of(numbers, documents) : numbers.narrowed());
    }

    /// A bit for each document and value.
    final class Bits implements Column {
        private final String[] values;
        private final FixedBitSet[] having;

        private Bits(String[] values, FixedBitSet[] having) {
            this.values = values;
            this.having = having;
        }

        private static Bits of(Numbers numbers, int documents) {
            var having = new FixedBitSet[numbers.values.length];
            for (var value = 0; value < having.length; value++) having[value] = new FixedBitSet(documents);
            for (var document = 0; document < documents; document++) {
                for (var place = numbers.starts[document]; place < numbers.starts[document + 1]; place++) {
                    having[numbers.numbers[place]].set(document);
                }
            }
            return new Bits(numbers.values, having);
        }

        @Override
        public String value(int number) {
            return values[number];
        }

        @Override
        public int[] count(FixedBitSet documents) {
            var counts = new int[values.length];
            for (var value = 0; value < counts.length; value++) {
                counts[value] = (int) FixedBitSet.intersectionCount(having[value], documents);
            }
            return counts;
        }

        @Override
        public long bytes() {
            return having.length == 0 ? 0 : having.length * having[0].ramBytesUsed();
        }
    }

    /// The numbers of each document's values; where no document has two, its only one or the number after the last.
    final class Numbers implements Column {
        private final String[] values;

        /// Where the numbers of a document begin, and where those of the last one end; nothing when each has its place.
        private final int[] starts;

        private final char[] numbers;

        private Numbers(String[] values, int[] starts, char[] numbers) {
            this.values = values;
            this.starts = starts;
            this.numbers = numbers;
        }

        private static Numbers read(String[] values, SortedSetDocValues each, int documents) throws IOException {
            var starts = new int[documents + 1];
            var numbers = new char[documents];
            var end = 0;
            for (var document = 0; document < documents; document++) {
                starts[document] = end;
                if (!each.advanceExact(document)) continue;
                for (var left = each.docValueCount(); left > 0; left--) {
                    if (end == numbers.length) numbers = Arrays.copyOf(numbers, end + end / 2 + 1);
                    numbers[end++] = (char) each.nextOrd();
                }
            }
            starts[documents] = end;
            return new Numbers(values, starts, Arrays.copyOf(numbers, end));
        }

        private Numbers narrowed() {
            var single = new char[starts.length - 1];
            for (var document = 0; document < single.length; document++) {
                var many = starts[document + 1] - starts[document];
                if (many > 1) return this;
                single[document] = many == 0 ? (char) values.length : numbers[starts[document]];
            }
            return new Numbers(values, new int[0], single);
        }

        @Override
        public String value(int number) {
            return values[number];
        }

        @Override
        public int[] count(FixedBitSet documents) {
            var counts = new int[values.length + 1];
            var words = documents.getBits();
            for (var word = 0; word < words.length; word++) {
                if (starts.length == 0) countSingle(words[word], word << 6, counts);
                else countMany(words[word], word << 6, counts);
            }
            return Arrays.copyOf(counts, values.length);
        }

        private void countSingle(long word, int first, int[] counts) {
            for (var left = word; left != 0; left &= left - 1) {
                counts[numbers[first + Long.numberOfTrailingZeros(left)]]++;
            }
        }

        private void countMany(long word, int first, int[] counts) {
            for (var left = word; left != 0; left &= left - 1) {
                var document = first + Long.numberOfTrailingZeros(left);
                for (var place = starts[document]; place < starts[document + 1]; place++) counts[numbers[place]]++;
            }
        }

        @Override
        public long bytes() {
            return 4L * starts.length + 2L * numbers.length + 80L * values.length;
        }
    }
}
