package org.tawama.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tawama.documents.Document;
import org.tawama.opendata.Sheets;
import org.tawama.opendata.Spans;
import org.tawama.opendata.Walk;
import org.tawama.register.Revision;
import org.tawama.registrar.Held;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;

/// Says, statement after statement, which records read otherwise than before, and how they read before and after.
final class Changes {
    private static final int AT_A_TIME = 500;

    /// Kinds whose records show in others; through some of them also in those that show these.
    private static final Set<Kind<?>> SHOWN_ELSEWHERE = Set.of(
            Kind.COUNTRY,
            Kind.TERRITORY,
            Kind.PARTY,
            Kind.THEME,
            Kind.AGREEMENT,
            Kind.BODY,
            Kind.MEETING,
            Kind.RECOMMENDATION);

    private static final Set<Kind<?>> CARRYING_ON =
            Set.of(Kind.TERRITORY, Kind.PARTY, Kind.MEETING, Kind.RECOMMENDATION);

    private final Records records;
    private final Sheets sheets;
    private final Walk before;
    private final Walk after;

    /// Where changes are taken in.
    interface Taker {
        /// A record that nobody knew before.
        void began(Held<?> record, Spans now);

        /// A record that reads otherwise since this entry.
        void changed(Held<?> record, Spans then, Spans now);

        /// A document of which files are erased by this entry, its own or such as it had before.
        ///
        /// @param past how it read while it named one of them
        /// @param then how it read just before, if it named another file
        void erased(Held<Document> record, Set<String> files, List<Stretch> past, Optional<Spans> then, Spans now);

        /// A file that is kept since, and that a document named all the time.
        ///
        /// @param stretches how the document read while it named that file
        void brought(String file, List<Stretch> stretches);

        /// A record that was withdrawn by this entry.
        void ended(Held<?> record, Spans then);
    }

    /// How a record read up to an entry, inside.
    record Stretch(Spans spans, long knownTo) {}

    /// What is known after `entry` is where it begins.
    Changes(Records records, Sheets sheets, long entry) {
        this.records = records;
        this.sheets = sheets;
        this.before = sheets.walkFrom(entry);
        this.after = sheets.walkFrom(entry);
    }

    long entry() {
        return before.entry();
    }

    /// Takes the next statement.
    void take(Held<?> statement, Taker taker) {
        after.learn(statement);
        takeItself(statement, taker);
        // Nobody refers to a record before it is stated: see the registrar's desk.
        var news = statement.recorded().revision() > 1;
        if (news && SHOWN_ELSEWHERE.contains(statement.kind())) takeOthers(statement, taker);
        before.learn(statement);
    }

    private void takeItself(Held<?> statement, Taker taker) {
        var then = statement.recorded().revision() == 1
                ? Optional.<Held<?>>empty()
                : records.find(statement.kind(), statement.id(), Known.at(before.entry()))
                        .map(held -> (Held<?>) held);
        var erased = erased(statement, then);
        if (!erased.isEmpty()) takeErasure(document(statement), then, erased, taker);
        else if (statement.withdrawn()) then.ifPresent(stood -> taker.ended(statement, before.spans(stood)));
        else if (then.isEmpty()) taker.began(statement, after.spans(statement));
        else taker.changed(statement, before.spans(then.get()), after.spans(statement));
    }

    /// The files that the statement erases, said of a document that may have been withdrawn before.
    private static Set<String> erased(Held<?> statement, Optional<? extends Held<?>> then) {
        if (statement.withdrawn()) return Set.of();
        var erased = new LinkedHashSet<>(erased(statement));
        then.ifPresent(stood -> erased.removeAll(erased(stood)));
        return erased;
    }

    private static Set<String> erased(Held<?> held) {
        var files = new LinkedHashSet<String>();
        if (held.value() instanceof Document document) {
            if (document.file().isErased()) files.add(document.file().sha256());
            document.erasedFiles().forEach(file -> files.add(file.sha256()));
        }
        return files;
    }

    @SuppressWarnings("unchecked") // its value is one
    private static Held<Document> document(Held<?> statement) {
        return (Held<Document>) statement;
    }

    private void takeErasure(
            Held<Document> statement, Optional<? extends Held<?>> then, Set<String> files, Taker taker) {
        var past = stretches(statement.id(), before.entry(), files);
        var other = then.filter(
                        stood -> !files.contains(document(stood).value().file().sha256()))
                .map(before::spans);
        taker.erased(statement, files, past, other, after.spans(statement));
    }

    /// Takes a file that came without a statement. Everything that is known was taken before.
    void takeFile(String file, Taker taker) {
        records.documentOf(file).ifPresent(id -> taker.brought(file, stretches(id, Long.MAX_VALUE, Set.of(file))));
    }

    /// How a document read while it had one of these files, the newest first. A way to read ends where the one began
    /// that is known after it.
    ///
    /// @param known the last entry at which the newest is known, inside
    private List<Stretch> stretches(String id, long known, Set<String> files) {
        var stretches = new ArrayList<Stretch>();
        var knownTo = known;
        var at = before.entry();
        while (at > 0) {
            var held = records.find(Kind.DOCUMENT, id, Known.at(at));
            if (held.isPresent()) {
                var spans = sheets.walkFrom(at).spans(held.get());
                if (files.contains(held.get().value().file().sha256())) stretches.add(new Stretch(spans, knownTo));
                at = spans.since() - 1;
            } else {
                at = stated(id, at) - 1;
            }
            knownTo = at;
        }
        return stretches;
    }

    /// The entry of the newest statement by then; 0 where there is none.
    private long stated(String id, long known) {
        return records.history(id).stream()
                .mapToLong(Revision::entry)
                .filter(entry -> entry <= known)
                .max()
                .orElse(0);
    }

    private void takeOthers(Held<?> statement, Taker taker) {
        var entry = after.entry();
        dependents(statement).forEach((kind, ids) -> {
            for (var first = 0; first < ids.size(); first += AT_A_TIME) {
                var some = ids.subList(first, Math.min(first + AT_A_TIME, ids.size()));
                for (var held : records.findAll(kind, some, Known.at(entry)).values()) {
                    var now = after.spans(held);
                    // Whoever did not look at the statement reads as before.
                    if (now.since() == entry) taker.changed(held, before.spans(held), now);
                }
            }
        });
    }

    private Map<Kind<?>, List<String>> dependents(Held<?> statement) {
        var known = Known.at(after.entry());
        var seen = new HashSet<>(Set.of(statement.id()));
        var dependents = new HashMap<Kind<?>, Set<String>>();
        var waiting = new ArrayDeque<>(List.of(statement.id()));
        while (!waiting.isEmpty()) {
            for (var reference : records.referring(waiting.poll(), known)) {
                var kind = Kind.find(reference.kind()).orElseThrow();
                if (!seen.add(reference.id())) continue;
                dependents.computeIfAbsent(kind, first -> new LinkedHashSet<>()).add(reference.id());
                if (CARRYING_ON.contains(kind)) waiting.add(reference.id());
            }
        }
        var lists = new HashMap<Kind<?>, List<String>>();
        dependents.forEach((kind, ids) -> lists.put(kind, new ArrayList<>(ids)));
        return lists;
    }
}
