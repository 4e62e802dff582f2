package org.tawama.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tawama.registrar.Erased;
import org.tawama.registrar.Records;

/// From which records something was erased: few, and so all of them are known by heart. It is a quarter of a second
/// behind the log at most.
final class ErasedRecords {
    private final Records records;
    private volatile Seen seen = new Seen(0, Set.of());

    /// What the entries up to `head` erased from, and perhaps some after it.
    private record Seen(long head, Set<String> records) {}

    ErasedRecords(Records records) {
        this.records = records;
    }

    /// All that was erased from a record; nearly always empty, and then found without asking the database.
    List<Erased> from(String record) {
        return upTo(records.headLately()).contains(record) ? Erased.among(records.history(record)) : List.of();
    }

    private Set<String> upTo(long head) {
        var last = seen;
        if (head <= last.head()) return last.records();
        var more = new HashSet<>(last.records());
        more.addAll(records.erasedAfter(last.head()));
        seen = new Seen(head, Set.copyOf(more));
        return more;
    }
}
