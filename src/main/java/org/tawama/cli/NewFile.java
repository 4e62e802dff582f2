package org.tawama.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that a command writes: it appears under its name whole, or not at all.
record NewFile(Path file, Path folder) {
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /// Refuses a place that cannot be written, before anything is done for it.
    static NewFile at(Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder)) {
            throw Refusal.ofWords("The folder of " + file + " cannot be written: choose another with --output");
        }
        return new NewFile(file, folder);
    }

    void write(Writing writing) throws IOException {
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
