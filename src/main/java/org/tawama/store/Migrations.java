package org.tawama.store;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.tawama.store.StoreUnavailable.Reason;

/// Brings the tables to the version of this program: the files `db/migration/V0001__….sql` in the class path, in order.
/// None at all is a register without tables.
record Migrations(DataSource database) {
    /// The pool makes its first connection while this waits; on a machine under load that takes longer than a
    /// reader may wait.
    private static final int TRIES = 10;

    private static final String[] NONE_IGNORED = {};
    /// "Insufficient privilege".
    private static final String FORBIDDEN = "42501";

    void apply() {
        try {
            var flyway = flyway();
            var tables = flyway.info();
            // Whoever may only add to the tables is not asked to change any.
            if (tables.applied().length > 0 && tables.pending().length == 0) flyway.validate();
            else flyway.migrate();
        } catch (FlywayException refused) {
            throw explained(refused);
        }
    }

    /// For whoever joins a server that another process owns: changes nothing.
    void demandApplied() {
        try {
            var pending = flyway().info().pending();
            if (pending.length > 0) {
                throw new StoreUnavailable(
                        Reason.IN_USE,
                        "The server that runs on this data is of an older version (it does not know "
                                + pending[0].getDescription() + "): restart it with this version first.");
            }
            flyway().validate();
        } catch (FlywayException refused) {
            throw explained(refused);
        }
    }

    /// Tables of a later version are refused, which Flyway would not do by itself: what they mean is not known here.
    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(database)
                .connectRetries(TRIES)
                .connectRetriesInterval(1)
                .locations("classpath:db/migration")
                .failOnMissingLocations(false)
                .ignoreMigrationPatterns(NONE_IGNORED)
                .load();
    }

    private static StoreUnavailable explained(FlywayException refused) {
        var state = sqlState(refused);
        if (state.startsWith("53"))
            return new StoreUnavailable(
                    Reason.NO_ROOM,
                    "PostgreSQL has no room for the register's tables (" + word(refused)
                            + "): make room and start again.",
                    refused);
        if (state.startsWith("08") || state.startsWith("57"))
            return new StoreUnavailable(
                    Reason.SERVER_DOWN,
                    "PostgreSQL went away while the register's tables were prepared (" + word(refused)
                            + "): start it again.",
                    refused);
        if (state.equals(FORBIDDEN))
            return new StoreUnavailable(
                    Reason.FOREIGN_DATA,
                    "The register's tables must be made or changed and this role may not (" + word(refused)
                            + "): run ./tawama verify once with --database and the role that owns them.",
                    refused);
        return new StoreUnavailable(
                Reason.FOREIGN_DATA,
                "The register's tables do not fit this version of Tawama (" + word(refused)
                        + "): open them with the version that wrote them, or choose others with --data or --database.",
                refused);
    }

    private static String sqlState(Throwable failure) {
        for (var each = Optional.of(failure); each.isPresent(); each = each.map(Throwable::getCause)) {
            if (each.get() instanceof SQLException sql && sql.getSQLState() != null) return sql.getSQLState();
        }
        return "";
    }

    private static String word(Exception failure) {
        return String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse("no word");
    }
}
