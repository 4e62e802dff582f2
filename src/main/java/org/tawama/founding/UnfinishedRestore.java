package org.tawama.founding;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Thrown for a data folder in which a restore was cut off: only the restore itself may go on there. The message is one
/// sentence with culprit, cause and remedy.
///
/// Without this a start would found a second register with the restored key: two logs under one signature.
public final class UnfinishedRestore extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String MARK = "unfinished-restore";

    private UnfinishedRestore(Path folder) {
        super("The data folder " + folder + " holds a restore that was cut off: run ./tawama restore on it again, "
                + "or empty it");
    }

    static void refuse(Path folder) {
        if (Files.exists(folder.resolve(MARK))) throw new UnfinishedRestore(folder);
    }

    /// From here on the folder is refused to everybody else, also after a crash.
    static void mark(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var file = FileChannel.open(folder.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        force(folder);
    }

    static void unmark(Path folder) throws IOException {
        if (Files.deleteIfExists(folder.resolve(MARK))) force(folder);
    }

    private static void force(Path folder) throws IOException {
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
