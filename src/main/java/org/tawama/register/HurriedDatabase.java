package org.tawama.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A database for whoever cannot wait. What is left of the patience when a connection was found is how long each
/// answer on it may be silent; then the connection is broken off, and the pool makes another.
///
/// A database that is frozen, or behind a network that swallows everything, would otherwise hold its readers for ever.
final class HurriedDatabase extends DelegatingDataSource {
    private final Duration patience;

    HurriedDatabase(DataSource database, Duration patience) {
        super(database);
        this.patience = patience;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var asking = Patience.beginning(patience);
        var connection = super.getConnection();
        try {
            connection.setNetworkTimeout(Runnable::run, asking.leftMillis());
            return connection;
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
    }
}
