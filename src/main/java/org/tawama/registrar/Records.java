package org.tawama.registrar;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.tawama.documents.Document;
import org.tawama.register.Digest;
import org.tawama.register.Register;
import org.tawama.register.Revision;
import org.tawama.register.UnfitEntry;

/// The register read as domain values: as they are, or as they were known at an entry. Safe for all threads; each call
/// reads what is newest then.
public final class Records {
    private final Register register;

    public Records(Register register) {
        this.register = register;
    }

    /// Whether the file with that SHA-256 lies beside the log.
    public boolean keepsFile(String sha256) {
        return register.files().keeps(Digest.parse(sha256));
    }

    /// Those of the files with these SHA-256 that lie beside the log.
    public Set<String> keptAmong(Collection<String> files) {
        return register.files().keptAmong(files.stream().map(Digest::parse).toList()).stream()
                .map(Digest::hex)
                .collect(Collectors.toSet());
    }

    /// The document that has or had the file with that SHA-256, withdrawn or not.
    public Optional<String> documentOf(String sha256) {
        return register.recordOf(Documenting.ORIGIN + sha256);
    }

    /// What is to be read on the pages of a file that lies beside the log, by their numbers from 1; none where
    /// it is not kept.
    public SortedMap<Integer, String> pages(String sha256) {
        return register.files().pages(Digest.parse(sha256));
    }

    /// What is to be read on one of its pages, from 1.
    public Optional<String> page(String sha256, int number) {
        return register.files().page(Digest.parse(sha256), number);
    }

    /// The numbers of its pages that have words, in their order.
    public List<Integer> pageNumbers(String sha256) {
        return register.files().pageNumbers(Digest.parse(sha256));
    }

    /// A record and its kind, without its value.
    public record Reference(String kind, String id) {}

    public <T> Optional<Held<T>> find(Kind<T> kind, String id) {
        return find(kind, id, Known.latest());
    }

    /// The record of that kind as it was known; empty when it was not, when it was withdrawn, or when the identifier
    /// names another kind.
    public <T> Optional<Held<T>> find(Kind<T> kind, String id, Known known) {
        return stated(kind, id, known).filter(held -> !held.withdrawn());
    }

    /// The last that was said of a record which was withdrawn by then; empty when it stands, or was not known.
    public <T> Optional<Held<T>> findWithdrawn(Kind<T> kind, String id, Known known) {
        return stated(kind, id, known).filter(Held::withdrawn);
    }

    private <T> Optional<Held<T>> stated(Kind<T> kind, String id, Known known) {
        var revision = known.isLatest() ? register.find(id) : register.find(id, known.entries());
        return revision.filter(found -> found.kind().equals(kind.code())).map(found -> held(kind, found));
    }

    /// The records among `ids` that were known and not withdrawn, by identifier; one query however many.
    public <T> Map<String, Held<T>> findAll(Kind<T> kind, Collection<String> ids, Known known) {
        var revisions = known.isLatest() ? register.findAll(ids) : register.findAll(ids, known.entries());
        var values = new HashMap<String, Held<T>>();
        revisions.forEach((id, revision) -> {
            if (revision.kind().equals(kind.code()) && !Withdrawals.isOne(revision))
                values.put(id, held(kind, revision));
        });
        return values;
    }

    /// A page of all records of a kind that were not withdrawn, in the order of their identifiers; empty only after
    /// the last of them, and shorter than `limit` also before.
    ///
    /// @param after the last identifier of the page before, exclusive; empty text for the first page
    public <T> List<Held<T>> list(Kind<T> kind, String after, int limit, Known known) {
        var last = after;
        while (true) {
            var revisions = known.isLatest()
                    ? register.current(kind.code(), last, limit)
                    : register.current(kind.code(), last, limit, known.entries());
            var standing = revisions.stream()
                    .filter(revision -> !Withdrawals.isOne(revision))
                    .toList();
            if (!standing.isEmpty() || revisions.isEmpty()) {
                return standing.stream().map(revision -> held(kind, revision)).toList();
            }
            last = revisions.getLast().record();
        }
    }

    /// The records of a kind that were withdrawn by then, at most `limit`, in the order of their identifiers.
    public <T> List<Held<T>> listWithdrawn(Kind<T> kind, int limit, Known known) {
        var entries = known.isLatest() ? Long.MAX_VALUE : known.entries();
        return register.lastDone(kind.code(), Withdrawals.WITHDRAWN, limit, entries).stream()
                .map(revision -> held(kind, revision))
                .toList();
    }

