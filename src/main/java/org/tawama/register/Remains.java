package org.tawama.register;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What erased values and files leave in PostgreSQL's files: dead rows, statistics, its journal. Erasing
/// leaves a note of itself in the same transaction; [#sweep] clears the files and then takes the note away,
/// so that a sweep that was cut off is made again by whoever opens the register next.
///
/// 1. Waits until no snapshot of others still sees the dead rows, for then PostgreSQL would keep them.
/// 2. Writes their tables, and the planner's statistics, into new files.
/// 3. Moves the end of the journal beyond all of its files that exist, and has a checkpoint remove them.
public final class Remains {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String NO_PRIVILEGE = "42501";

    /// Locked, no room, shutting down, deadlocked: another time it may be done.
    private static final List<String> PASSING = List.of("55P03", "53", "57", "40");

    private final DataSource database;
    private final JdbcClient sql;

    public Remains(DataSource database) {
        this.database = database;
        this.sql = JdbcClient.create(database);
    }

    /// How far a sweep came.
    public enum Swept {
        /// There was nothing to sweep.
        NOTHING,
        /// No file that PostgreSQL keeps in its data folder has the values.
        ALL,
        /// The tables are clean. The journal is not ours to clear: the server keeps old files of it, or this role
        /// may not ask for a checkpoint.
        TABLES,
        /// Somebody has been reading since before the erasure, there is no room, or this role may not rewrite the
        /// table: the files may still have the values, and the next sweep begins anew.
        NOT_YET
    }

    public boolean any() {
        return sql.sql(RemainsSql.ANY).query(Boolean.class).single();
    }

    /// Waits at most `patience` for readers. Others may read and append meanwhile; while the table is rewritten,
    /// those who read or state withheld values wait.
    public Swept sweep(Duration patience) {
        var last = sql.sql(RemainsSql.LAST).query(String.class).optional();
        if (last.isEmpty()) return Swept.NOTHING;
        if (!mayRewrite()) return Swept.NOT_YET;
        var end = System.nanoTime() + patience.toNanos();
        while (somebodySees(last.get()) || !rewritten()) {
            if (System.nanoTime() > end || !paused()) return Swept.NOT_YET;
        }
        var swept = clearJournal() ? Swept.ALL : Swept.TABLES;
        sql.sql(RemainsSql.FORGET).param("last", last.get()).update();
        return swept;
    }

    private boolean mayRewrite() {
        return sql.sql(RemainsSql.MAY_REWRITE).query(Boolean.class).single();
    }

    private boolean ofFiles() {
        return sql.sql(RemainsSql.ANY_OF_FILES).query(Boolean.class).single();
    }

    private boolean somebodySees(String last) {
        return sql.sql(RemainsSql.SOMEBODY_SEES)
                .param("last", last)
                .query(Boolean.class)
                .single();
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Says whether it could be done now. Whoever waits for a lock lets nobody pass, so this does not wait for long.
    private boolean rewritten() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(RemainsSql.WAIT_BRIEFLY);
            try {
                statement.execute(RemainsSql.REWRITE);
                if (ofFiles()) statement.execute(RemainsSql.REWRITE_FILES);
                statement.execute(RemainsSql.REWRITE_STATISTICS);
                return true;
            } finally {
                statement.execute(RemainsSql.WAIT_AS_BEFORE);
            }
        } catch (SQLException refused) {
            if (PASSING.stream().anyMatch(String.valueOf(refused.getSQLState())::startsWith)) return false;
            throw new DataAccessResourceFailureException("the database does not rewrite the withheld values", refused);
        }
    }

    /// Says whether the server lets us, and keeps nothing aside.
    private boolean clearJournal() {
        if (!sql.sql(RemainsSql.JOURNAL_IS_OURS).query(Boolean.class).single()) return false;
        try {
            var newest = sql.sql(RemainsSql.NEWEST_JOURNAL).query(String.class).single();
            while (sql.sql(RemainsSql.WRITING_JOURNAL)
                            .query(String.class)
                            .single()
                            .compareTo(newest)
                    <= 0) {
                sql.sql(RemainsSql.FILL_JOURNAL).query(String.class).single();
            }
            sql.sql("checkpoint").update();
            return true;
        } catch (DataAccessException refused) {
            if (state(refused).equals(Optional.of(NO_PRIVILEGE))) return false;
            throw refused;
        }
    }

    private static Optional<String> state(Throwable failure) {
        return List.of(failure, Optional.ofNullable(failure.getCause()).orElse(failure)).stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .map(SQLException::getSQLState)
                .findFirst();
    }
}
