package org.tawama.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;

/// The values of one facet in one segment, as numbers in memory, so that counting does not ask the index for each
/// document. A segment never changes, and neither does this.
///
/// @param values all values of the segment in their order; the number of a value is its place here
/// @param starts where the numbers of a document begin in `numbers`, and where those of the last one end
final class Column {
    /// Numbers are kept in two bytes.
    private static final int MOST_VALUES = 1 << Character.SIZE;

    private final String[] values;
    private final int[] starts;
    private final char[] numbers;

    private Column(String[] values, int[] starts, char[] numbers) {
        this.values = values;
        this.starts = starts;
        this.numbers = numbers;
    }

    /// Empty when there are too many values.
    static Optional<Column> read(SortedSetDocValues each, int documents) throws IOException {
        if (each.getValueCount() > MOST_VALUES) return Optional.empty();
        var values = new String[(int) each.getValueCount()];
        for (var value = 0; value < values.length; value++) {
            values[value] = each.lookupOrd(value).utf8ToString();
        }
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
        return Optional.of(new Column(values, starts, Arrays.copyOf(numbers, end)));
    }

    long bytes() {
        return 4L * starts.length + 2L * numbers.length + 80L * values.length;
    }

    String value(int number) {
        return values[number];
    }

    /// How many of the documents have each value, by its number.
    int[] count(FixedBitSet documents) {
        var counts = new int[values.length];
        var words = documents.getBits();
        for (var word = 0; word < words.length; word++) {
            for (var left = words[word]; left != 0; left &= left - 1) {
                var document = (word << 6) + Long.numberOfTrailingZeros(left);
                for (var place = starts[document]; place < starts[document + 1]; place++) counts[numbers[place]]++;
            }
        }
        return counts;
    }
}
