package org.tawama.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;
import org.tawama.store.StoreUnavailable.Reason;

/// Our own PostgreSQL on a data folder that this process owns. A watcher starts it again whenever it ends unasked.
final class EmbeddedServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration RECOVERY = Duration.ofMinutes(10);
    private static final Duration VISITORS = Duration.ofMinutes(10);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    /// What a predecessor that is still going away makes PostgreSQL say; it passes by waiting.
    private static final List<String> PASSING =
            List.of("already exists", "still in use", "in use by", "could not bind", "could not create any TCP");

    private final DataFolder folder;
    private final FileChannel claim;
    private final StoreOptions.Use use;
    private final Binaries binaries;
    private final Account account;
    private final PGSimpleDataSource door;
    private volatile Postmaster postmaster;
    private volatile boolean announced;
    private volatile boolean closing;

    private EmbeddedServer(DataFolder folder, FileChannel claim, StoreOptions.Use use) throws IOException {
        this.folder = folder;
        this.claim = claim;
        this.use = use;
        ServerRecord.ofThisProcess(use, 0).write(folder.server());
        this.binaries = Binaries.unpackedFor(folder.root());
        if (!folder.hasData()) Cluster.createIn(folder, binaries, accountFor(folder));
        this.account = Account.forDataAt(folder.cluster());
        Leftovers.stop(folder.cluster());
        Rights.grantMissing(folder, binaries, account);
        this.postmaster = startPatiently();
        this.door = new Door(folder, postmaster.port()).source();
        Thread.ofPlatform().daemon().name("postgres-watcher").start(this::watch);
    }

    /// Must be called with the folder's lock in hand; gives it back if the server cannot be started.
    static EmbeddedServer start(DataFolder folder, FileChannel claim, StoreOptions.Use use) {
        try {
            return new EmbeddedServer(folder, claim, use);
        } catch (IOException failed) {
            release(folder, claim);
            throw folder.unusable(failed);
        } catch (StoreUnavailable failed) {
            release(folder, claim);
            throw failed;
        }
    }

    PGSimpleDataSource door() {
        return door;
    }

    /// Lets visitors in. Until then the tables may not be there yet.
    synchronized void announce() {
        announced = true;
        try {
            ServerRecord.ofThisProcess(use, postmaster.port()).write(folder.server());
        } catch (IOException refused) {
            throw folder.unusable(refused);
        }
    }

    private static Account accountFor(DataFolder folder) {
        var account = Account.forDataAt(folder.root());
        if (account.mayEnter(folder.root())) return account;
        throw new StoreUnavailable(
                Reason.FOLDER_UNUSABLE,
                "The data folder " + folder.root()
                        + " lies in a folder that only root may enter, and PostgreSQL does not run as root: "
                        + "choose another folder with --data or start as an ordinary user.");
    }

    private Postmaster startPatiently() throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Leftovers.stop(folder.cluster());
            var started = Postmaster.start(folder, binaries, account, freePort());
            if (started.awaitReady(folder, RECOVERY, () -> closing)) return started;
            Leftovers.signal("QUIT", started.process().toHandle());
            var complaint = started.lastComplaint(folder.log());
            var passing = PASSING.stream().anyMatch(complaint::contains);
            if (closing || !passing || System.nanoTime() > end || !Waiting.pause(BETWEEN_TRIES))
                throw notStarting(complaint);
        }
    }

    private StoreUnavailable notStarting(String complaint) {
        if (complaint.contains("No space left")) return folder.full(complaint);
        return new StoreUnavailable(
                Reason.SERVER_DOWN,
                "PostgreSQL does not start on the data folder " + folder.root() + " (" + complaint + "): see "
                        + folder.log() + ".");
    }

    /// The port stays the same through restarts, as far as nobody else takes it, so that visitors find it again.
    private int freePort() throws IOException {
        var wanted = postmaster == null ? 0 : postmaster.port();
        for (var port : List.of(wanted, 0)) {
            try (var probe = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
                return probe.getLocalPort();
            } catch (IOException taken) {
                if (port == 0) throw taken;
            }
        }
        throw new UncheckedIOException(new IOException("no free port on 127.0.0.1"));
    }

    private void watch() {
        while (!closing) {
            postmaster.process().onExit().join();
            if (closing) return;
            restart();
        }
    }

    private synchronized void restart() {
        if (closing) return;
        try {
            postmaster = startPatiently();
            // First of all our own readers: a full disk refuses the record for the others.
            door.setPortNumbers(new int[] {postmaster.port()});
            ServerRecord.ofThisProcess(use, announced ? postmaster.port() : 0).write(folder.server());
        } catch (IOException | StoreUnavailable notYet) {
            System.getLogger(EmbeddedServer.class.getName()).log(System.Logger.Level.WARNING, notYet.getMessage());
            Waiting.pause(BETWEEN_TRIES);
        }
    }

    /// Lets other commands finish that joined this server in the meantime. One that serves does not wait: it was told
    /// to stop.
    void awaitVisitorsGone() {
        if (use == StoreOptions.Use.SERVE || closing) return;
        Waiting.until(VISITORS, () -> closing || Door.visitors(door) == 0);
    }

    /// Stops PostgreSQL and gives the folder back.
    @Override
    public void close() {
        closing = true;
        stop();
    }

    private synchronized void stop() {
        if (!claim.isOpen()) return;
        Leftovers.stop(folder.cluster());
        release(folder, claim);
    }

    private static void release(DataFolder folder, FileChannel claim) {
        try (claim) {
            Files.deleteIfExists(folder.server());
        } catch (IOException kept) {
            System.getLogger(EmbeddedServer.class.getName()).log(System.Logger.Level.WARNING, kept.getMessage());
        }
    }
}
