package org.tawama.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/// The log of statements and what follows from it: one door to append, and reads of the log as it is or as it was
/// known at an entry. Entry numbers are 1-based: the state *known at n* is what the first `n` entries say, and a
/// tree of size `n` holds just these.
///
/// Safe for any number of threads, and of processes on the same database.
public final class Register {
    private final DataSource database;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Appender.Shared shared;
    private final Seal seal;
    private final Appender appender;
    private final Entries entries;
    private final StoredTree tree;
    private final Nodes nodes;

    private Register(DataSource database, Appender.Shared shared, Optional<Duration> patience) {
        this.database = database;
        this.sql = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.shared = shared;
        this.seal = new Seal(sql, shared.keys());
        this.entries = new Entries(sql);
        this.tree = new StoredTree(sql);
        this.nodes = new KeptNodes(tree);
        this.appender = new Appender(database, transaction, shared, patience, seal, tree);
    }

    /// Opens the register with a key that lies in no file.
    public static Register open(DataSource database, LogKey key, Clock clock) {
        return open(database, KeyFile.of(key), clock, () -> true);
    }

    /// Opens the register in a migrated database; names the log after the key if it is new, and signs its
    /// empty head. A rotation of the key that was cut off is ended, one way or the other. `roomLeft` says whether
    /// the disk of the log has room for more; it is asked before each append and from time to time within. Throws
    /// [KeyRefused] if the log there has another name than the key, or if the key has handed over to another.
    public static Register open(DataSource database, KeyFile keys, Clock clock, BooleanSupplier roomLeft) {
        var shared = new Appender.Shared(keys, clock, roomLeft, new Growth(), new Chronology(), new Pen());
        var register = new Register(database, shared, Optional.empty());
        register.transaction.executeWithoutResult(status -> register.begin());
        return register;
    }

    /// The same register for whoever cannot wait, such as a reader in front of a browser: where the database is
    /// away, frozen or busy, a question fails after about `patience`, and an append after not much more.
    /// Without it both wait for as long as it takes.
    public Register within(Duration patience) {
        return new Register(new HurriedDatabase(database, patience), shared, Optional.of(patience));
    }

    /// What somebody does with the register as it is now.
    public interface Reading<E extends Exception> {
        void of(Register still) throws E;
    }

    /// The register as it is now, for whoever reads much of it and wants one state, whoever appends meanwhile.
    /// Nothing can be appended to it. What is erased meanwhile is still seen, and is swept only afterwards.
    public <E extends Exception> void still(Reading<E> reading) throws E {
        try (var snapshot = new SnapshotDatabase(database)) {
            var own = new Appender.Shared(
                    shared.keys(), shared.clock(), () -> false, new Growth(), new Chronology(), new Pen());
            reading.of(new Register(snapshot, own, Optional.empty()));
        }
    }

    private void begin() {
        seal.requireKey();
        sql.sql(SealSql.NAME_LOG).param("origin", seal.name()).update();
        sql.sql(RegisterSql.LOCK_END).query().singleRow();
        var origin = origin();
        if (!origin.equals(seal.name())) {
            throw new KeyRefused("The log in this database is " + origin + ", but the key signs for " + seal.name()
                    + ": use the key that belongs to this log.");
        }
        seal.begin();
        if (seal.lastCheckpoint().isEmpty()) {
            var empty = Checkpoint.sign(TreeHead.EMPTY, seal.signer());
            sql.sql(SealSql.ADD_CHECKPOINT)
                    .param("size", 0L)
                    .param("note", empty.note().note())
                    .update();
        }
    }

    /// The only way to write. Runs in one transaction of its own:
    /// 1. waits until no other append, in any process, is under way;
    /// 2. calls `writing` once, which reads the newest state through the ledger and says what to state;
    /// 3. appends all of its drafts, in their order, with everything that follows from them, and a signed
    ///     checkpoint;
    /// 4. returns when that is durable.
    ///
    /// Anything thrown on the way, by `writing` too, comes out of here and nothing was written, numbers taken
    /// from a series included. After a crash an append is whole or absent. No drafts, nothing written.
    ///
    /// Throws [RevisionConflict], [OriginTaken], [IllegalArgumentException] for an impossible draft, or
    /// [RegisterUnavailable], which alone may leave open whether the append is there. `writing` must not
    /// append, and should be quick: everybody else waits.
    public Receipt append(Author author, Function<Ledger, List<Draft>> writing) {
        return appender.append(author, writing);
    }

