package org.tawama.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.tawama.store.StoreUnavailable.Reason;

/// What the register's role may do beyond its own database: ask for a checkpoint, and see which files of the
/// journal there are. Without both, erased values could not be cleared from the files.
///
/// Only the superuser can grant it, who never enters by the network: so it is done while no server runs, once. A file
/// beside the cluster says that it was; folders of earlier versions have none.
final class Rights {
    private static final String GRANTED = "tawama-rights 1";
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private Rights() {}

    /// Must be called by the folder's owner, while no PostgreSQL runs on it.
    static void grantMissing(DataFolder folder, Binaries binaries, Account account) throws IOException {
        var marker = folder.postgres().resolve("rights");
        if (Files.exists(marker) && Files.readString(marker).strip().equals(GRANTED)) return;
        var made = Tool.run(
                folder.cluster(),
                "grant pg_checkpoint, pg_monitor to %s%n".formatted(Cluster.ROLE),
                LIMIT,
                account.running(List.of(
                        binaries.program("postgres").toString(),
                        "--single",
                        "-D",
                        folder.cluster().toString(),
                        "-c",
                        "exit_on_error=on",
                        "postgres")));
        if (!made.succeeded()) {
            throw new StoreUnavailable(
                    Reason.SERVER_DOWN,
                    "PostgreSQL on the data folder " + folder.root() + " does not give the register its rights ("
                            + made.output().strip().lines().reduce("no word", (earlier, later) -> later)
                            + "): mend that and start again.");
        }
        mark(marker);
        Account.giveToOwnerOf(folder.postgres(), marker);
    }

    private static void mark(Path marker) throws IOException {
        Files.writeString(marker, GRANTED + "\n");
    }
}
