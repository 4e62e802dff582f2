package org.tawama.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The keys of a log: which one signs now, which ones did, and who signs beside it. All that changes something must be
/// called with the end of the log held.
final class Seal {
    private final JdbcClient sql;
    private final KeyFile file;
    private final Witnesses witnesses;

    Seal(JdbcClient sql, KeyFile file) {
        this.sql = sql;
        this.file = file;
        this.witnesses = new Witnesses(sql);
    }

    /// The log's name, as the key has it.
    String name() {
        return file.key().name();
    }

    /// Throws [KeyRefused] where a log that keys have signed has lost its own: another would follow it without a word.
    void requireKey() {
        if (file.isMissing()
                && !sql.sql(SealSql.LIST_KEYS).query(String.class).list().isEmpty()) {
            throw new KeyRefused(
                    "The key that signs this log, " + file.place() + ", is missing: put it back from a backup"
                            + " or, if it is lost for good, begin with a new one by ./tawama key lost");
        }
    }

    /// Ends a rotation that was cut off, lists the key, and demands that it may still sign.
    void begin() {
        file.settle(this::appointed);
        sql.sql(SealSql.ADD_KEY).param("verifier", signer().verifier().text()).update();
    }

    /// The key that signs now. Another process may have replaced the one this process knows; throws [KeyRefused] if
    /// the file holds one that has handed over.
    LogKey signer() {
        if (retired(file.key().verifier())) {
            file.settle(this::appointed);
            file.reread();
        }
        var key = file.key();
        if (retired(key.verifier())) {
            throw new KeyRefused("The key " + key.verifier().hash() + " in " + file.place()
                    + " has handed over to another and signs nothing any more: put the newest key of this log there");
        }
        return key;
    }

    /// The newest checkpoint, as it was signed with the entries that it ends; none in a log that was not begun.
    Optional<Checkpoint> lastCheckpoint() {
        return sql.sql(SealSql.LAST_CHECKPOINT).query(String.class).optional().map(Checkpoint::parse);
    }

    /// A checkpoint of a size that an append went past in one step, signed when it is asked for.
    Checkpoint sign(TreeHead head) {
        return Checkpoint.sign(head, file.key());
    }

    private boolean retired(VerifierKey key) {
        return asked(SealSql.IS_RETIRED, key);
    }

    private boolean appointed(VerifierKey key) {
        return asked(SealSql.IS_APPOINTED, key);
    }

    private boolean asked(String question, VerifierKey key) {
        return sql.sql(question)
                .param("verifier", key.text())
                .query(Boolean.class)
                .single();
    }

    /// Every key that ever signed, and the handovers between them.
    Keychain keychain() {
        return keychain(sql);
    }

    static Keychain keychain(JdbcClient sql) {
        var keys = sql.sql(SealSql.LIST_KEYS).query(String.class).list();
        var handovers = sql.sql(SealSql.LIST_HANDOVERS).query(String.class).list();
        return new Keychain(
                keys.stream().map(VerifierKey::parse).toList(),
                handovers.stream().map(Handover::parse).toList());
    }

    /// Writes the next key beside the old one, and records that it takes over at `head`. When that is durable,
    /// [#settled] must be called.
    Handover handOver(TreeHead head) {
        var old = signer();
        if (!file.replaceable()) {
            throw new KeyRefused("The key " + old.verifier().hash() + " lies in no file and cannot be replaced: keep"
                    + " it in a file first");
        }
        var next = file.prepare();
        var handover = Handover.sign(head, old, next);
        sql.sql(SealSql.ADD_KEY).param("verifier", next.verifier().text()).update();
        sql.sql(SealSql.ADD_HANDOVER)
                .param("retired", old.verifier().text())
                .param("appointed", next.verifier().text())
                .param("size", head.size())
                .param("note", handover.note())
                .update();
        var signed = Checkpoint.sign(head, next);
        witnesses.add(head.size(), signed.note().signatures().getFirst());
        return handover;
    }

    /// Puts the key of a handover that is durable into its place.
    Handover settled(Handover handover) {
        file.settle(this::appointed);
        return handover;
    }

    /// A checkpoint with the further signatures that there are for its size.
    Checkpoint cosigned(Checkpoint checkpoint) {
        return checkpoint.with(witnesses.of(checkpoint.size()));
    }

    List<Cosigning> keep(Checkpoint brought, LongFunction<Optional<String>> texts, Instant now) {
        if (!brought.origin().equals(name())) {
            return List.of(new Cosigning.Refused(brought.origin(), brought.size(), Cosigning.Reason.ANOTHER_LOG));
        }
        return witnesses.keep(brought, keychain().keys(), texts, now);
    }

    Witnesses witnesses() {
        return witnesses;
    }
}
