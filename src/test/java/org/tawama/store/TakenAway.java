package org.tawama.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The embedded PostgreSQL of a data folder, stopped, and kept from starting again: its files lie elsewhere until this
/// is closed. Then its owner starts it by himself.
public final class TakenAway implements AutoCloseable {
    private final Path cluster;
    private final Path elsewhere;

    private TakenAway(Path cluster) {
        this.cluster = cluster;
        this.elsewhere = cluster.resolveSibling("cluster.elsewhere");
    }

    public static TakenAway from(Path data) {
        var away = new TakenAway(new DataFolder(data.toAbsolutePath()).cluster());
        var postmaster = Leftovers.postmasterOf(away.cluster).orElseThrow();
        move(away.cluster, away.elsewhere);
        postmaster.destroyForcibly();
        postmaster.onExit().join();
        return away;
    }

    @Override
    public void close() {
        move(elsewhere, cluster);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