    /// The current revision of a record, which may say that it was withdrawn.
    public Optional<Revision> find(String record) {
        return entries.findCurrent(List.of(record)).stream().findFirst();
    }

    /// The revision of a record that was current when the log had `known` entries.
    public Optional<Revision> find(String record, long known) {
        return entries.findKnown(List.of(record), known).stream().findFirst();
    }

    /// Current revisions by record; ids of no record are not in the map.
    public Map<String, Revision> findAll(Collection<String> records) {
        return Ledger.byRecord(entries.findCurrent(Set.copyOf(records)));
    }

    public Map<String, Revision> findAll(Collection<String> records, long known) {
        return Ledger.byRecord(entries.findKnown(Set.copyOf(records), known));
    }

    /// All revisions of a record, newest first; empty if there is no such record.
    public List<Revision> history(String record) {
        return entries.history(record);
    }

    /// The records from which entries after number `entry` erased something.
    public Set<String> erasedAfter(long entry) {
        return Set.copyOf(sql.sql(RegisterSql.ERASED_AFTER)
                .param("entry", entry)
                .query(String.class)
                .list());
    }

    /// Current revisions of a kind whose ids come after `after` (exclusive, "" for all), by id, at most `limit`.
    public List<Revision> current(String kind, String after, int limit) {
        return entries.listCurrent(kind, after, limit);
    }

    /// The same when the log had `known` entries.
    public List<Revision> current(String kind, String after, int limit, long known) {
        return entries.listKnown(kind, after, limit, known);
    }

    /// The revisions of a kind that were current when the log had `known` entries, and that this act made so, by id,
    /// at most `limit`.
    public List<Revision> lastDone(String kind, String act, int limit, long known) {
        return entries.listLastDone(kind, act, limit, known);
    }

    /// The current revisions that point to `record`, in the order of their ids.
    public List<Revision> referring(String record) {
        return entries.referring(record, Long.MAX_VALUE);
    }

    /// The records whose current statement has that piece of JSON, in the order of their ids, unless that act made it.
    /// Reads them all.
    public List<String> saying(String piece, String unless) {
        return entries.saying(piece, unless);
    }

    /// The revisions of a kind that point to any of these records, current when the log had `known` entries, in the
    /// order of their ids; one question however many records.
    public List<Revision> referringToAny(String kind, Collection<String> records, long known) {
        return records.isEmpty() ? List.of() : entries.referringToAny(kind, Set.copyOf(records), known);
    }

    /// When the first was stated about each of these records; ids of no record are not in the map.
    public Map<String, Instant> beginnings(Collection<String> records) {
        return records.isEmpty() ? Map.of() : entries.beginnings(Set.copyOf(records));
    }

    public List<Revision> referring(String record, long known) {
        return entries.referring(record, known);
    }

    /// The record that was made from `origin`.
    public Optional<String> recordOf(String origin) {
        return Optional.ofNullable(recordsOf(Set.of(origin)).get(origin));
    }

    public Map<String, String> recordsOf(Collection<String> origins) {
        return entries.recordsOf(origins);
    }

    /// The log itself: entries from number `from` (inclusive) on, in order, at most `limit`.
    public List<Revision> entries(long from, int limit) {
        return entries.list(from, limit);
    }

    /// The state as it was drafted, with those withheld members that whoever may read `level` may read and that
    /// were not erased since. [Level#RESTRICTED] sees everything.
    public ObjectNode whole(Revision revision, Level level) {
        var hidden = entries.disclosures(List.of(revision.entry()));
        return Statement.whole(revision.statement(), hidden.getOrDefault(revision.entry(), List.of()), level);
    }

    /// How long the log is and its root, as last signed.
    public TreeHead head() {
        return seal.lastCheckpoint().orElseThrow().head();
    }

    /// The same for whoever asks often: as of a quarter of a second ago at most; what this process appended at once.
    public long sizeLately() {
        return shared.growth().sizeLately(sql);
    }

    /// How long the log was at that instant: all entries before the first that was recorded later, see [Chronology].
    public long sizeAt(Instant instant) {
        return shared.chronology().sizeAt(sql, instant);
    }

    /// The newest checkpoint, with whatever witnesses signed under it.
    public Checkpoint checkpoint() {
        return seal.cosigned(seal.lastCheckpoint().orElseThrow());
    }

    /// The newest checkpoint that a witness cosigned.
    public Optional<Checkpoint> cosignedCheckpoint() {
        return seal.witnesses().lastSize().map(this::checkpoint);
    }

