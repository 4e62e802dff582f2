package org.tawama.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tawama.store.StoreOptions;
import org.tawama.vocabulary.SiteAddress;
import picocli.CommandLine.Option;

/// The options that every command takes, each also from the environment.
public final class CommonOptions {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "${env:TAWAMA_PORT:-8080}",
            description = "port to serve on; 0 picks a free one (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:TAWAMA_DATA:-./var}",
            description = "data folder (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("var");

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            defaultValue = "${env:TAWAMA_DATABASE:-}",
            description = "a PostgreSQL 18 of yours, instead of the embedded server")
    private @Nullable String database;

    @Option(
            names = "--address",
            paramLabel = "HOST",
            defaultValue = "${env:TAWAMA_ADDRESS:-127.0.0.1}",
            description = "address to listen on (default: ${DEFAULT-VALUE}, this machine only)")
    private String address = "127.0.0.1";

    @Option(
            names = "--public-address",
            paramLabel = "URL",
            defaultValue = "${env:TAWAMA_PUBLIC_ADDRESS:-}",
            description =
                    "where readers find the register: https://register.example (default: what each request names)")
    private String publicAddress = "";

    /// The network address to listen on; this machine only unless told otherwise, a proxy stands before it.
    public String address() {
        return address;
    }

    /// Where readers find the register, when it was told; throws [Refusal] when it was told unreadably.
    public Optional<SiteAddress> publicAddress() {
        if (publicAddress.isBlank()) return Optional.empty();
        try {
            return Optional.of(SiteAddress.parse(publicAddress));
        } catch (IllegalArgumentException noSite) {
            throw Refusal.ofWords("The public address " + publicAddress + " is not one of a site: give scheme, host and"
                    + " perhaps a port with --public-address, as in https://register.example");
        }
    }

    /// The same, but on any free port of this machine alone, and for no reader.
    public CommonOptions unseen() {
        var unseen = new CommonOptions();
        unseen.data = data;
        unseen.database = database;
        unseen.port = 0;
        return unseen;
    }

    /// On any free port of this machine alone, but in the name of the site that readers find; that is this
    /// machine's port while no other was told.
    public CommonOptions unseenAsPublished() {
        var unseen = unseen();
        unseen.publicAddress = publicAddress.isBlank() ? "http://localhost:" + port : publicAddress;
        return unseen;
    }

    /// From 0 to 65,535; 0 means any free port.
    public int port() {
        return port;
    }

    public Path data() {
        return data.toAbsolutePath().normalize();
    }

    /// Whether the register lives in the data folder, in a server that Tawama starts itself.
    boolean embedded() {
        return database == null || database.isBlank();
    }

    /// Refuses a folder in which there is no register: a command that only reads would found one in a folder whose name
    /// was mistyped, and speak of it.
    void requireRegister() {
        if (embedded() && Files.notExists(data())) {
            throw Refusal.ofWords("There is no register in " + data()
                    + ": name its folder with --data, or start one with ./tawama serve");
        }
    }

    /// Where the store is, opened for one command.
    public StoreOptions store() {
        var options = StoreOptions.in(data());
        return embedded() ? options : options.withDatabase(Objects.requireNonNull(database));
    }
}
