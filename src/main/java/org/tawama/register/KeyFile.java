package org.tawama.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Predicate;

/// The file of a log's signing key, and beside it, while a key is being replaced, that of the next one.
///
/// How a key is replaced, so that a crash at any moment leaves one key that may sign:
/// 1. [#prepare] writes the next key beside the file, durable;
/// 2. the register records the handover, signed by both, durable;
/// 3. [#settle] puts the next key in the place of the old one, or throws it away if there was no handover.
///
/// The register must hold the end of the log through each step; then no two processes are in it at once.
public final class KeyFile {
    private final Path file;
    private final String name;
    private Optional<LogKey> read = Optional.empty();

    private KeyFile(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /// The key kept in `file`; on first use it is created there under `name`.
    public static KeyFile at(Path file, String name) {
        return new KeyFile(file, name);
    }

    /// A key that lies in no file, and cannot be replaced.
    static KeyFile of(LogKey key) {
        var held = new KeyFile(Path.of(""), key.name());
        held.read = Optional.of(key);
        return held;
    }

    synchronized LogKey key() {
        if (read.isEmpty()) {
            read = Optional.of(LogKey.open(file, name));
        }
        return read.get();
    }

    /// The name of the file, for people.
    String place() {
        return file.toString();
    }

    /// Whether there should be a file with the key and is none.
    boolean isMissing() {
        return replaceable() && read.isEmpty() && Files.notExists(file);
    }

    boolean replaceable() {
        return !file.toString().isEmpty();
    }

    /// A new key, written beside the file. What a rotation that was cut off left there is replaced.
    synchronized LogKey prepare() {
        try {
            Files.deleteIfExists(next());
            var key = LogKey.open(next(), key().name());
            sync();
            return key;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the next key " + next() + " cannot be written", unwritable);
        }
    }

    /// Ends a rotation, whoever began it: the next key takes the old one's place if it was `appointed`, and goes
    /// otherwise.
    synchronized void settle(Predicate<VerifierKey> appointed) {
        if (!replaceable() || Files.notExists(next())) {
            return;
        }
        try {
            if (appointed.test(LogKey.open(next(), name).verifier())) {
                Files.move(next(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.delete(next());
            }
            sync();
            read = Optional.empty();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the key " + file + " cannot be replaced", unwritable);
        }
    }

    /// Reads the file anew: another process may have replaced it.
    synchronized void reread() {
        if (replaceable()) {
            read = Optional.empty();
        }
    }

    private Path next() {
        return file.resolveSibling(file.getFileName() + ".next");
    }

    private void sync() throws IOException {
        try (var folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
