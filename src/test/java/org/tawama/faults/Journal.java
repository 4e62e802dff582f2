package org.tawama.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import org.tawama.register.Checkpoint;

/// What one writer remembers, whatever happens to the register: each line is on the disk before the writer goes on.
///
/// ```
/// sent 17                         write 17 is about to be made
/// acknowledged 17 2241 2243       it is entries 2241 to 2243
/// leaf 2241 9f86d0…               the hash under which an entry of it was read back
/// checkpoint dGF3YW1hLm…          the signed note seen afterwards, in Base64
/// failed 18 name: words           write 18 was refused, or nobody knows what became of it
/// ```
final class Journal implements AutoCloseable {
    private final FileChannel file;

    Journal(Path path) {
        try {
            this.file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void sent(long write) {
        line("sent " + write);
    }

    void acknowledged(long write, long first, long last) {
        line("acknowledged " + write + " " + first + " " + last);
    }

    void leaf(long entry, String hex) {
        line("leaf " + entry + " " + hex);
    }

    void saw(Checkpoint checkpoint) {
        var note = checkpoint.note().note().getBytes(StandardCharsets.UTF_8);
        line("checkpoint " + Base64.getEncoder().encodeToString(note));
    }

    void failed(long write, RuntimeException failure) {
        line("failed " + write + " " + failure.toString().replaceAll("\\R", " "));
    }

    private void line(String text) {
        try {
            file.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)));
            file.force(false);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