    /// The checkpoint over the first `size` entries: the one given out then, or one signed now if an append went past
    /// that size in one step. Throws [IllegalArgumentException] beyond the end of the log.
    public Checkpoint checkpoint(long size) {
        requireWithin(size, head().size(), "a checkpoint");
        var given = sql.sql(SealSql.CHECKPOINT_OF_SIZE).param("size", size).query(String.class);
        return seal.cosigned(
                given.optional().map(Checkpoint::parse).orElseGet(() -> seal.sign(new TreeHead(size, rootOf(size)))));
    }

    /// The root over the first `size` entries. Throws [IllegalArgumentException] beyond the end of the log.
    public Digest rootOf(long size) {
        requireWithin(size, head().size(), "a root");
        return tree.frontier(size).root();
    }

    /// The log's name: the first line of its checkpoints.
    public String origin() {
        return sql.sql(SealSql.FIND_ORIGIN).query(String.class).single();
    }

    /// Every key that ever signed for this log.
    public List<VerifierKey> verifierKeys() {
        return keychain().keys();
    }

    /// Every key that ever signed for this log, and how one handed over to the next.
    public Keychain keychain() {
        return seal.keychain();
    }

    /// Replaces the signing key: from the next entry on a new one signs, which the old one appoints. The old one stays
    /// listed, and signs nothing any more. After a crash the key is replaced or it is not, and can sign either way.
    public Handover rotateKey() {
        var handover = holdingEnd(
                () -> seal.handOver(seal.lastCheckpoint().orElseThrow().head()));
        return holdingEnd(() -> seal.settled(handover));
    }

    private <T> T holdingEnd(Supplier<T> act) {
        return transaction.execute(status -> {
            sql.sql(RegisterSql.LOCK_END).query().singleRow();
            return act.get();
        });
    }

    /// Those whose signatures are kept beside ours.
    public List<WitnessKey> witnesses() {
        return seal.witnesses().list();
    }

    /// Lists a witness for ever; returns whether it was not listed yet.
    public boolean addWitness(WitnessKey witness) {
        return seal.witnesses().add(witness);
    }

    /// Keeps what witnesses signed under a checkpoint of this log, and says of each signature that is not ours what
    /// became of it; none if there is no other.
    public List<Cosigning> cosign(Checkpoint brought) {
        return holdingEnd(() -> seal.keep(brought, this::textOf, shared.clock().instant()));
    }

    private Optional<String> textOf(long size) {
        return size > head().size()
                ? Optional.empty()
                : Optional.of(Checkpoint.text(origin(), new TreeHead(size, rootOf(size))));
    }

    /// Shows that entry `entry` is among the first `size`.
    public InclusionProof proveInclusion(long entry, long size) {
        requireWithin(size, "a proof");
        if (entry < 1 || entry > size) {
            throw new IllegalArgumentException("entry " + entry + " is not among the first " + size);
        }
        var prover = new Prover(nodes, size);
        return new InclusionProof(entry - 1, size, prover.leaf(entry - 1), prover.inclusion(entry - 1));
    }

    /// Shows that the log of `oldSize` entries is the beginning of the log of `newSize`.
    public ConsistencyProof proveConsistency(long oldSize, long newSize) {
        requireWithin(newSize, "a proof");
        requireWithin(oldSize, newSize, "a beginning");
        return new ConsistencyProof(oldSize, newSize, new Prover(nodes, newSize).consistency(oldSize));
    }

    /// The first `count` (1 to 256) hashes of a tile: tile `index` of level L holds the nodes at height 8 × L from
    /// number 256 × `index` on, all 0-based. Empty while the log has not that many, and where no log has any.
    public Optional<List<Digest>> tile(int level, long index, int count) {
        return tree.tile(level, index, count, head().size());
    }

    /// Only a size that is larger than the log lately was costs a question.
    private void requireWithin(long size, String what) {
        if (size < 0 || size > sizeLately()) requireWithin(size, head().size(), what);
    }

    private static void requireWithin(long size, long most, String what) {
        if (size < 0 || size > most) {
            throw new IllegalArgumentException(what + " of size " + size + " in a log of " + most + " entries");
        }
    }

    /// The files that lie beside the log.
    public KeptFiles files() {
        return new KeptFiles(database, new Room(shared.roomLeft()));
    }

    /// Waits until the log has more than `size` entries, at most for `patience`; returns how many it has then.
    public long awaitBeyond(long size, Duration patience) throws InterruptedException {
        return shared.growth().awaitBeyond(sql, size, patience);
    }
}
