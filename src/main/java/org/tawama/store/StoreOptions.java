package org.tawama.store;

import java.nio.file.Path;
import java.util.Optional;

/// Where the store is and what it is opened for.
///
/// `database` is a JDBC address; when it is empty, an embedded PostgreSQL runs on the data folder.
/// `closesOnExit`: the store closes itself when the process is asked to end (SIGTERM, SIGINT). Whoever switches it
/// off must close the store on that occasion, after the last request was answered.
public record StoreOptions(Path folder, Optional<String> database, Use use, boolean closesOnExit) {
    /// What the store is opened for.
    public enum Use {
        /// To serve: this process must own the data folder for as long as it lives.
        SERVE,
        /// For one command: joins the server that runs on the data folder, or starts one for the while.
        VISIT
    }

    public StoreOptions {
        folder = folder.toAbsolutePath().normalize();
    }

    /// The embedded server on this data folder, for one command.
    public static StoreOptions in(Path folder) {
        return new StoreOptions(folder, Optional.empty(), Use.VISIT, true);
    }

    public StoreOptions withDatabase(String jdbcAddress) {
        return new StoreOptions(folder, Optional.of(jdbcAddress), use, closesOnExit);
    }

    public StoreOptions toServe() {
        return new StoreOptions(folder, database, Use.SERVE, closesOnExit);
    }

    public StoreOptions closedByCaller() {
        return new StoreOptions(folder, database, use, false);
    }
}
