package org.tawama.register;

import static org.tawama.register.Recomputation.broken;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.tawama.register.Verdict.Broken;
import org.tawama.register.Verdict.Fault;
import tools.jackson.core.JacksonException;

/// What a backup holds beside a sound log, checked against that log in one walk over both: every
/// checkpoint, every withheld value and every file, and that no other is missing but what was erased, every
/// signature of a witness, the signing key.
final class BackupAudit {
    private final BackupFile backup;
    private final Trust trust;
    private final Recomputation log = new Recomputation();

    BackupAudit(BackupFile backup, Trust trust) {
        this.backup = backup;
        this.trust = trust;
    }

    Optional<Broken> firstFault() throws IOException {
        try {
            var keys = backup.keychain();
            if (!keys.signs(LogKey.parse(backup.key()).verifier())) {
                return broken(0, Fault.ORIGIN_ALTERED, "the key in the backup is none that signs this log");
            }
            return walk(keys.trusting(trust.keys()));
        } catch (IllegalArgumentException | JacksonException unreadable) {
            return broken(log.head().size(), Fault.UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
    }

    private Optional<Broken> walk(Keychain keys) throws IOException {
        try (var part = backup.part(BackupFile.LOG);
                var checkpoints = backup.checkpoints();
                var disclosures = backup.disclosures();
                var cosignatures = backup.cosignatures()) {
            return new Walk(part, keys, checkpoints, disclosures, cosignatures).firstFault();
        }
    }

    /// All parts that are ordered by the entries of the log, side by side with it.
    private final class Walk {
        private final Lines lines;
        private final Keychain keys;
        private final BackupFile.Walk<Checkpoint> checkpoints;
        private final BackupFile.Walk<Appending.Disclosed> disclosures;
        private final BackupFile.Walk<BackupFile.Cosigned> cosignatures;
        private final long taken = backup.taken();
        private final KeptValues values = new KeptValues(taken);
        private final NamedFiles named = new NamedFiles();
        private final Set<Digest> files = backup.files();
        private Optional<Appending.Disclosed> hidden;
        private Optional<BackupFile.Cosigned> cosigned;
        private Optional<Cosigners> cosigners = Optional.empty();

        Walk(
                InputStream log,
                Keychain keys,
                BackupFile.Walk<Checkpoint> checkpoints,
                BackupFile.Walk<Appending.Disclosed> disclosures,
                BackupFile.Walk<BackupFile.Cosigned> cosignatures)
                throws IOException {
            this.lines = new Lines(log);
            this.keys = keys;
            this.checkpoints = checkpoints;
            this.disclosures = disclosures;
            this.cosignatures = cosignatures;
            lines.next();
            this.hidden = disclosures.next();
            this.cosigned = cosignatures.next();
        }

        Optional<Broken> firstFault() throws IOException {
            for (var next = checkpoints.next(); next.isPresent(); next = checkpoints.next()) {
                var checkpoint = next.get();
                if (checkpoint.size() > 0 && checkpoint.size() < taken) return notTakenAtOnce();
                var wrong = cosigners.isPresent() ? Optional.<Broken>empty() : begin(checkpoint.origin());
                while (wrong.isEmpty() && log.head().size() < checkpoint.size()) wrong = takeEntry();
                if (wrong.isEmpty()) wrong = log.check(checkpoint, checkpoint.origin(), keys);
                if (wrong.isPresent()) return wrong;
            }
            if (hidden.isPresent()) return altered(hidden.get());
            if (cosigned.isPresent()) return wrong(cosigned.get());
            if (log.head().size() < taken) return notTakenAtOnce();
            var missing = values.atTheEnd().or(() -> named.firstMissing(taken, files::contains));
            return missing.isPresent() ? missing : uncovered();
        }

        /// Whoever takes a log has its newest checkpoint, and not those before.
        private Optional<Broken> notTakenAtOnce() {
            return broken(log.head().size(), Fault.UNREADABLE, "no log of " + taken + " entries was taken at once");
        }

        private Optional<Broken> begin(String origin) throws IOException {
            cosigners = Optional.of(new Cosigners(origin, backup.witnesses(), keys));
            return checkCosignatures();
        }

        private Optional<Broken> takeEntry() throws IOException {
            var line = lines.next().flatMap(LogLine::parse);
            if (line.isEmpty()) return broken(log.expected(), Fault.ENTRY_MISSING, "a checkpoint covers more");
            var wrong = log.take(line.get().bytes());
            if (wrong.isPresent()) return wrong;
            named.take(line.get().bytes());
            wrong = values.take(line.get().bytes(), valuesHere());
            return wrong.isPresent() ? kept(wrong.get()) : checkCosignatures();
        }

        private Set<String> valuesHere() throws IOException {
            var digests = new HashSet<String>();
            while (hidden.isPresent() && hidden.get().entry() == log.head().size()) {
                digests.add(hidden.get().disclosure().digest());
                hidden = disclosures.next();
            }
            return digests;
        }

        /// What was erased and is still in the backup, is told apart from what was never there.
        private Optional<Broken> kept(Broken found) throws IOException {
            if (found.fault() != Fault.ERASURE_OF_NOTHING) return Optional.of(found);
            try (var all = backup.disclosures()) {
                for (var value = all.next(); value.isPresent(); value = all.next()) {
                    if (value.get().disclosure().digest().equals(found.found())) {
                        return broken(found.entry(), Fault.ERASED_VALUE_KEPT, found.found());
                    }
                }
            }
            return Optional.of(found);
        }

        private Optional<Broken> checkCosignatures() throws IOException {
            while (cosigned.isPresent() && cosigned.get().size() == log.head().size()) {
                var line = cosigned.get().line();
                if (!cosigners.orElseThrow().signed(log.head(), line)) return wrong(cosigned.get());
                cosigned = cosignatures.next();
            }
            return Optional.empty();
        }

        /// The newest checkpoint covers the whole log.
        private Optional<Broken> uncovered() throws IOException {
            var more = lines.next().flatMap(LogLine::parse).isPresent();
            return more ? broken(log.expected(), Fault.CHECKPOINT_MISSING, "") : Optional.empty();
        }
    }

    private static Optional<Broken> altered(Appending.Disclosed hidden) {
        return broken(
                hidden.entry(), Fault.DISCLOSURE_ALTERED, hidden.disclosure().digest());
    }

    private static Optional<Broken> wrong(BackupFile.Cosigned cosigned) {
        return broken(cosigned.size(), Fault.COSIGNATURE_WRONG, cosigned.line());
    }
}
