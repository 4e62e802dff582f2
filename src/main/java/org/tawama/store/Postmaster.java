package org.tawama.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/// One running PostgreSQL of ours.
/// `saidBefore` is the length of the log in bytes when it started.
record Postmaster(Process process, int port, long saidBefore) {
    private static final long LOG_LIMIT_BYTES = 5L << 20;

    /// Durable, on this machine only, modest: with the JVM it stays below 700 MB.
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "50"),
            Map.entry("shared_buffers", "96MB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("maintenance_work_mem", "64MB"),
            Map.entry("effective_cache_size", "512MB"),
            Map.entry("max_wal_size", "512MB"),
            // Old files of the journal are removed and not kept for later: erased values must not lie in them.
            Map.entry("wal_recycle", "off"),
            Map.entry("io_workers", "2"),
            Map.entry("autovacuum_max_workers", "2"),
            // Shared memory of parallel work comes from /dev/shm, of which containers have little.
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("max_parallel_maintenance_workers", "0"),
            Map.entry("jit", "off"),
            Map.entry("huge_pages", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"));

    /// Starts PostgreSQL in a session of its own, so that a Ctrl-C meant for the JVM does not take the database away
    /// before the last request is answered.
    static Postmaster start(DataFolder folder, Binaries binaries, Account account, int port) throws IOException {
        var command = new ArrayList<>(List.of("setsid"));
        command.addAll(account.running(List.of(
                binaries.program("postgres").toString(), "-D", folder.cluster().toString())));
        new TreeMap<>(SETTINGS).forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        command.addAll(List.of("-c", "port=" + port));
        turnLog(folder.log());
        var saidBefore = Files.exists(folder.log()) ? Files.size(folder.log()) : 0;
        var process = Tool.plain(folder.cluster(), command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
        Account.giveToOwnerOf(folder.postgres(), folder.log());
        return new Postmaster(process, port, saidBefore);
    }

    private static void turnLog(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES)
            Files.move(log, log.resolveSibling("log.old"), StandardCopyOption.REPLACE_EXISTING);
    }

    /// Waits until connections are taken, or the process has ended, or nobody wants it any more, or the limit is over;
    /// says whether they are. A crash recovery may take its time: as long as the process lives it makes progress.
    boolean awaitReady(DataFolder folder, Duration limit, BooleanSupplier unwanted) {
        Waiting.until(limit, () -> !process.isAlive() || ready(folder) || unwanted.getAsBoolean());
        return process.isAlive() && ready(folder);
    }

    /// PostgreSQL writes its process number on the first and its state on the eighth line of this file.
    private boolean ready(DataFolder folder) {
        try {
            var lines = Files.readAllLines(folder.cluster().resolve("postmaster.pid"), StandardCharsets.UTF_8);
            return lines.size() >= 8
                    && lines.get(0).strip().equals(String.valueOf(process.pid()))
                    && lines.get(7).strip().equals("ready");
        } catch (IOException notYet) {
            return false;
        }
    }

    /// What PostgreSQL said last about why it cannot go on.
    String lastComplaint(Path log) {
        try (var said = Files.newInputStream(log)) {
            said.skipNBytes(saidBefore);
            var lines = new String(said.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.reversed().stream()
                    .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                    .findFirst()
                    .or(() -> lines.stream().reduce((earlier, later) -> later))
                    .map(line -> line.replaceFirst("^.*?(FATAL|PANIC): +", ""))
                    .orElse("it does not say why");
        } catch (IOException unreadable) {
            return "its log cannot be read";
        }
    }
}
