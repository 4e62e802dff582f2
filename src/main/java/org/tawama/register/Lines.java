package org.tawama.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Cuts a stream into lines of bytes, without their newlines. A line beyond the longest that a log can have ends
/// the reading, so that a hostile file cannot fill the memory.
final class Lines {
    /// The longest body, and ample room for a header.
    static final int LONGEST = Statement.LONGEST_BODY + (1 << 18);

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;

    Lines(InputStream in) {
        this.in = in;
    }

    /// The next line; empty at the end. A last line without a newline is a line.
    Optional<byte[]> next() throws IOException {
        var line = new ByteArrayOutputStream(1_024);
        while (fill()) {
            var stop = next;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            line.write(buffer, next, stop - next);
            var whole = stop < end;
            next = stop + 1;
            if (whole || line.size() > LONGEST) {
                return Optional.of(line.toByteArray());
            }
        }
        return line.size() == 0 ? Optional.empty() : Optional.of(line.toByteArray());
    }

    private boolean fill() throws IOException {
        if (next >= end) {
            next = 0;
            end = Math.max(0, in.read(buffer));
        }
        return end > 0;
    }
}
