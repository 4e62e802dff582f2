package org.tawama.opendata;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tawama.registrar.Held;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;

/// The records that others refer to, as known at one entry, read through and kept.
///
/// The entry only moves forward, by learning statement after statement; what is kept is thereby never older than it.
/// Bounded: the records that were asked for longest ago are forgotten and read again when needed. Safe for threads.
final class Lookup {
    private static final int MOST_KEPT = 20_000;

    /// Kinds that others refer to most: kept from the moment they are learnt. Of any other kind what was asked
    /// for is kept, and follows the log like these.
    private static final Set<Kind<?>> KEPT =
            Set.of(Kind.COUNTRY, Kind.TERRITORY, Kind.PARTY, Kind.THEME, Kind.BODY, Kind.MEETING, Kind.RECOMMENDATION);

    /// Reads records of one kind as known; ids that are not known are absent from the answer.
    @FunctionalInterface
    interface Reader {
        <T> Map<String, Held<T>> read(Kind<T> kind, Collection<String> ids, Known known);
    }

    private record Key(Kind<?> kind, String id) {}

    private final Reader reader;
    private final Map<Key, Optional<Held<?>>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Optional<Held<?>>> eldest) {
            return size() > MOST_KEPT;
        }
    };
    private long entry;

    Lookup(Reader reader, long entry) {
        this.reader = reader;
        this.entry = entry;
    }

    synchronized long entry() {
        return entry;
    }

    /// Moves to the entry of this statement, which must be the next one.
    synchronized void learn(Held<?> statement) {
        var next = statement.recorded().entry();
        if (next != entry + 1) throw new IllegalArgumentException("not the entry after " + entry + ": " + next);
        var key = new Key(statement.kind(), statement.id());
        if (KEPT.contains(statement.kind()) || kept.containsKey(key)) {
            kept.put(key, Optional.<Held<?>>of(statement).filter(held -> !held.withdrawn()));
        }
        entry = next;
    }

    /// Learns those of successive statements that were not learnt yet.
    synchronized void learnUnknown(List<Held<?>> statements) {
        for (var statement : statements) {
            if (statement.recorded().entry() == entry + 1) learn(statement);
        }
    }

    /// Moves to a later entry without learning what lies between: all that was kept is forgotten. Where it is
    /// already, or beyond, nothing happens.
    synchronized void jump(long later) {
        if (later <= entry) return;
        kept.clear();
        entry = later;
    }

    <T> Optional<Held<T>> find(Kind<T> kind, String id) {
        return Optional.ofNullable(findAll(kind, Set.of(id)).get(id));
    }

    /// What is kept of the records asked for, what must be read, and as known at which entry both are.
    private record Asked<T>(Map<String, Held<T>> kept, Set<String> missing, long entry) {}

    /// One query for those that are not kept. While it is asked, others go on.
    <T> Map<String, Held<T>> findAll(Kind<T> kind, Collection<String> ids) {
        var asked = ask(kind, ids);
        if (asked.missing().isEmpty()) return asked.kept();
        var read = reader.read(kind, asked.missing(), Known.at(asked.entry()));
        keep(kind, asked, read);
        var found = new HashMap<>(asked.kept());
        found.putAll(read);
        return found;
    }

    private synchronized <T> Asked<T> ask(Kind<T> kind, Collection<String> ids) {
        var found = new HashMap<String, Held<T>>();
        var missing = new LinkedHashSet<String>();
        for (var id : ids) {
            var known = kept.get(new Key(kind, id));
            if (known == null) missing.add(id);
            else known.ifPresent(held -> found.put(id, cast(held)));
        }
        return new Asked<>(found, missing, entry);
    }

    /// What was read while the entry moved on is not kept: it may be older than the entry.
    private synchronized <T> void keep(Kind<T> kind, Asked<T> asked, Map<String, Held<T>> read) {
        if (asked.entry() != entry) return;
        asked.missing().forEach(id -> kept.put(new Key(kind, id), Optional.ofNullable(read.get(id))));
    }

    @SuppressWarnings("unchecked") // the key holds the kind, and the kind is the value's type
    private static <T> Held<T> cast(Held<?> held) {
        return (Held<T>) held;
    }
}
