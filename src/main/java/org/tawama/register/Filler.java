package org.tawama.register;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawama.register.Verdict.Broken;
import org.tawama.register.Verdict.Fault;

/// Fills an empty register in one transaction, which commits only if all that was written verifies from the bodies up.
/// Killed at any moment, the register is filled or empty.
final class Filler {
    private final DataSource database;
    private final JdbcClient sql;

    Filler(DataSource database) {
        this.database = database;
        this.sql = JdbcClient.create(database);
    }

    /// What is written with the log, in the replay's transaction.
    interface Step {
        void run(Replay replay) throws SQLException, IOException;
    }

    /// Replays `log` by `step`. `newest` is its newest checkpoint, by which a register is known that has it already.
    Filling fill(InputStream log, Checkpoint newest, Step step) throws IOException {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        try {
            return transaction.execute(status -> {
                var filling = fillHolding(log, newest, step);
                if (!(filling instanceof Filling.Filled)) status.setRollbackOnly();
                return filling;
            });
        } catch (java.io.UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private Filling fillHolding(InputStream log, Checkpoint newest, Step step) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            return fillOn(connection, log, newest, step);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private Filling fillOn(Connection connection, InputStream log, Checkpoint newest, Step step) throws IOException {
        var replay = new Replay(sql, connection, log);
        if (!replay.begin()) return standing(newest);
        try {
            step.run(replay);
        } catch (SQLException refused) {
            if (!saysUnfit(refused)) {
                throw new DataAccessResourceFailureException("the database did not take the entries", refused);
            }
            return refused(replay, refused);
        } catch (UnfitEntry unfit) {
            return new Filling.Refused(new Broken(unfit.entry(), Fault.UNREADABLE, String.valueOf(unfit.getMessage())));
        } catch (DataIntegrityViolationException | IllegalArgumentException refused) {
            return refused(replay, refused);
        }
        return Verification.within(database) instanceof Broken broken
                ? new Filling.Refused(broken)
                : new Filling.Filled(newest.head());
    }

    /// Of what is already here.
    private Filling standing(Checkpoint newest) {
        var last = Checkpoint.parse(
                sql.sql(SealSql.LAST_CHECKPOINT).query(String.class).single());
        return last.equals(newest)
                ? new Filling.AlreadyThere(last.head())
                : new Filling.Occupied(last.origin(), last.size());
    }

    private static boolean saysUnfit(SQLException refused) {
        var state = String.valueOf(refused.getSQLState());
        return state.startsWith("22") || state.startsWith("23");
    }

    private static Filling refused(Replay replay, Exception refused) {
        return new Filling.Refused(new Broken(replay.size(), Fault.UNREADABLE, String.valueOf(refused.getMessage())));
    }
}
