package org.tawama.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawama.register.Verdict.Broken;
import org.tawama.register.Verdict.Fault;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// The whole register in one file, from which it goes on as if nothing had happened: the log, every
/// checkpoint ever signed, the withheld values and the files that were not erased, the counters of its
/// series, and the key that signs.
///
/// The file is therefore as secret as the register itself. It is a ZIP archive; [BackupFile] knows its
/// parts.
public final class Backup {
    private static final int PAGE = 1_000;

    private Backup() {}

    /// Writes one snapshot of the register in `database`, whoever appends meanwhile, to `out`, which is left open.
    /// `key` is the file of its signing key, `at` the instant of the backup. Returns the head that it holds.
    public static TreeHead write(Register register, DataSource database, Path key, Instant at, OutputStream out)
            throws IOException {
        var snapshot = new TransactionTemplate(new JdbcTransactionManager(database));
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        try {
            return snapshot.execute(status -> {
                try {
                    return writeSnapshot(register, JdbcClient.create(database), key, new BackupWriter(out, at));
                } catch (IOException unwritable) {
                    throw new UncheckedIOException(unwritable);
                }
            });
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
    }

    private static TreeHead writeSnapshot(Register register, JdbcClient sql, Path key, BackupWriter writer)
            throws IOException {
        var head = register.head();
        writer.readme();
        writer.part(BackupFile.LOG, out -> LogFile.write(register, head.size(), out));
        writer.part(BackupFile.CHECKPOINTS, out -> writeCheckpoints(sql, head.size(), out));
        writer.part(BackupFile.DISCLOSURES, out -> writeDisclosures(sql, head.size(), out));
        writer.part(BackupFile.WITNESSES, out -> {
            for (var witness : register.witnesses()) {
                BackupWriter.line(out, JsonNodeFactory.instance.objectNode().put("witness", witness.text()));
            }
        });
        writer.part(BackupFile.COSIGNATURES, out -> writeCosignatures(sql, head.size(), out));
        writer.part(BackupFile.SERIES, out -> out.write(CanonicalJson.bytes(series(sql))));
        BackupFiles.write(register.files(), writer);
        writer.part(BackupFile.KEY, out -> out.write(signingKey(register, key)));
        writer.end(
                register.origin(),
                head,
                sql.sql(RegisterSql.SIZE_TAKEN).query(Long.class).single());
        return head;
    }

    private static void writeCheckpoints(JdbcClient sql, long size, OutputStream out) throws IOException {
        for (long from = 0; from <= size; from += PAGE) {
            var notes = sql.sql(SealSql.LIST_CHECKPOINTS)
                    .param("from", from)
                    .param("to", from + PAGE)
                    .query(String.class)
                    .list();
            for (var note : notes) {
                BackupWriter.line(out, JsonNodeFactory.instance.objectNode().put("checkpoint", note));
            }
        }
    }

    private static void writeCosignatures(JdbcClient sql, long size, OutputStream out) throws IOException {
        for (long from = 0; from <= size; from += PAGE) {
            var lines = sql.sql(SealSql.COSIGNATURES)
                    .param("from", from)
                    .param("to", from + PAGE - 1)
                    .query((row, at) -> new BackupFile.Cosigned(row.getLong("size"), row.getString("line")))
                    .list();
            for (var each : lines) {
                BackupWriter.line(
                        out,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("line", each.line())
                                .put("size", each.size()));
            }
        }
    }

    /// The snapshot is older than the file, in which another key may have been put meanwhile.
    private static byte[] signingKey(Register register, Path file) throws IOException {
        var key = Files.readAllBytes(file);
        if (!register.keychain()
                .signs(LogKey.parse(new String(key, StandardCharsets.UTF_8)).verifier())) {
            throw new KeyRefused(
                    "The key in " + file + " was replaced while the backup was made: make the backup again.");
        }
        return key;
    }

    private static void writeDisclosures(JdbcClient sql, long size, OutputStream out) throws IOException {
        for (long from = 1; from <= size; from += PAGE) {
            var hidden = sql.sql(RegisterSql.LIST_DISCLOSURES)
                    .param("from", from)
                    .param("to", from + PAGE)
                    .query((row, index) -> new Appending.Disclosed(row.getLong(1), new Disclosure(row.getString(2))))
                    .list();
            for (var each : hidden) {
                var line = JsonNodeFactory.instance
                        .objectNode()
                        .put("disclosure", each.disclosure().text())
                        .put("entry", each.entry());
                BackupWriter.line(out, line);
            }
        }
    }

    private static tools.jackson.databind.JsonNode series(JdbcClient sql) {
        var series = JsonNodeFactory.instance.objectNode();
        sql.sql(RegisterSql.LIST_SERIES).query(row -> {
            series.put(row.getString("name"), row.getLong("last"));
        });
        return series;
    }

    /// Whether a file looks like a backup rather than like an exported log.
    public static boolean recognises(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var beginning = stream.readNBytes(2);
            return new String(beginning, StandardCharsets.US_ASCII).equals("PK");
        }
    }

