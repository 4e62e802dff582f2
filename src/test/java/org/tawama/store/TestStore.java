package org.tawama.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;

/// A store for tests of this and of other modules: one embedded server for all tests of a run, and in it an empty,
/// migrated schema for each call. Closing gives back the connections; the server ends with the run.
public final class TestStore {
    private static final Path FOLDER =
            Path.of("target", "test-store", UUID.randomUUID().toString());

    private TestStore() {}

    public static Store fresh() {
        return Store.open(StoreOptions.in(FOLDER).withDatabase(freshAddress()).closedByCaller());
    }

    /// The JDBC address of a new, empty schema, password included.
    public static String freshAddress() {
        var schema = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = Server.STORE.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create schema " + schema);
            var address = connection.getMetaData().getURL().replaceFirst("\\?.*", "");
            return address + "?user=tawama&password=" + Server.password() + "&currentSchema=" + schema;
        } catch (SQLException refused) {
            throw new AssertionError("the test server refuses a schema", refused);
        }
    }

    /// Started when first needed.
    private static final class Server {
        static final Store STORE = Store.open(StoreOptions.in(FOLDER).toServe());

        static String password() {
            try {
                return Files.readString(new DataFolder(FOLDER.toAbsolutePath()).password())
                        .strip();
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }
    }
}
