package org.tawama.registrar;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tawama.evidence.Doubt;
import org.tawama.register.Draft;
import org.tawama.register.Ledger;
import org.tawama.register.Reason;
import org.tawama.scrutiny.Scrutiny;

/// What a writer works on while the log waits for him: he takes an identifier for each thing, then puts each value.
///
/// 1. [#expect] the origins that will be asked for, all at once; optional, it only saves time.
/// 2. [#idFor] an origin: the record that was made from it, or a new identifier.
/// 3. [#put] the value; a value that says nothing new is counted and not stated.
///
/// Valid only inside [Registrar#write].
public final class Desk {
    private final Ledger ledger;
    private final Scrutiny scrutiny;
    private final String act;
    private final Optional<Reason> reason;
    private final Map<String, String> recordsByOrigin = new HashMap<>();
    private final Set<String> askedFor = new HashSet<>();
    private final Map<String, Put<?>> puts = new LinkedHashMap<>();
    private final Set<String> withdrawnSessions = new TreeSet<>();
    private final Set<String> referredBefore = new TreeSet<>();
    private Map<String, List<Doubt>> asked = Map.of();
    private final Set<String> numbered = new TreeSet<>();

    Desk(Ledger ledger, Scrutiny scrutiny, String act, Optional<Reason> reason) {
        this.ledger = ledger;
        this.scrutiny = scrutiny;
        this.act = act;
        this.reason = reason;
    }

    /// Looks these origins up in one go.
    public void expect(Collection<String> origins) {
        recordsByOrigin.putAll(ledger.recordsOf(origins));
        askedFor.addAll(origins);
    }

    /// The record that was made from `origin`, else a new identifier: the next of the kind's series, such as `a57`, or,
    /// for a kind whose records bring their own key, what follows the last colon of the origin: `security` for
    /// `theme:security`. The same answer however often it is asked.
    public String idFor(Kind<?> kind, String origin) {
        if (askedFor.add(origin)) ledger.recordOf(origin).ifPresent(record -> recordsByOrigin.put(origin, record));
        return recordsByOrigin.computeIfAbsent(origin, unseen -> newId(kind, origin));
    }

    /// The record that was made from `origin`, if there is one; takes no identifier for it.
    public Optional<String> recordFrom(String origin) {
        if (askedFor.add(origin)) ledger.recordOf(origin).ifPresent(record -> recordsByOrigin.put(origin, record));
        return Optional.ofNullable(recordsByOrigin.get(origin));
    }

    /// A record as it stands now, which nobody else can change until the writing is done.
    ///
    /// @param origins the things in sources that it was made from, all of which its next statement must name again
    /// @param revision the number of its newest statement, from 1
    /// @param withdrawn whether it was taken back, so that its value counts no more
    public record Standing<T>(T value, Set<String> origins, int revision, boolean withdrawn) {}

    /// The records of that kind among `ids`, by identifier, as they stand now.
    public <T> Map<String, Standing<T>> standing(Kind<T> kind, Collection<String> ids) {
        var standing = new HashMap<String, Standing<T>>();
        ledger.findAll(ids).forEach((id, revision) -> {
            if (!revision.kind().equals(kind.code())) return;
            var value = kind.read(id, revision.body());
            standing.put(
                    id,
                    new Standing<>(
                            value, Set.copyOf(revision.origins()), revision.revision(), Withdrawals.isOne(revision)));
        });
        return standing;
    }

    /// The records of that kind that name one of `ids`, as they stand now; those that were taken back are left out.
    <T> List<T> naming(Kind<T> kind, Collection<String> ids) {
        return ledger.referringToAny(kind.code(), ids).stream()
                .filter(revision -> !Withdrawals.isOne(revision))
                .map(revision -> kind.read(revision.record(), revision.body()))
                .toList();
    }

    /// Whether a record of any kind has that identifier, withdrawn or not.
    boolean isTaken(String id) {
        return !ledger.known(Set.of(id)).isEmpty();
    }

    /// States that `value`, made from these origins, is how things are. Records that it refers to are known, or
    /// were put before. Throws [IllegalArgumentException] when the same record is put twice.
    public <T> void put(Kind<T> kind, T value, Set<String> origins) {
        var id = kind.idOf(value);
        var references = kind.references(value);
        references.stream().filter(reference -> !puts.containsKey(reference)).forEach(referredBefore::add);
        if (puts.put(id, new Put<>(kind, value, references, Set.copyOf(origins))) != null)
            throw new IllegalArgumentException("a record is put twice: " + id);
    }

    /// Has the rules held again against what hangs on these sessions, which were taken back or put back since.
    void examineBeside(Collection<String> sessions) {
        withdrawnSessions.addAll(sessions);
    }

    /// Throws [WrongReference] where the value names what it did not name `before`, and what is not known,
    /// or of another kind than it must be, or would have a body stand above itself. It is not put.
    <T> void requireNameable(Kind<T> kind, T value, T before) {
        var named = new LinkedHashSet<>(kind.named(value));
        named.removeAll(kind.named(before));
        if (named.isEmpty()) return;
        var found = ledger.findAll(named.stream().map(Named::id).collect(Collectors.toSet()));
        for (var one : named) {
            var there = Optional.ofNullable(found.get(one.id()));
            if (there.filter(revision -> revision.kind().equals(one.kind())).isEmpty())
                throw new WrongReference("a statement would name what is no " + one.kind(), one.id());
        }
        var put = new Put<>(kind, value, kind.references(value), Set.of());
        BodiesAbove.require(ledger, Map.of(put.id(), put));
    }

    /// The drafts that say something new, held against the rules, in the order in which they were put; throws
    /// [IllegalArgumentException] when one refers to a record that is neither known nor put before it.
    List<Draft> unsaid() {
        requireReferencesExist();
        requireNumbersUnused();
        var examination = new Examination(scrutiny, ledger, puts, withdrawnSessions, put -> put.draft(act, reason));
        var unsaid = ledger.unsaid(examination.drafts());
        asked = examination.asked();
        return unsaid;
    }

    /// What the rules ask of the records that lay here, once [#unsaid] was called.
    Map<String, List<Doubt>> asked() {
        return asked;
    }

    Set<String> records() {
        return Set.copyOf(puts.keySet());
    }

    private String newId(Kind<?> kind, String origin) {
        return kind.series().map(this::nextOf).orElseGet(() -> origin.substring(origin.lastIndexOf(':') + 1));
    }

    private String nextOf(String series) {
        var id = series + ledger.next(series);
        numbered.add(id);
        return id;
    }

    /// The counters are the one thing that the log does not prove. Had somebody set one back, a new record would
    /// become the next revision of an old one.
    private void requireNumbersUnused() {
        var taken = numbered.isEmpty() ? Set.<String>of() : ledger.known(numbered);
        if (!taken.isEmpty()) {
            throw new IllegalStateException("identifiers were given out that are taken: " + new TreeSet<>(taken)
                    + "; a counter in the table series was set back, set it to the last number that is in use");
        }
    }

    /// A record comes after those it refers to, so that it reads the same from its first entry on.
    private void requireReferencesExist() {
        var missing = new TreeSet<>(referredBefore);
        missing.removeAll(ledger.known(missing));
        if (!missing.isEmpty()) {
            throw new WrongReference("a statement refers to nothing stated before it", missing);
        }
    }
}
