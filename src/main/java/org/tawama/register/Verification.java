package org.tawama.register;

import static org.tawama.register.Recomputation.broken;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawama.register.Verdict.Broken;
import org.tawama.register.Verdict.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Recomputes a stored register from its bodies up: every body digest, header, leaf, stored tree node, root and
/// signature of every checkpoint, and everything that is derived from the statements. Reads one snapshot, in pages,
/// in memory that does not grow with the log; may run while others read and append.
///
/// What it cannot know: whether somebody who holds the log's key wrote a different log from the start. Against that
/// stand the checkpoints that others keep ([ConsistencyProof]).
public final class Verification {
    private static final int PAGE = 1_000;

    private final JdbcClient sql;
    private final LongConsumer progress;
    private final Recomputation log = new Recomputation();
    private final ErasureCheck erasures;
    private final KeptFiles files;
    private final NamedFiles named = new NamedFiles();
    private String origin = "";
    private Keychain keys = new Keychain(List.of(), List.of());
    private List<WitnessKey> witnesses = List.of();

    private Verification(DataSource database, LongConsumer progress) {
        this.sql = JdbcClient.create(database);
        this.files = new KeptFiles(database, new Room(() -> false));
        this.erasures = new ErasureCheck(sql);
        this.progress = progress;
    }

    /// Verifies the register in `database` by the keys that are listed there.
    public static Verdict of(DataSource database) {
        return of(database, Set.of(), entries -> {});
    }

    /// Verifies by the `trusted` keys, or by the listed ones if there are none; tells `progress` how many entries
    /// are done.
    public static Verdict of(DataSource database, Collection<VerifierKey> trusted, LongConsumer progress) {
        return of(database, Trust.in(trusted), progress);
    }

    /// The same, and that the log extends every checkpoint that was kept.
    public static Verdict of(DataSource database, Trust trust, LongConsumer progress) {
        var snapshot = new TransactionTemplate(new JdbcTransactionManager(database));
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        return snapshot.execute(status -> new Verification(database, progress).run(trust));
    }

    /// Verifies what the caller's own transaction sees.
    static Verdict within(DataSource database) {
        return new Verification(database, entries -> {}).run(Trust.NOTHING);
    }

    private Verdict run(Trust trust) {
        var size = sql.sql(RegisterSql.LAST_ENTRY).query(Long.class).single();
        var faults = Stream.of(
                        begin(trust).or(() -> walk(size)),
                        first(RegisterSql.FIRST_OUT_OF_ORDER, Fault.REVISION_OUT_OF_ORDER),
                        first(RegisterSql.FIRST_NOT_CURRENT, Fault.CURRENT_RECORD_ALTERED),
                        firstStray(size),
                        firstWrongFile())
                .flatMap(Optional::stream);
        // The walk comes first in the stream and wins a tie: it knows best what happened to an entry.
        Optional<Verdict> first =
                faults.min(Comparator.comparingLong(Broken::entry)).map(Verdict.class::cast);
        return first.orElseGet(() -> new Verdict.Sound(log.head()));
    }

    private Optional<Broken> begin(Trust trust) {
        origin = sql.sql(SealSql.FIND_ORIGIN).query(String.class).optional().orElse("");
        try {
            keys = Seal.keychain(sql).trusting(trust.keys());
            witnesses = new Witnesses(sql).list();
        } catch (IllegalArgumentException unreadable) {
            return broken(0, Fault.ORIGIN_ALTERED, String.valueOf(unreadable.getMessage()));
        }
        return keys.begin(log, origin, trust.kept())
                .or(() -> checkStored(sql.sql(SealSql.CHECKPOINT_OF_SIZE)
                        .param("size", 0L)
                        .query(String.class)
                        .optional()
                        .orElse("")))
                .or(() -> checkCosignatures(StoredPage.read(sql, 0, 0).cosignatures()));
    }

    private Optional<Broken> walk(long size) {
        var lastSigned = 0L;
        while (log.expected() <= size) {
            var page = StoredPage.read(sql, log.expected(), log.expected() + PAGE - 1);
            if (page.entries().isEmpty()) {
                return broken(log.expected(), Fault.ENTRY_MISSING, "the last entry is " + size);
            }
            for (var entry : page.entries()) {
                var wrong = check(entry, page);
                if (wrong.isPresent()) {
                    return wrong;
                }
                lastSigned = page.checkpoints().containsKey(entry.entry()) ? entry.entry() : lastSigned;
            }
            progress.accept(log.head().size());
        }
        return checkEnd(lastSigned, size);
    }

    private Optional<Broken> checkEnd(long lastSigned, long size) {
        var signed = sql.sql(SealSql.LAST_SIZE).query(Long.class).single();
        if (signed > size) {
            return broken(size + 1, Fault.ENTRY_MISSING, "a checkpoint covers " + signed);
        }
        return lastSigned == size
                ? log.checkLength()
                : broken(lastSigned + 1, Fault.CHECKPOINT_MISSING, "the last entry is " + size);
    }

