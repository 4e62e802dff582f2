package org.tawama.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/// Standard output, which says when it could not take everything. By itself it would swallow that, and what
/// was cut off on a full disk would pass for whole.
final class CheckedOutput extends OutputStream {
    private final PrintStream out;

    CheckedOutput(PrintStream out) {
        super();
        this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        require();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        require();
    }

    @Override
    public void flush() throws IOException {
        require();
    }

    private void require() throws IOException {
        if (out.checkError()) throw new IOException("standard output took no more");
    }
}
