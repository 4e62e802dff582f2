package org.tawama.register;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a writer reads while it holds the end of the log: the newest state, which nobody can change until the
/// append is done. Valid only inside the append that handed it out. For many records ask once for all of them.
public final class Ledger {
    private final JdbcClient sql;
    private final Entries entries;
    private final long size;
    private final Instant opened;

    Ledger(JdbcClient sql, long size, Instant opened) {
        this.sql = sql;
        this.entries = new Entries(sql);
        this.size = size;
        this.opened = opened;
    }

    /// When the append began to hold the end of the log, by the register's clock. What it states is recorded then or,
    /// when the writer takes his time, a little later.
    public Instant opened() {
        return opened;
    }

    /// How many entries the log has; the next is `size + 1`.
    public long size() {
        return size;
    }

    /// The current revision of a record.
    public Optional<Revision> find(String record) {
        return entries.findCurrent(List.of(record)).stream().findFirst();
    }

    /// The current revisions by record; ids of no record are not in the map.
    public Map<String, Revision> findAll(Collection<String> records) {
        return byRecord(entries.findCurrent(Set.copyOf(records)));
    }

    /// Those of `records` about which something was stated. Asks for names only, and so costs little.
    public Set<String> known(Collection<String> records) {
        return entries.known(Set.copyOf(records));
    }

    /// Two records. Of the second it is better if few point to it.
    public record Couple(String first, String second) {}

    /// The current revisions that point to both records of some couple, in the order of their entries; one question
    /// however many couples.
    public List<Revision> referringToBoth(Collection<Couple> couples) {
        return couples.isEmpty() ? List.of() : entries.referringToBoth(Set.copyOf(couples));
    }

    /// The current revisions of that kind that point to one of `records`, in the order of their entries; one question
    /// however many records.
    public List<Revision> referringToAny(String kind, Collection<String> records) {
        return records.isEmpty() ? List.of() : entries.referringToAny(kind, Set.copyOf(records));
    }

    /// The numbers of the entries with which records began; ids of no record are not in the map.
    public Map<String, Long> firstEntries(Collection<String> records) {
        return entries.firstEntries(Set.copyOf(records));
    }

    /// The record that was made from `origin`.
    public Optional<String> recordOf(String origin) {
        return Optional.ofNullable(recordsOf(Set.of(origin)).get(origin));
    }

    /// The records by the origins that they were made from; origins that nobody claimed are not in the map.
    public Map<String, String> recordsOf(Collection<String> origins) {
        return entries.recordsOf(origins);
    }

    /// The next number of a series, from 1, never given again once this append is done. An append that fails gives
    /// its numbers back.
    public long next(String series) {
        Texts.requireLine("a series", series, 200);
        return sql.sql(RegisterSql.NEXT_IN_SERIES)
                .param("name", series)
                .query(Long.class)
                .single();
    }

    /// Those of `drafts` that would change something: body (withheld values included), references or origins. What
    /// is left out is already stated word for word. Keeps their order.
    ///
    /// Whoever writes a record without having been shown what it withholds does not take that back: members that
    /// its newest statement withholds at the top, and of which a draft says nothing, stay withheld with it.
    public List<Draft> unsaid(List<Draft> drafts) {
        var current = findAll(drafts.stream().map(Draft::record).collect(Collectors.toSet()));
        var hidden = entries.disclosures(
                current.values().stream().map(Revision::entry).toList());
        var wholes = new HashMap<String, String>();
        current.forEach((record, revision) -> wholes.put(
                record,
                CanonicalJson.of(
                        Statement.whole(revision.statement(), hidden.getOrDefault(revision.entry(), List.of())))));
        return drafts.stream()
                .map(draft -> hidden.isEmpty() ? draft : keepingWithheld(draft, current.get(draft.record()), hidden))
                .filter(draft -> !current.containsKey(draft.record())
                        || !says(current.get(draft.record()), wholes.get(draft.record()), draft))
                .toList();
    }

    private static Draft keepingWithheld(Draft draft, @Nullable Revision standing, Map<Long, List<Disclosure>> hidden) {
        if (standing == null || !hidden.containsKey(standing.entry())) return draft;
        var kept = draft;
        for (var field : Withheld.in(standing, hidden.get(standing.entry()))) {
            if (field.isAtTop() && !draft.body().has(field.name())) kept = kept.keeping(field);
        }
        return kept;
    }

    /// All revisions of a record, newest first; empty if there is no such record.
    public List<Revision> history(String record) {
        return entries.history(record);
    }

    /// What statements of the record withheld and nobody erased, the newest statement's first.
    public List<Withheld> withheld(String record) {
        var history = history(record);
        var hidden = entries.disclosures(history.stream().map(Revision::entry).toList());
        return history.stream()
                .flatMap(revision -> Withheld.in(revision, hidden.getOrDefault(revision.entry(), List.of())).stream())
                .toList();
    }

    /// A draft that erases: the current state of the record, without what goes, and all else as it stands,
    /// withheld as it is. Throws [java.util.NoSuchElementException] if there is no such record.
    public Draft erasing(String record, String act, Erasure erasure) {
        return restating(record, act, erasure.digests()).erasing(erasure);
    }

    /// A draft that says again how the record stands, withheld as it is, for one thing more to be said in it. Throws
    /// [java.util.NoSuchElementException] if there is no such record.
    public Draft restating(String record, String act) {
        return restating(record, act, Set.of());
    }

    private Draft restating(String record, String act, Set<String> without) {
        var current = find(record).orElseThrow();
        var staying = entries.disclosures(List.of(current.entry())).getOrDefault(current.entry(), List.of()).stream()
                .filter(disclosure -> !without.contains(disclosure.digest()))
                .toList();
        var draft = Draft.of(current.kind(), record, act, Statement.whole(current.statement(), staying))
                .referringTo(Set.copyOf(current.references()))
                .from(Set.copyOf(current.origins()))
                .expecting(current.revision());
        for (var field : Withheld.in(current, staying)) {
            draft = draft.withholding(field.pointer(), field.level());
        }
        return draft;
    }

    private static boolean says(Revision revision, String whole, Draft draft) {
        return draft.erasure().isEmpty()
                && revision.references().equals(List.copyOf(draft.sortedReferences()))
                && revision.origins().equals(List.copyOf(draft.sortedOrigins()))
                && whole.equals(CanonicalJson.of(draft.body()))
                && Statement.withholdsAlike(revision.statement(), draft);
    }

    static Map<String, Revision> byRecord(List<Revision> revisions) {
        return revisions.stream().collect(Collectors.toMap(Revision::record, Function.identity()));
    }
}
