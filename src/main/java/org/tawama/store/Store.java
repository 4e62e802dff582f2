package org.tawama.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.tawama.store.StoreUnavailable.Reason;

/// The open store: connections to a database that is migrated and ready.
///
/// 1. [#open] starts the embedded server, or joins it, or connects to the database that was named.
/// 2. [#dataSource] gives pooled connections; a request that gets none within a second fails, it does not hang.
/// 3. [#close] gives back what was taken; the embedded server stops if this store had started it.
///
/// Should PostgreSQL die in between, connections fail until it is back, which takes no hand.
public final class Store implements AutoCloseable {
    private static final Duration OWNER_STARTS = Duration.ofMinutes(2);
    private static final long WAIT_FOR_CONNECTION_MILLIS = 1_000;
    private static final long WAIT_FOR_SIGN_OF_LIFE_MILLIS = 300;
    private static final int CONNECT_LIMIT_SECONDS = 2;
    private static final int CONNECTIONS = 16;

    /// Four files of PostgreSQL's own log, without which it cannot go on.
    private static final long ROOM_TO_WRITE_BYTES = 64L << 20;

    private static final int OLDEST_SERVER = 18;

    private final Knocking knocking;
    private final HikariDataSource pool;
    private final Optional<DataFolder> folder;
    private final Optional<EmbeddedServer> server;

    private Store(Knocking knocking, Optional<DataFolder> folder, Optional<EmbeddedServer> server) {
        this.knocking = knocking;
        this.pool = pool(knocking);
        this.folder = folder;
        this.server = server;
    }

    /// Throws [StoreUnavailable] when there is no way; then nothing is left running.
    public static Store open(StoreOptions options) {
        var store = options.database().isPresent()
                ? connect(options.database().get())
                : openFolder(new DataFolder(options.folder()), options.use());
        if (options.closesOnExit())
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(store::closeAtOnce));
        return store;
    }

    private static Store connect(String address) {
        var source = new PGSimpleDataSource();
        try {
            source.setUrl(address);
        } catch (IllegalArgumentException malformed) {
            throw badAddress(address);
        }
        if (!address.startsWith("jdbc:postgresql:")) throw badAddress(address);
        if (!address.contains("connectTimeout=")) source.setConnectTimeout(CONNECT_LIMIT_SECONDS);
        var knocking = new Knocking(source);
        demandAnswer(source, address.replaceFirst("\\?.*", ""));
        return migrated(new Store(knocking, Optional.empty(), Optional.empty()));
    }

    private static StoreUnavailable badAddress(String address) {
        return new StoreUnavailable(
                Reason.BAD_ADDRESS,
                "The database address " + address.replaceFirst("\\?.*", "")
                        + " is none of PostgreSQL: write it as --database jdbc:postgresql://host:5432/name?user=…&password=….");
    }

    private static void demandAnswer(PGSimpleDataSource source, String name) {
        try (var connection = source.getConnection()) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SERVER)
                throw new StoreUnavailable(
                        Reason.FOREIGN_DATA,
                        "The database " + name + " runs PostgreSQL " + version + " and Tawama needs " + OLDEST_SERVER
                                + " or newer: upgrade it or name another with --database.");
        } catch (SQLException silent) {
            throw new StoreUnavailable(
                    Reason.SERVER_DOWN,
                    "The database " + name + " does not answer (" + silent.getMessage()
                            + "): start it, or mend address and password in --database.",
                    silent);
        }
    }

    private static Store openFolder(DataFolder folder, StoreOptions.Use use) {
        folder.check();
        folder.create();
        var end = System.nanoTime() + OWNER_STARTS.toNanos();
        while (true) {
            var claim = folder.claim();
            if (claim.isPresent()) return own(folder, EmbeddedServer.start(folder, claim.get(), use));
            var owner = ServerRecord.read(folder.server()).filter(ServerRecord::ownerLives);
            if (use == StoreOptions.Use.SERVE && owner.stream().anyMatch(o -> o.use() == StoreOptions.Use.SERVE))
                throw inUse(folder, owner);
            if (use == StoreOptions.Use.VISIT && owner.stream().anyMatch(o -> o.port() != 0))
                return visit(folder, owner.get());
            if (System.nanoTime() > end || !Waiting.pause(Duration.ofMillis(100))) throw inUse(folder, owner);
        }
    }

    private static StoreUnavailable inUse(DataFolder folder, Optional<ServerRecord> owner) {
        return new StoreUnavailable(
                Reason.IN_USE,
                "The data folder " + folder.root() + " is in use by process "
                        + owner.map(o -> String.valueOf(o.owner())).orElse("unknown")
                        + ": stop that one or choose another folder with --data.");
    }

    private static Store own(DataFolder folder, EmbeddedServer server) {
        var store = migrated(new Store(new Knocking(server.door()), Optional.of(folder), Optional.of(server)));
        return closedUnless(store, server::announce);
    }

    private static Store visit(DataFolder folder, ServerRecord owner) {
        try {
            var door = new Door(folder, owner.port()).source();
            var knocking = new Knocking(door);
            demandAnswer(door, "of the data folder " + folder.root());
            var store = new Store(knocking, Optional.of(folder), Optional.empty());
            return closedUnless(store, () -> new Migrations(store.pool).demandApplied());
        } catch (IOException unreadable) {
            throw folder.unusable(unreadable);
        }
    }

    private static HikariDataSource pool(DataSource source) {
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName("register");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION_MILLIS);
        config.setValidationTimeout(WAIT_FOR_SIGN_OF_LIFE_MILLIS);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static Store migrated(Store store) {
        return closedUnless(store, () -> new Migrations(store.pool).apply());
    }

    private static Store closedUnless(Store store, Runnable step) {
        try {
            step.run();
            return store;
        } catch (StoreUnavailable refused) {
            store.closeAtOnce();
            throw refused;
        }
    }

    /// Pooled connections; safe for all threads.
    public DataSource dataSource() {
        return pool;
    }

    /// Whether the disk has room for more statements. True as well where the database is somewhere else, and
    /// nobody here can tell.
    public boolean roomLeft() {
        return folder.map(DataFolder::usableBytes)
                .filter(bytes -> bytes < ROOM_TO_WRITE_BYTES)
                .isEmpty();
    }

    /// Whether this process started the server, and closing stops it.
    public boolean ownsServer() {
        return server.isPresent();
    }

    /// Safe to call twice. A store that was opened for one command and started the server waits for visitors to leave.
    @Override
    public void close() {
        closePool();
        server.ifPresent(EmbeddedServer::awaitVisitorsGone);
        server.ifPresent(EmbeddedServer::close);
    }

    private void closeAtOnce() {
        closePool();
        server.ifPresent(EmbeddedServer::close);
    }

    private void closePool() {
        knocking.end();
        pool.close();
    }
}
