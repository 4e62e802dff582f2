package org.tawama.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongHeap;

/// By what the documents of one segment are sorted, in memory: a place in the order of texts, or a number.
final class Ranks implements Columns.Kept {
    /// A document without the number, which comes last in either direction.
    private static final int NONE = Integer.MAX_VALUE;

    private final int[] ranks;

    private Ranks(int[] ranks) {
        this.ranks = ranks;
    }

    static Optional<Ranks> ofTexts(LeafReader segment, String field) throws IOException {
        var places = DocValues.getSorted(segment, field);
        var ranks = new int[segment.maxDoc()];
        for (var document = 0; document < ranks.length; document++) {
            ranks[document] = places.advanceExact(document) ? places.ordValue() : -1;
        }
        return Optional.of(new Ranks(ranks));
    }

    /// Empty when a number is too large.
    static Optional<Ranks> ofNumbers(LeafReader segment, String field) throws IOException {
        var numbers = DocValues.getNumeric(segment, field);
        var ranks = new int[segment.maxDoc()];
        for (var document = 0; document < ranks.length; document++) {
            var number = numbers.advanceExact(document) ? numbers.longValue() : NONE;
            if (Math.abs(number) > NONE) return Optional.empty();
            ranks[document] = (int) number;
        }
        return Optional.of(new Ranks(ranks));
    }

    @Override
    public long bytes() {
        return 4L * ranks.length;
    }

    /// Of the documents those that can be among the first `most` of all by these ranks, and where they are equal by
    /// `then`: at least so many, and more only where both are equal.
    FixedBitSet first(FixedBitSet documents, int most, boolean down, Ranks then) {
        var worst = new LongHeap(most);
        for (var at = next(documents, 0); at >= 0; at = next(documents, at + 1)) {
            // The heap keeps the least on top, and so the last of the first when they are counted downwards.
            worst.insertWithOverflow(-key(at, down, then));
        }
        if (worst.size() < most) return documents;
        var last = -worst.top();
        var first = new FixedBitSet(documents.length());
        for (var at = next(documents, 0); at >= 0; at = next(documents, at + 1)) {
            if (key(at, down, then) <= last) first.set(at);
        }
        return first;
    }

    private long key(int document, boolean down, Ranks then) {
        var rank = ranks[document];
        return ((long) (down && rank != NONE ? -rank : rank) << Integer.SIZE) + then.ranks[document];
    }

    private static int next(FixedBitSet documents, int from) {
        if (from >= documents.length()) return -1;
        var next = documents.nextSetBit(from);
        return next == DocIdSetIterator.NO_MORE_DOCS ? -1 : next;
    }
}
