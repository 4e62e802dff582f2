package org.tawama.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/// A number for each of millions of texts, in 24 bytes each where a map of strings takes a hundred: of a text only 128
/// bits of its SHA-256 are kept, so that two texts are taken for one as good as never.
final class Fingerprints {
    private static final int SMALLEST = 1 << 10;

    private long[] highs = new long[SMALLEST];
    private long[] lows = new long[SMALLEST];
    private long[] values = new long[SMALLEST];
    private int size;

    /// A text to be looked up.
    record Print(long high, long low) {
        static Print of(String text) {
            var digest = ByteBuffer.wrap(
                    Digest.sha256(text.getBytes(StandardCharsets.UTF_8)).bytes());
            // No print is 0 and 0: that is an empty place.
            return new Print(digest.getLong(), digest.getLong() | 1);
        }
    }

    OptionalLong find(Print print) {
        var place = place(print.high(), print.low());
        return lows[place] == 0 ? OptionalLong.empty() : OptionalLong.of(values[place]);
    }

    void put(Print print, long value) {
        if (2 * size >= values.length) grow();
        var place = place(print.high(), print.low());
        if (lows[place] == 0) size++;
        highs[place] = print.high();
        lows[place] = print.low();
        values[place] = value;
    }

    /// Where it is, or the empty place where it belongs.
    private int place(long high, long low) {
        var mask = values.length - 1;
        var place = (int) high & mask;
        while (lows[place] != 0 && (lows[place] != low || highs[place] != high)) place = place + 1 & mask;
        return place;
    }

    private void grow() {
        var smaller = new long[][] {highs, lows, values};
        highs = new long[2 * values.length];
        lows = new long[2 * values.length];
        values = new long[2 * values.length];
        for (var at = 0; at < smaller[1].length; at++) {
            if (smaller[1][at] == 0) continue;
            var place = place(smaller[0][at], smaller[1][at]);
            highs[place] = smaller[0][at];
            lows[place] = smaller[1][at];
            values[place] = smaller[2][at];
        }
    }
}