    private Optional<Broken> check(Revision entry, StoredPage page) {
        var completed = new ArrayList<Frontier.TileRoot>();
        var bytes = EntryBytes.of(entry);
        named.take(bytes);
        return log.take(bytes, completed)
                .or(() -> checkTiles(entry, completed, page))
                .or(() -> checkDerived(entry, page))
                .or(() -> page.checkpoints().containsKey(entry.entry())
                        ? checkStored(page.checkpoints().get(entry.entry()))
                        : Optional.empty())
                .or(() -> checkCosignatures(page.cosignatures()));
    }

    /// Those under the checkpoint of the size that was reached: each by a listed witness, or by a key of the log.
    private Optional<Broken> checkCosignatures(Map<Long, List<String>> bySize) {
        var size = log.expected() - 1;
        for (var text : bySize.getOrDefault(size, List.of())) {
            if (!new Cosigners(origin, witnesses, keys).signed(log.head(), text)) {
                return broken(size, Fault.COSIGNATURE_WRONG, text);
            }
        }
        return Optional.empty();
    }

    private static Optional<Broken> checkTiles(Revision entry, List<Frontier.TileRoot> completed, StoredPage page) {
        var stored = page.tiles().getOrDefault(entry.entry(), Set.of());
        return stored.equals(new HashSet<>(completed))
                ? Optional.empty()
                : broken(entry.entry(), Fault.TREE_ALTERED, stored.toString());
    }

    private Optional<Broken> checkDerived(Revision entry, StoredPage page) {
        JsonNode statement;
        try {
            statement = JsonMapper.shared().readTree(entry.statement());
        } catch (JacksonException unreadable) {
            return broken(entry.entry(), Fault.UNREADABLE, unreadable.getOriginalMessage());
        }
        var references = page.references().getOrDefault(entry.entry(), Set.of());
        if (!references.equals(new HashSet<>(Statement.listed(statement, Statement.REFERENCES)))) {
            return broken(entry.entry(), Fault.REFERENCES_ALTERED, references.toString());
        }
        return checkOrigins(entry, Statement.listed(statement, Statement.ORIGINS), page)
                .or(() -> checkDisclosures(entry, Statement.withheldDigests(statement), page));
    }

    /// An origin belongs to the record of the first entry that names it.
    private static Optional<Broken> checkOrigins(Revision entry, List<String> named, StoredPage page) {
        for (var key : named) {
            var row = Optional.ofNullable(page.origins().get(key));
            if (row.filter(origin -> origin.record().equals(entry.record()) && origin.entry() <= entry.entry())
                    .isEmpty()) {
                return broken(entry.entry(), Fault.ORIGINS_ALTERED, key);
            }
        }
        for (var row : page.originsByEntry().getOrDefault(entry.entry(), List.of())) {
            if (!row.record().equals(entry.record()) || !named.contains(row.key())) {
                return broken(entry.entry(), Fault.ORIGINS_ALTERED, row.key());
            }
        }
        return Optional.empty();
    }

    /// A disclosure without its digest was tampered with; a digest without its disclosure was erased, or is at fault.
    private Optional<Broken> checkDisclosures(Revision entry, Set<String> digests, StoredPage page) {
        var disclosed = new HashSet<String>();
        for (var row : page.disclosures().getOrDefault(entry.entry(), List.of())) {
            var digest = new Disclosure(row.disclosure()).digest();
            if (!digest.equals(row.digest()) || !digests.contains(digest)) {
                return broken(entry.entry(), Fault.DISCLOSURE_ALTERED, row.digest());
            }
            disclosed.add(digest);
        }
        return erasures.check(entry, digests, disclosed);
    }

    private Optional<Broken> checkStored(String note) {
        try {
            return log.check(Checkpoint.parse(note), origin, keys);
        } catch (IllegalArgumentException unreadable) {
            return broken(log.head().size(), Fault.CHECKPOINT_ALTERED, note);
        }
    }

    /// Asked after the walk, which gathers what the statements name.
    private Optional<Broken> firstWrongFile() {
        var taken = sql.sql(RegisterSql.SIZE_TAKEN).query(Long.class).single();
        return named.firstMissing(taken, files::keeps).or(() -> named.firstAltered(files::keeps, files::whole));
    }

    private Optional<Broken> first(String query, Fault fault) {
        return sql.sql(query).query(Long.class).optional().flatMap(entry -> broken(entry, fault, ""));
    }

    private Optional<Broken> firstStray(long size) {
        return sql.sql(RegisterSql.FIRST_STRAY)
                .param("size", size)
                .query(Long.class)
                .optional()
                .flatMap(entry -> broken(entry, Fault.ENTRY_MISSING, "rows belong to an entry that is not there"));
    }
}
