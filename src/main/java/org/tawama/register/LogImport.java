package org.tawama.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Takes an exported log into an empty register, to the letter: the same entries, leaves and root, and the very
/// checkpoint that the file ends with.
///
/// What the file does not have, the register does not get: withheld values, earlier checkpoints, the signing key. It
/// goes on under the log's name with a key of its own, which is listed beside the log's keys. Whoever must go on with
/// the old key restores a [Backup].
public final class LogImport {
    private static final int AT_ONCE = 1_000;

    private LogImport() {}

    /// Verifies `file` by the `trusted` keys (or by those it lists, if there are none), and fills the register in
    /// `database` with it. `keyFor` gives the key that will sign, by the log's name; it is not asked for
    /// a broken file. Each series of `series` goes on after the highest number that an id of the log shows for it.
    /// `reading` is shown every entry, and throws [UnfitEntry] at one that nobody could read afterwards: then
    /// nothing was taken.
    public static Filling take(
            Path file,
            Collection<VerifierKey> trusted,
            DataSource database,
            Function<String, LogKey> keyFor,
            Collection<String> series,
            Consumer<Revision> reading)
            throws IOException {
        try (var log = Files.newInputStream(file)) {
            if (LogFile.verify(log, trusted) instanceof Verdict.Broken broken) return new Filling.Refused(broken);
        }
        var newest = end(file);
        try (var log = Files.newInputStream(file)) {
            return new Filler(database).fill(log, newest, replay -> {
                var key = keyFor.apply(replay.origin());
                replay.list(key.verifier().text());
                replay.checkpoint(Checkpoint.sign(TreeHead.EMPTY, key));
                replay.entriesUpTo(newest.size());
                if (newest.size() > 0) {
                    replay.checkpoint(newest);
                    replay.taken(newest.size());
                }
                replay.derive();
                read(new Entries(JdbcClient.create(database)), reading);
                series.forEach(name -> JdbcClient.create(database)
                        .sql(RegisterSql.DERIVE_SERIES)
                        .param("name", name)
                        .update());
            });
        }
    }

    private static void read(Entries entries, Consumer<Revision> reading) {
        var page = entries.list(1, AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(reading);
            page = entries.list(page.getLast().entry() + 1, AT_ONCE);
        }
    }

    private static Checkpoint end(Path file) throws IOException {
        try (InputStream log = Files.newInputStream(file)) {
            var lines = new Lines(log);
            var last = new byte[0];
            for (var line = lines.next(); line.isPresent(); line = lines.next()) last = line.get();
            return Replay.checkpoint(last);
        }
    }
}
