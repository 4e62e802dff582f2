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

        /// A record that was withdrawn by this entry.
        void ended(Held<?> record, Spans then);
    }

    /// How a record read up to an entry, inside.
    record Stretch(Spans spans, long knownTo) {}

    /// What is known after `entry` is where it begins.
    Changes(Records records, Sheets sheets, long entry) {
        this.records = records;
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
        var past = new ArrayList<Stretch>();
        var next = statement.recorded().entry();
        for (var revision : records.history(statement.id())) {
            if (revision.entry() >= statement.recorded().entry()) continue;
            var knownTo = next - 1;
            records.find(Kind.DOCUMENT, statement.id(), Known.at(revision.entry()))
                    .filter(held -> files.contains(held.value().file().sha256()))
                    .ifPresent(held -> past.add(new Stretch(before.spans(held), knownTo)));
            next = revision.entry();
        }
        var other = then.filter(
                        stood -> !files.contains(document(stood).value().file().sha256()))
                .map(before::spans);
        taker.erased(statement, files, past, other, after.spans(statement));
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
