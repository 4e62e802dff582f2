package org.tawama.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tawama.store.StoreUnavailable.Reason;

/// The store's part of a data folder:
///
/// - `lock`: whoever holds its lock owns the folder; nobody ever reads it;
/// - `server`: who the owner is and where his server answers;
/// - `postgres/format`: written last, without it the rest was never finished;
/// - `postgres/password`: of the role `tawama`, readable by the owner only;
/// - `postgres/cluster`: PostgreSQL's own folder;
/// - `postgres/log`: what PostgreSQL says.
record DataFolder(Path root) {
    /// What a data folder may hold before its database is made: what a start that was cut off left, what a database
    /// elsewhere leaves here, and what a file system has of its own.
    private static final Pattern OURS = Pattern.compile("lock|server|index|postgres[.]new-.*|log\\.key.*|lost\\+found");

    static final String FORMAT = "tawama-store 1 postgresql " + Binaries.MAJOR;

    Path postgres() {
        return root.resolve("postgres");
    }

    Path cluster() {
        return postgres().resolve("cluster");
    }

    Path password() {
        return postgres().resolve("password");
    }

    Path log() {
        return postgres().resolve("log");
    }

    Path server() {
        return root.resolve("server");
    }

    /// How many bytes are left on the disk for an ordinary user.
    long usableBytes() {
        return cluster().toFile().getUsableSpace();
    }

    boolean hasData() {
        return Files.exists(postgres());
    }

    /// Refuses data of another version or program; writes nothing.
    void check() {
        if (Files.exists(root.resolve("PG_VERSION"))) throw foreign("is the folder of another PostgreSQL");
        if (!hasData()) {
            if (holdsOthersFiles()) throw foreign("holds other files and no register");
            return;
        }
        var found = formatFound();
        if (!found.equals(FORMAT)) throw foreign("holds \"" + found + "\" where this Tawama reads \"" + FORMAT + "\"");
    }

    private boolean holdsOthersFiles() {
        if (!Files.isDirectory(root)) return false;
        try (var files = Files.list(root)) {
            return files.map(Path::getFileName)
                    .map(Path::toString)
                    .anyMatch(name -> !OURS.matcher(name).matches());
        } catch (IOException unreadable) {
            throw unusable(unreadable);
        }
    }

    private String formatFound() {
        try {
            return Files.readString(postgres().resolve("format")).strip();
        } catch (NoSuchFileException unfinishedOrForeign) {
            return "no known format";
        } catch (IOException unreadable) {
            throw unusable(unreadable);
        }
    }

    private StoreUnavailable foreign(String what) {
        return new StoreUnavailable(
                Reason.FOREIGN_DATA,
                "The data folder " + root + " " + what
                        + ": open it with the program that wrote it, or choose another folder with --data.");
    }

    /// Creates the folder if need be.
    void create() {
        try {
            if (Files.notExists(root)) Files.createDirectories(root);
            if (!Files.isWritable(root)) throw new IOException("no permission to write");
        } catch (FileAlreadyExistsException file) {
            throw unusable(new IOException(file.getFile() + " is not a folder", file));
        } catch (IOException refused) {
            throw unusable(refused);
        }
    }

    StoreUnavailable unusable(IOException cause) {
        if (String.valueOf(cause.getMessage()).contains("No space left")) return full(cause.getMessage());
        return new StoreUnavailable(
                Reason.FOLDER_UNUSABLE,
                "The data folder " + root + " cannot be used by " + System.getProperty("user.name") + " ("
                        + cause.getClass().getSimpleName() + ": " + cause.getMessage()
                        + "): change its owner or choose another folder with --data.",
                cause);
    }

    StoreUnavailable full(String complaint) {
        return new StoreUnavailable(
                Reason.NO_ROOM,
                "The disk of the data folder " + root + " is full (" + complaint + "): make room and start again.");
    }

    /// Takes the folder for this process, if nobody has it. The system gives it back when the process dies, however.
    Optional<FileChannel> claim() {
        // Opening and closing the lock file a second time would give up the lock that this process holds.
        if (ServerRecord.read(server()).filter(ServerRecord::ofThisProcess).isPresent()) return Optional.empty();
        try {
            var lock = root.resolve("lock");
            var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Account.giveToOwnerOf(root, lock);
            if (channel.tryLock() != null) return Optional.of(channel);
            channel.close();
            return Optional.empty();
        } catch (OverlappingFileLockException ourselves) {
            return Optional.empty();
        } catch (IOException refused) {
            throw unusable(refused);
        }
    }
}
