package org.tawama.register;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// When the log was written, for whoever names an instant and means the entries that were known then.
///
/// Known at an instant are all entries before the first that was recorded later. A clock that was set back makes no
/// difference to that: what stands after such an entry was stated after it, whatever its own time says. So a later
/// instant never knows less, and what was known at an instant is settled for ever as soon as one later entry is there.
///
/// It keeps one number for each second that was later than all before, and learns what was appended since when it is
/// asked. Safe for threads: nobody waits here for somebody who waits for the database.
final class Chronology {
    /// By a second that was later than all before it: the first entry recorded then.
    private final TreeMap<Instant, Long> advances = new TreeMap<>();

    private long seen;

    private record Recorded(Instant at, long entry) {}

    /// From 0, before the first entry, to the whole log.
    long sizeAt(JdbcClient sql, Instant instant) {
        var from = seen();
        var size = sql.sql(SealSql.LAST_SIZE).query(Long.class).single();
        if (size > from) learn(recorded(sql, from, size), size);
        return settled(instant);
    }

    private synchronized long seen() {
        return seen;
    }

    private synchronized long settled(Instant instant) {
        var later = advances.higherEntry(instant);
        return later == null ? seen : later.getValue() - 1;
    }

    private static List<Recorded> recorded(JdbcClient sql, long from, long size) {
        return sql.sql(RegisterSql.RECORDED)
                .param("seen", from)
                .param("size", size)
                .query((row, index) ->
                        new Recorded(row.getObject("at", OffsetDateTime.class).toInstant(), row.getLong("number")))
                .list();
    }

    /// What somebody else has learnt in the meantime is no later than the latest second here, and changes nothing.
    private synchronized void learn(List<Recorded> inOrder, long size) {
        for (var one : inOrder) {
            if (advances.isEmpty() || one.at().isAfter(advances.lastKey())) advances.put(one.at(), one.entry());
        }
        seen = Math.max(seen, size);
    }
}