    /// Recomputes a backup: every part is what its manifest says, the log is sound, a trusted key (or a
    /// listed one, if none is given) signed each checkpoint, each withheld value fits its digest, none is missing
    /// but what was erased, each further signature is one, and the key is that with which the log goes on.
    public static Verdict verify(Path file, Trust trust) throws IOException {
        try (var backup = BackupFile.open(file)) {
            var damaged = backup.damage();
            return damaged.isPresent() ? unreadable(damaged.get()) : verify(backup, trust);
        } catch (BackupFile.Damaged damaged) {
            return unreadable(damaged.getMessage());
        }
    }

    private static Verdict unreadable(String found) {
        return new Broken(0, Fault.UNREADABLE, found);
    }

    private static Verdict verify(BackupFile backup, Trust trust) throws IOException {
        try (var log = backup.part(BackupFile.LOG)) {
            var verdict = LogFile.verify(log, trust);
            if (verdict instanceof Broken) return verdict;
            return new BackupAudit(backup, trust)
                    .firstFault()
                    .map(Verdict.class::cast)
                    .orElse(verdict);
        }
    }

    /// How many withheld values a backup that verifies brings back. What was erased after it was made is among them.
    public static long withheldValues(Path file) throws IOException {
        try (var backup = BackupFile.open(file);
                var disclosures = backup.disclosures()) {
            var count = 0L;
            while (disclosures.next().isPresent()) count++;
            return count;
        }
    }

    /// Verifies `file`, fills the register in `database` with it, and then places its signing key as `key`, where it
    /// was missing; where another key is kept, nothing is written. Cut off between the two, it is called again: the
    /// register is [Filling.AlreadyThere], and the key is placed.
    public static Filling restore(Path file, DataSource database, Path key) throws IOException {
        if (verify(file, Trust.NOTHING) instanceof Broken broken) return new Filling.Refused(broken);
        try (var backup = BackupFile.open(file);
                var log = backup.part(BackupFile.LOG)) {
            if (Files.exists(key) && !Files.readString(key).equals(backup.key())) {
                return new Filling.Occupied(LogKey.parse(Files.readString(key)).name(), 0);
            }
            var filling = new Filler(database).fill(log, newest(backup), replay -> replay(backup, replay, database));
            switch (filling) {
                case Filling.Filled filled -> LogKey.place(key, backup.key());
                case Filling.AlreadyThere already -> LogKey.place(key, backup.key());
                case Filling.Occupied occupied -> {}
                case Filling.Refused refused -> {}
            }
            return filling;
        }
    }

    /// Whether the migrated `database` holds no register yet, not even an unfounded one.
    public static boolean fits(DataSource database) {
        return JdbcClient.create(database)
                .sql(SealSql.FIND_ORIGIN)
                .query(String.class)
                .optional()
                .isEmpty();
    }

    private static void replay(BackupFile backup, Replay replay, DataSource database)
            throws IOException, java.sql.SQLException {
        try (var checkpoints = backup.checkpoints()) {
            for (var next = checkpoints.next(); next.isPresent(); next = checkpoints.next()) {
                replay.entriesUpTo(next.get().size());
                replay.checkpoint(next.get());
            }
        }
        if (backup.taken() > 0) replay.taken(backup.taken());
        try (var disclosures = backup.disclosures()) {
            replay.disclosures(disclosures.iterator());
        }
        backup.witnesses().forEach(replay::witness);
        try (var cosignatures = backup.cosignatures()) {
            cosignatures.iterator().forEachRemaining(replay::cosignature);
        }
        replay.derive();
        BackupFiles.restore(backup, database);
        series(backup)
                .forEach((name, last) -> JdbcClient.create(database)
                        .sql(RegisterSql.ADD_SERIES)
                        .param("name", name)
                        .param("last", last)
                        .update());
    }

    private static Map<String, Long> series(BackupFile backup) throws IOException {
        try (InputStream part = backup.part(BackupFile.SERIES)) {
            var series = new HashMap<String, Long>();
            JsonMapper.shared()
                    .readTree(part)
                    .properties()
                    .forEach(member ->
                            series.put(member.getKey(), member.getValue().asLong()));
            return series;
        }
    }

    private static Checkpoint newest(BackupFile backup) throws IOException {
        Optional<Checkpoint> newest = Optional.empty();
        try (var checkpoints = backup.checkpoints()) {
            for (var next = checkpoints.next(); next.isPresent(); next = checkpoints.next()) newest = next;
        }
        return newest.orElseThrow();
    }
}
