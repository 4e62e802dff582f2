package org.tawama.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/// A folder that a command fills: it appears under its name when all is there, or not at all.
final class NewFolder implements AutoCloseable {
    private final Path folder;
    private final Path draft;

    private NewFolder(Path folder, Path draft) {
        this.folder = folder;
        this.draft = draft;
    }

    /// Refuses a folder that holds something, and a place that cannot be written.
    static NewFolder at(Path folder) throws IOException {
        var whole = folder.toAbsolutePath().normalize();
        var parent = whole.getParent();
        if (parent == null || !Files.isWritable(parent)) {
            throw Refusal.ofWords("The folder of " + folder + " cannot be written: choose another with --output");
        }
        if (Files.exists(whole) && !empty(whole)) {
            throw Refusal.ofWords("The folder " + folder + " is not empty: empty it or choose another with --output");
        }
        return new NewFolder(whole, Files.createTempDirectory(parent, whole.getFileName() + ".part"));
    }

    private static boolean empty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return false;
        try (var children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }

    /// Where to write meanwhile.
    Path draft() {
        return draft;
    }

    void done() throws IOException {
        Files.setPosixFilePermissions(draft, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.deleteIfExists(folder);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Clears away what was not done.
    @Override
    public void close() throws IOException {
        if (Files.notExists(draft)) return;
        try (var all = Files.walk(draft)) {
            all.sorted(Comparator.reverseOrder()).forEach(NewFolder::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
