package org.tawama.register;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawama.register.Cosigning.Kept;
import org.tawama.register.Cosigning.Reason;
import org.tawama.register.Cosigning.Refused;

/// The witnesses of a log, and what they signed: who vouches, and saw when, that the log had that root at that size.
final class Witnesses {
    /// By how much another's clock may be ahead of ours.
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final JdbcClient sql;

    Witnesses(JdbcClient sql) {
        this.sql = sql;
    }

    /// Returns whether it was not listed yet.
    boolean add(WitnessKey key) {
        return sql.sql(SealSql.ADD_WITNESS).param("verifier", key.text()).update() == 1;
    }

    List<WitnessKey> list() {
        return sql.sql(SealSql.LIST_WITNESSES).query(String.class).list().stream()
                .map(WitnessKey::parse)
                .toList();
    }

    /// Keeps those signatures under `note` that witnesses made; `texts` gives the text of the log's checkpoint of a
    /// size it has. Must be called with the end of the log held.
    List<Cosigning> keep(
            Checkpoint brought, List<VerifierKey> ours, LongFunction<Optional<String>> texts, Instant now) {
        return brought.note().signatures().stream()
                .filter(line -> ours.stream().noneMatch(key -> key.hash().equals(line.keyHash())))
                .map(line -> keep(brought, line, texts.apply(brought.size()), now))
                .toList();
    }

    private Cosigning keep(Checkpoint brought, SignedNote.Line line, Optional<String> text, Instant now) {
        if (!text.equals(Optional.of(brought.note().text()))) {
            return new Refused(line.name(), brought.size(), Reason.NOT_OURS);
        }
        var witness = list().stream().filter(key -> key.wrote(line)).findFirst();
        if (witness.isEmpty()) {
            return new Refused(line.name(), brought.size(), Reason.UNKNOWN_WITNESS);
        }
        var seen = witness.get().seen(text.get(), line);
        if (seen.isEmpty()) {
            return new Refused(line.name(), brought.size(), Reason.WRONG_SIGNATURE);
        }
        if (seen.get().isAfter(now.plus(AHEAD))) {
            return new Refused(line.name(), brought.size(), Reason.AHEAD_OF_TIME);
        }
        if (lastSize(line) >= brought.size()) {
            return new Refused(line.name(), brought.size(), Reason.STALE);
        }
        add(brought.size(), line);
        return new Kept(line.name(), brought.size(), seen.get());
    }

    /// The size that the witness signed last; −1 if it signed none.
    private long lastSize(SignedNote.Line line) {
        return sql.sql(SealSql.LAST_COSIGNED_BY)
                .param("name", line.name())
                .param("hash", line.keyHash())
                .query(Long.class)
                .single();
    }

    void add(long size, SignedNote.Line line) {
        sql.sql(SealSql.ADD_COSIGNATURE)
                .param("size", size)
                .param("name", line.name())
                .param("hash", line.keyHash())
                .param("line", line.text().stripTrailing())
                .update();
    }

    /// The further signatures under the checkpoint of that size.
    List<SignedNote.Line> of(long size) {
        return sql.sql(SealSql.COSIGNATURES)
                .param("from", size)
                .param("to", size)
                .query((row, at) -> SignedNote.parseLine(row.getString("line")))
                .list();
    }

    /// The size of the newest checkpoint that a witness signed.
    Optional<Long> lastSize() {
        return list().stream()
                .map(key -> lastSize(new SignedNote.Line(key.name(), key.hash(), "")))
                .filter(size -> size >= 0)
                .max(Long::compare);
    }
}
