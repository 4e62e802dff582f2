package org.tawama.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A PostgreSQL that is not the register's own: on another port, with roles and databases of its administrator's
/// choice.
public final class ForeignServer implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final EmbeddedServer server;
    private final int port;

    private ForeignServer(EmbeddedServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /// Starts it in a new folder, after the administrator has said these statements, one a line.
    public static ForeignServer start(Path folder, String administrator) throws IOException {
        Store.open(StoreOptions.in(folder)).close();
        var data = new DataFolder(folder.toAbsolutePath());
        var account = Account.forDataAt(data.cluster());
        var postgres = Binaries.unpackedFor(folder).program("postgres").toString();
        var said = Tool.run(
                folder,
                administrator,
                LIMIT,
                account.running(List.of(
                        postgres, "--single", "-D", data.cluster().toString(), "-c", "exit_on_error=on", "postgres")));
        if (!said.succeeded()) throw new AssertionError(said.output());
        Files.writeString(data.cluster().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        var server = EmbeddedServer.start(data, data.claim().orElseThrow(), StoreOptions.Use.SERVE);
        return new ForeignServer(server, server.door().getPortNumbers()[0]);
    }

    public String address(String database, String role, String password) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + role + "&password=" + password;
    }

    @Override
    public void close() {
        server.close();
    }
}
