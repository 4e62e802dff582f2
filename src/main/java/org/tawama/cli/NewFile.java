package org.tawama.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that a command writes: it appears under its name whole, or not at all. A device or a pipe is written as it
/// is.
record NewFile(Path file, Path folder) {
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /// Refuses a place that cannot be written, before anything is done for it.
    static NewFile at(Path file) {
        var target = meant(file);
        var folder = target.toAbsolutePath().getParent();
        if (Files.isDirectory(target)) {
            throw Refusal.ofWords("The place " + file + " is a folder: name a file in it with --output");
        }
        if (folder == null || !Files.isWritable(isStream(target) ? target : folder)) {
            throw Refusal.ofWords("The folder of " + file + " cannot be written: choose another with --output");
        }
        return new NewFile(target, folder);
    }

    /// A link stays, and what it leads to is written.
    static Path meant(Path file) {
        if (!Files.isSymbolicLink(file)) return file;
        try {
            return file.toRealPath();
        } catch (IOException dangling) {
            throw Refusal.ofWords("The link " + file + " leads nowhere: choose another place with --output");
        }
    }

    /// A device or a pipe, which is written to and never replaced.
    static boolean isStream(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file);
    }

    void write(Writing writing) throws IOException {
        if (isStream(file)) {
            try (var out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
                writing.to(out);
            }
            return;
        }
        var draft = Files.createTempFile(folder, "export", ".part");
        try {
            try (var out = Files.newOutputStream(draft)) {
                writing.to(out);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
