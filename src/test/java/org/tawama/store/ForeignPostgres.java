package org.tawama.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A PostgreSQL that somebody else runs, reached by its address: Tawama neither starts nor mends it. Durable, as an
/// operator's would be. The tests stop it, start it again, and freeze it.
public final class ForeignPostgres implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Path cluster;
    private final Path wal;
    private final int port;
    private final Binaries binaries;
    private final Account account;

    private ForeignPostgres(Path folder, Path walPlace) throws IOException {
        this.cluster = folder.toAbsolutePath().resolve("foreign");
        this.wal = walPlace.toAbsolutePath().resolve("wal");
        this.port = freePort();
        this.binaries = Binaries.unpackedFor(folder);
        this.account = Account.forDataAt(folder);
    }

    /// Creates one below `folder` and starts it.
    public static ForeignPostgres in(Path folder) {
        return in(folder, folder);
    }

    /// The same with PostgreSQL's own log on another disk.
    public static ForeignPostgres in(Path folder, Path walPlace) {
        try {
            var made = new ForeignPostgres(folder, walPlace);
            made.create();
            made.start();
            return made;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return probe.getLocalPort();
        }
    }

    private void create() throws IOException {
        Files.createDirectories(cluster);
        Files.createDirectories(wal);
        account.take(cluster);
        account.take(wal);
        var made = Tool.run(
                cluster,
                "",
                LIMIT,
                account.running(List.of(
                        binaries.program("initdb").toString(),
                        "--pgdata=" + cluster,
                        "--waldir=" + wal,
                        "--username=tawama",
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--locale=C",
                        // Small files of its own log, so that a full disk soon refuses the next one.
                        "--wal-segsize=1",
                        "--no-instructions")));
        if (!made.succeeded()) throw new AssertionError(made.output());
    }

    /// Returns when it takes connections.
    public void start() {
        var command = new ArrayList<>(List.of("setsid"));
        command.addAll(account.running(List.of(
                binaries.program("postgres").toString(),
                "-D",
                cluster.toString(),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "min_wal_size=2MB",
                "-c",
                "port=" + port)));
        try {
            Tool.plain(cluster, command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            cluster.resolveSibling("foreign.log").toFile()))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (!Waiting.until(LIMIT, this::answers)) throw new AssertionError("the foreign PostgreSQL does not start");
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(address() + "&loginTimeout=1")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    public String address() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=tawama";
    }

    /// As `pg_ctl stop -m immediate` does it: no farewell, no checkpoint. Returns when it is gone.
    public void stopImmediately() {
        var postmaster = processes().postmaster();
        Leftovers.signal("QUIT", postmaster);
        if (!Leftovers.gone(postmaster, LIMIT)) throw new AssertionError("the foreign PostgreSQL does not stop");
    }

    /// Another application of it writes some megabytes, or tries to.
    public void writeMuch() {
        try (var connection = DriverManager.getConnection(address());
                var statement = connection.createStatement()) {
            statement.execute("create table much as select repeat('x', 1000) from generate_series(1, 10000)");
        } catch (SQLException refused) {
            // On a full disk that is what becomes of it.
            return;
        }
    }

    /// How often it said that word in its log, PANIC for one.
    public long said(String word) {
        try (var lines = Files.lines(cluster.resolveSibling("foreign.log"))) {
            return lines.filter(line -> line.contains(word)).count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public PostgresProcesses processes() {
        return new PostgresProcesses(cluster);
    }

    /// How many connections it serves, this question's own not among them, and how many of these are at work.
    public Connections connections() {
        try (var connection = DriverManager.getConnection(address());
                var statement = connection.createStatement();
                var found = statement.executeQuery("""
                        select count(*), count(*) filter (where state <> 'idle')
                          from pg_stat_activity
                         where backend_type = 'client backend' and pid <> pg_backend_pid()""")) {
            found.next();
            return new Connections(found.getInt(1), found.getInt(2));
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    public record Connections(int all, int busy) {}

    @Override
    public void close() {
        processes().clear();
    }
}