    /// When the entry of that number was recorded; empty when there is none.
    public Optional<Instant> recordedAt(long entry) {
        return register.entries(entry, 1).stream()
                .filter(revision -> revision.entry() == entry)
                .map(Revision::at)
                .findFirst();
    }

    /// The statements from entry `from` on, inclusive, in order, at most `limit`, each as the value it states; one
    /// that withdraws a record repeats what it withdraws.
    public List<Held<?>> statements(long from, int limit) {
        return register.entries(from, limit).stream()
                .<Held<?>>map(Records::held)
                .toList();
    }

    /// The records whose text changes when `id` changes, as they stood then.
    public List<Reference> referring(String id, Known known) {
        var revisions = known.isLatest() ? register.referring(id) : register.referring(id, known.entries());
        return revisions.stream()
                .map(revision -> new Reference(revision.kind(), revision.record()))
                .toList();
    }

    /// The documents that belong to any of these records, in the order of their identifiers.
    public List<Held<Document>> documentsOf(Collection<String> ids, Known known) {
        return referringToAny(Kind.DOCUMENT, ids, known);
    }

    /// The records of that kind that refer to any of these, in the order of their identifiers; one query however many.
    public <T> List<Held<T>> referringToAny(Kind<T> kind, Collection<String> ids, Known known) {
        var entries = known.isLatest() ? Long.MAX_VALUE : known.entries();
        return register.referringToAny(kind.code(), ids, entries).stream()
                .filter(revision -> !Withdrawals.isOne(revision))
                .map(revision -> held(kind, revision))
                .toList();
    }

    /// When the register first learnt of each of these records; ids of no record are not in the map.
    public Map<String, Instant> beginnings(Collection<String> ids) {
        return register.beginnings(ids);
    }

    /// All states of a record, newest first; empty when there is no such record.
    public List<Revision> history(String id) {
        return register.history(id);
    }

    /// The records from which entries after number `entry` erased something.
    public Set<String> erasedAfter(long entry) {
        return register.erasedAfter(entry);
    }

    /// The newest entry's number; 0 when the log is empty.
    public long head() {
        return register.head().size();
    }

    /// The same for whoever asks with every request: as of a quarter of a second ago at most; what this process stated
    /// counts at once.
    public long headLately() {
        return register.sizeLately();
    }

    /// What was known at that instant; see [Register#sizeAt].
    public Known knownAt(Instant instant) {
        return Known.at(register.sizeAt(instant));
    }

    /// Waits until there is an entry after `entry`, at most for `patience`; says whether there is.
    public boolean awaitBeyond(long entry, Duration patience) throws InterruptedException {
        return register.awaitBeyond(entry, patience) > entry;
    }

    /// Throws [UnfitEntry] at a statement that cannot be read as a value of its kind. Nothing can be taken out of a
    /// log again, so whoever takes one in asks before.
    @SuppressWarnings(
            "PMD.AvoidCatchingGenericException") // a stranger's body makes a reader throw whatever comes to it
    public static void requireReadable(Revision revision) {
        var kind = Kind.find(revision.kind())
                .orElseThrow(() -> new UnfitEntry(
                        revision.entry(),
                        "a record of the kind " + revision.kind() + ", which this version does not know"));
        try {
            kind.read(revision.record(), revision.body());
        } catch (RuntimeException unread) {
            throw new UnfitEntry(revision.entry(), "no " + kind.code() + ": " + unread.getMessage());
        }
    }

    private static Held<?> held(Revision revision) {
        var kind = Kind.find(revision.kind())
                .orElseThrow(() -> new IllegalStateException("a statement of unknown kind: " + revision.kind()));
        return held(kind, revision);
    }

    private static <T> Held<T> held(Kind<T> kind, Revision revision) {
        var validity = Withdrawals.isOne(revision) ? Recorded.Validity.WITHDRAWN : Recorded.Validity.STANDS;
        var recorded = new Recorded(revision.entry(), revision.revision(), revision.at(), validity);
        return new Held<>(kind, revision.record(), kind.read(revision.record(), revision.body()), recorded);
    }
}
