package org.tawama.register;

import static org.tawama.register.Recomputation.broken;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import org.tawama.register.Verdict.Broken;
import org.tawama.register.Verdict.Fault;
import tools.jackson.databind.json.JsonMapper;

/// What a backup holds beside a sound log, checked against that log in one walk over both: every checkpoint, every
/// withheld value, the signing key.
final class BackupAudit {
    private final BackupFile backup;
    private final Collection<VerifierKey> trusted;
    private final Recomputation log = new Recomputation();

    BackupAudit(BackupFile backup, Collection<VerifierKey> trusted) {
        this.backup = backup;
        this.trusted = trusted;
    }

    Optional<Broken> firstFault() throws IOException {
        try {
            var keys = backup.keys();
            if (!keys.contains(LogKey.parse(backup.key()).verifier())) {
                return broken(0, Fault.ORIGIN_ALTERED, "the key in the backup is none of the log's");
            }
            return walk(trusted.isEmpty() ? keys : trusted);
        } catch (IllegalArgumentException unreadable) {
            return broken(log.head().size(), Fault.UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
    }

    private Optional<Broken> walk(Collection<VerifierKey> keys) throws IOException {
        try (var part = backup.part(BackupFile.LOG);
                var checkpoints = backup.checkpoints();
                var disclosures = backup.disclosures()) {
            var lines = new Lines(part);
            lines.next();
            var hidden = disclosures.next();
            for (var checkpoint = checkpoints.next(); checkpoint.isPresent(); checkpoint = checkpoints.next()) {
                while (log.head().size() < checkpoint.get().size()) {
                    var line = lines.next().flatMap(LogLine::parse);
                    if (line.isEmpty()) {
                        return broken(log.expected(), Fault.ENTRY_MISSING, "a checkpoint covers more");
                    }
                    var wrong = log.take(line.get().bytes());
                    if (wrong.isPresent()) return wrong;
                    while (hidden.isPresent()
                            && hidden.get().entry() == log.head().size()) {
                        if (!fits(hidden.get(), line.get())) return altered(hidden.get());
                        hidden = disclosures.next();
                    }
                }
                var wrong = log.check(checkpoint.get(), checkpoint.get().origin(), keys);
                if (wrong.isPresent()) return wrong;
            }
            return hidden.isPresent() ? altered(hidden.get()) : uncovered(lines);
        }
    }

    private static boolean fits(Appending.Disclosed hidden, LogLine line) {
        var statement = JsonMapper.shared().readTree(line.bytes().body());
        return Statement.withheldDigests(statement).contains(hidden.disclosure().digest());
    }

    private static Optional<Broken> altered(Appending.Disclosed hidden) {
        return broken(
                hidden.entry(), Fault.DISCLOSURE_ALTERED, hidden.disclosure().digest());
    }

    /// The newest checkpoint covers the whole log.
    private Optional<Broken> uncovered(Lines lines) throws IOException {
        var more = lines.next().flatMap(LogLine::parse).isPresent();
        return more ? broken(log.expected(), Fault.CHECKPOINT_MISSING, "") : Optional.empty();
    }
}
