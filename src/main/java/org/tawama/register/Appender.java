package org.tawama.register;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/// What waits its turn, makes one append within its transaction, and says in one sentence why it could not.
final class Appender {
    private final JdbcClient sql;
    private final JdbcTemplate connected;
    private final TransactionTemplate transaction;
    private final Shared shared;
    private final Optional<Duration> patience;
    private final Seal seal;
    private final StoredTree tree;

    /// What all that ask the same register share, however patient they are.
    record Shared(KeyFile keys, Clock clock, BooleanSupplier roomLeft, Growth growth, Chronology chronology, Pen pen) {}

    Appender(
            DataSource database,
            TransactionTemplate transaction,
            Shared shared,
            Optional<Duration> patience,
            Seal seal,
            StoredTree tree) {
        this.sql = JdbcClient.create(database);
        this.connected = new JdbcTemplate(database);
        this.transaction = transaction;
        this.shared = shared;
        this.patience = patience;
        this.seal = seal;
        this.tree = tree;
    }

    /// As [Register#append] promises.
    Receipt append(Author author, Function<Ledger, List<Draft>> writing) {
        var asking = patience.map(Patience::beginning);
        asking.map(Patience::half).ifPresentOrElse(shared.pen()::take, shared.pen()::take);
        try {
            var appended = appendOrExplain(author, writing, asking);
            shared.pen().remember(appended.edge());
            shared.growth().announce(appended.edge().size());
            return appended.receipt();
        } finally {
            shared.pen().giveBack();
        }
    }

    private record Appended(Receipt receipt, Frontier edge) {}

    private Appended appendOrExplain(Author author, Function<Ledger, List<Draft>> writing, Optional<Patience> asking) {
        var written = new AtomicBoolean();
        try {
            return transaction.execute(status -> {
                asking.ifPresent(this::hurry);
                var appended = appendHolding(author, writing, status);
                written.set(appended.receipt().count() > 0);
                return appended;
            });
        } catch (DataAccessException | TransactionException failed) {
            throw RegisterUnavailable.explained(failed, written.get());
        }
    }

    /// For this transaction only: what is left of the patience is all the silence that the database may keep. A
    /// lock that somebody else holds is refused before that.
    private void hurry(Patience asking) {
        var left = asking.leftMillis();
        ConnectionCallback<Integer> hurrying = connection -> {
            connection.setNetworkTimeout(Runnable::run, left);
            return left;
        };
        connected.execute(hurrying);
        sql.sql(RegisterSql.LIMIT_LOCK_WAIT)
                .param("limit", left / 2 + "ms")
                .query()
                .singleRow();
    }

    private Appended appendHolding(Author author, Function<Ledger, List<Draft>> drafting, TransactionStatus status) {
        var room = new Room(shared.roomLeft());
        room.require();
        sql.sql(RegisterSql.LOCK_END).query().singleRow();
        var before = seal.lastCheckpoint().orElseThrow();
        var edge = edge(before.head());
        var drafts = List.copyOf(
                drafting.apply(new Ledger(sql, before.size(), shared.clock().instant())));
        if (drafts.isEmpty()) {
            status.setRollbackOnly();
            return new Appended(new Receipt(before.size() + 1, before.size(), before), edge);
        }
        var at = shared.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        ConnectionCallback<Frontier> writing =
                connection -> new Appending(sql, connection, seal.signer(), room).write(author, at, drafts, edge);
        var grown = Objects.requireNonNull(connected.execute(writing));
        return new Appended(
                new Receipt(
                        before.size() + 1, grown.size(), seal.lastCheckpoint().orElseThrow()),
                grown);
    }

    private Frontier edge(TreeHead head) {
        var remembered = shared.pen().lastEdge();
        var edge = remembered.size() == head.size() ? remembered : tree.frontier(head.size());
        if (!edge.root().equals(head.root())) {
            throw new IllegalStateException("the tree at size " + head.size() + " has the root " + edge.root()
                    + ", but " + head.root() + " was signed: run the verification");
        }
        return edge;
    }
}
