package org.tawama.store;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/// Who owns a data folder and where his server answers, for other processes to read.
/// `started` is the owner's own start in the system's words: process numbers are used again. `port` is 0 until the
/// server is ready.
record ServerRecord(long owner, String started, StoreOptions.Use use, int port) {
    static ServerRecord ofThisProcess(StoreOptions.Use use, int port) {
        var self = ProcessHandle.current();
        return new ServerRecord(self.pid(), startOf(self), use, port);
    }

    boolean ofThisProcess() {
        return owner == ProcessHandle.current().pid() && started.equals(startOf(ProcessHandle.current()));
    }

    /// False for the record of a predecessor that was killed and whose successor has not written his own yet.
    boolean ownerLives() {
        return ProcessHandle.of(owner)
                .filter(process -> startOf(process).equals(started))
                .isPresent();
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    static Optional<ServerRecord> read(Path file) {
        var facts = new Properties();
        try {
            facts.load(new StringReader(Files.readString(file)));
            return Optional.of(new ServerRecord(
                    Long.parseLong(facts.getProperty("owner")),
                    facts.getProperty("started", "unknown"),
                    StoreOptions.Use.valueOf(facts.getProperty("use", "")),
                    Integer.parseInt(facts.getProperty("port"))));
        } catch (IOException | IllegalArgumentException absentOrDamaged) {
            return Optional.empty();
        }
    }

    /// Replaces the record as a whole, so that nobody reads half of it.
    void write(Path file) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(
                fresh,
                "owner=%d%nstarted=%s%nuse=%s%nport=%d%n".formatted(owner, started.replace(":", "\\:"), use, port));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
