package org.tawama.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.tawama.store.StoreUnavailable.Reason;

/// Creates the files of a new PostgreSQL in a folder beside its final place and renames it when all is there.
/// A creation that was cut off leaves only the folder beside, which the next one clears away.
final class Cluster {
    static final String ROLE = "tawama";
    static final String DATABASE = "tawama";
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final long ROOM_BYTES = 200L << 20;
    private static final String NEW = "postgres.new-";

    /// Only the register's own role may enter, only from this machine, only with its password.
    private static final String WHO_MAY_ENTER = "# type  database  user    address       method\n"
            + "host    tawama    tawama  127.0.0.1/32  scram-sha-256\n";

    private Cluster() {}

    /// Must be called by the folder's owner only.
    static void createIn(DataFolder folder, Binaries binaries, Account account) throws IOException {
        demandRoom(folder.root());
        clearUnfinished(folder.root());
        var fresh = Files.createTempDirectory(folder.root(), NEW);
        var password = randomPassword();
        writePrivately(fresh.resolve("password"), password);
        writePrivately(fresh.resolve("steward"), randomPassword());
        account.take(fresh);
        runInitdb(fresh, binaries, account);
        addRoleAndDatabase(fresh, password, binaries, account);
        Files.delete(fresh.resolve("steward"));
        Files.writeString(fresh.resolve("cluster").resolve("pg_hba.conf"), WHO_MAY_ENTER);
        Files.writeString(fresh.resolve("format"), DataFolder.FORMAT + "\n");
        account.take(fresh);
        Tool.run(folder.root(), "", LIMIT, List.of("sync", "-f", fresh.toString()));
        Files.move(fresh, folder.postgres(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void demandRoom(Path folder) throws IOException {
        var free = Files.getFileStore(folder).getUsableSpace();
        if (free < ROOM_BYTES)
            throw new StoreUnavailable(
                    Reason.NO_ROOM,
                    "The disk of the data folder " + folder + " has " + (free >> 20)
                            + " MB left and a new register needs " + (ROOM_BYTES >> 20)
                            + " MB: make room or choose another folder with --data.");
    }

    private static void clearUnfinished(Path folder) throws IOException {
        try (var children = Files.newDirectoryStream(folder, NEW + "*")) {
            for (var unfinished : children) {
                Leftovers.stop(unfinished);
                Folders.delete(unfinished);
            }
        }
    }

    private static void runInitdb(Path fresh, Binaries binaries, Account account) {
        var made = Tool.run(
                fresh,
                "",
                LIMIT,
                account.running(List.of(
                        binaries.program("initdb").toString(),
                        "--pgdata=" + fresh.resolve("cluster"),
                        "--username=steward",
                        "--pwfile=" + fresh.resolve("steward"),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums",
                        "--no-instructions")));
        demand(made, "initdb", fresh);
    }

    /// The register's role owns its database and nothing else. The superuser never enters by the network.
    private static void addRoleAndDatabase(Path fresh, String password, Binaries binaries, Account account) {
        var statements = "create role %s login password '%s'%ncreate database %s owner %s%n"
                .formatted(ROLE, password, DATABASE, ROLE);
        var made = Tool.run(
                fresh,
                statements,
                LIMIT,
                account.running(List.of(
                        binaries.program("postgres").toString(),
                        "--single",
                        "-D",
                        fresh.resolve("cluster").toString(),
                        "-c",
                        "exit_on_error=on",
                        "postgres")));
        demand(made, "the first session", fresh);
    }

    private static void demand(Tool made, String step, Path fresh) {
        if (made.succeeded()) return;
        var lines = made.output().strip().lines().toList();
        throw new StoreUnavailable(
                Reason.SERVER_DOWN,
                "PostgreSQL cannot create its files in " + fresh.getParent() + " (" + step + " ended with "
                        + made.exit()
                        + ": " + (lines.isEmpty() ? "no word" : lines.getLast())
                        + "): mend that or choose another folder with --data.");
    }

    private static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text + "\n");
    }
}
