package org.tawama.register;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A database as it was when this was made, whatever is written meanwhile; nothing can be written through it. One
/// connection holds the snapshot until [#close()], and the pool needs more of them for the readers.
final class SnapshotDatabase extends DelegatingDataSource implements AutoCloseable {
    private final Connection holder;
    private final String snapshot;

    /// Throws [DataAccessResourceFailureException] when the database does not answer.
    SnapshotDatabase(DataSource database) {
        super(database);
        try {
            holder = begun(database.getConnection());
            snapshot = exported();
        } catch (SQLException away) {
            throw new DataAccessResourceFailureException("no snapshot of the register can be had", away);
        }
    }

    private String exported() throws SQLException {
        try (var ask = holder.createStatement();
                var answer = ask.executeQuery("select pg_export_snapshot()")) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException refused) {
            holder.close();
            throw refused;
        }
    }

    /// The pool ends the transaction when the connection comes back.
    @Override
    public Connection getConnection() throws SQLException {
        var connection = begun(super.getConnection());
        try (var share = connection.createStatement()) {
            share.execute("set transaction snapshot '" + snapshot + "'");
            return connection;
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
    }

    private static Connection begun(Connection connection) throws SQLException {
        try {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return connection;
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
    }

    @Override
    public void close() {
        try {
            holder.close();
        } catch (SQLException gone) {
            throw new DataAccessResourceFailureException("the snapshot of the register was lost", gone);
        }
    }
}
