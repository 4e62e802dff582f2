package org.tawama.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A way into a database that may be away for a while: whoever fetches a connection for the pool knocks until somebody
/// opens. The pool itself would pause longer after each refusal, up to five seconds, and find a database that is back
/// only then.
final class Knocking extends DelegatingDataSource {
    private static final Duration BETWEEN_KNOCKS = Duration.ofMillis(100);
    private static final int ANSWER_LIMIT_SECONDS = 5;

    /// Nobody there, the connection broke, a server that comes up, or one that goes down; the rest does not
    /// pass by knocking.
    private static final Set<String> PASSING = Set.of("08000", "08001", "08003", "08006", "57P01", "57P02", "57P03");

    private final boolean limitIsOurs;
    private volatile boolean ended;

    /// Whoever logs in waits for each answer for a limited time, for a frozen server takes connections and
    /// says nothing. Afterwards there is no limit, unless the operator set one in the address.
    Knocking(PGSimpleDataSource database) {
        super(database);
        this.limitIsOurs = database.getSocketTimeout() == 0;
        if (limitIsOurs) database.setSocketTimeout(ANSWER_LIMIT_SECONDS);
        database.setLoginTimeout(0);
    }

    @Override
    public Connection getConnection() throws SQLException {
        while (true) {
            try {
                var connection = super.getConnection();
                if (limitIsOurs) connection.setNetworkTimeout(Runnable::run, 0);
                return connection;
            } catch (SQLException closed) {
                var passes = PASSING.contains(String.valueOf(closed.getSQLState()));
                if (ended || !passes || !Waiting.pause(BETWEEN_KNOCKS)) throw closed;
            }
        }
    }

    /// Ends the knocking, for the pool is about to close.
    void end() {
        ended = true;
    }

    /// The pool would set its own, which is too short for a machine under load.
    @Override
    public void setLoginTimeout(int seconds) {
        // The limit for each answer stands in its place.
    }

    /// How long the pool waits for a knock that is under way when it closes.
    @Override
    public int getLoginTimeout() {
        return 1;
    }
}
