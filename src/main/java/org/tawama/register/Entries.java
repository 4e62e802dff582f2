package org.tawama.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads statements: the newest of a record, the newest as known at an entry, or the log itself.
final class Entries {
    private final JdbcClient sql;

    Entries(JdbcClient sql) {
        this.sql = sql;
    }

    List<Revision> findCurrent(Collection<String> records) {
        return sql.sql(RegisterSql.FIND_CURRENT)
                .param("records", records.toArray(String[]::new))
                .query(Entries::revision)
                .list();
    }

    Set<String> known(Collection<String> records) {
        return sql.sql(RegisterSql.KNOWN)
                .param("records", records.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    List<Revision> findKnown(Collection<String> records, long known) {
        return sql.sql(RegisterSql.FIND_KNOWN)
                .param("records", records.toArray(String[]::new))
                .param("known", known)
                .query(Entries::revision)
                .list();
    }

    List<Revision> history(String record) {
        return sql.sql(RegisterSql.HISTORY)
                .param("record", record)
                .query(Entries::revision)
                .list();
    }

    List<Revision> listCurrent(String kind, String after, int limit) {
        return sql.sql(RegisterSql.LIST_CURRENT)
                .param("kind", kind)
                .param("after", after)
                .param("limit", limit)
                .query(Entries::revision)
                .list();
    }

    List<Revision> listKnown(String kind, String after, int limit, long known) {
        return sql.sql(RegisterSql.LIST_KNOWN)
                .param("kind", kind)
                .param("after", after)
                .param("limit", limit)
                .param("known", known)
                .query(Entries::revision)
                .list();
    }

    List<Revision> listLastDone(String kind, String act, int limit, long known) {
        return sql.sql(RegisterSql.LIST_LAST_DONE)
                .param("kind", kind)
                .param("act", act)
                .param("limit", limit)
                .param("known", known)
                .query(Entries::revision)
                .list();
    }

    List<Revision> list(long from, int limit) {
        return sql.sql(RegisterSql.LIST_ENTRIES)
                .param("from", from)
                .param("to", from + limit)
                .query(Entries::revision)
                .list();
    }

    List<Revision> referring(String target, long known) {
        return sql.sql(RegisterSql.REFERRING)
                .param("target", target)
                .param("known", known)
                .query(Entries::revision)
                .list();
    }

    List<String> saying(String piece, String unless) {
        return sql.sql(RegisterSql.SAYING)
                .param("piece", piece)
                .param("unless", unless)
                .query(String.class)
                .list();
    }

    List<Revision> referringToAny(String kind, Collection<String> targets) {
        return sql.sql(RegisterSql.REFERRING_TO_ANY)
                .param("kind", kind)
                .param("targets", targets.toArray(String[]::new))
                .query(Entries::revision)
                .list();
    }

    List<Revision> referringToAny(String kind, Collection<String> targets, long known) {
        return sql.sql(RegisterSql.KNOWN_REFERRING_TO_ANY)
                .param("kind", kind)
                .param("targets", targets.toArray(String[]::new))
                .param("known", known)
                .query(Entries::revision)
                .list();
    }

    /// Only within a transaction.
    List<Revision> referringToBoth(Collection<Ledger.Couple> couples) {
        sql.sql(RegisterSql.PLAN_BY_INDEX).query().singleRow();
        var found = sql.sql(RegisterSql.REFERRING_TO_BOTH)
                .param("firsts", couples.stream().map(Ledger.Couple::first).toArray(String[]::new))
                .param("seconds", couples.stream().map(Ledger.Couple::second).toArray(String[]::new))
                .query(Long.class)
                .list();
        sql.sql(RegisterSql.PLAN_FREELY).query().singleRow();
        if (found.isEmpty()) return List.of();
        return sql.sql(RegisterSql.CURRENT_AMONG)
                .param("entries", found.toArray(Long[]::new))
                .query(Entries::revision)
                .list();
    }

    /// The number of each record's first entry.
    Map<String, Long> firstEntries(Collection<String> records) {
        var first = new HashMap<String, Long>();
        sql.sql(RegisterSql.FIRST_ENTRIES)
                .param("records", records.toArray(String[]::new))
                .query(row -> {
                    first.put(row.getString("record"), row.getLong("number"));
                });
        return first;
    }

    /// The instant of each record's first entry.
    Map<String, Instant> beginnings(Collection<String> records) {
        var first = new HashMap<String, Instant>();
        sql.sql(RegisterSql.BEGINNINGS)
                .param("records", records.toArray(String[]::new))
                .query(row -> {
                    first.put(
                            row.getString("record"),
                            row.getObject("at", OffsetDateTime.class).toInstant());
                });
        return first;
    }

    /// By origin; origins that nobody claimed are not in the map.
    Map<String, String> recordsOf(Collection<String> origins) {
        var records = new HashMap<String, String>();
        sql.sql(RegisterSql.FIND_ORIGINS)
                .param("keys", origins.toArray(String[]::new))
                .query(row -> {
                    records.put(row.getString("key"), row.getString("record"));
                });
        return records;
    }

    /// By entry; entries from which nothing was withheld, or whose values were erased, are not in the map.
    Map<Long, List<Disclosure>> disclosures(Collection<Long> entries) {
        var disclosures = new HashMap<Long, List<Disclosure>>();
        sql.sql(RegisterSql.DISCLOSURES)
                .param("entries", entries.toArray(Long[]::new))
                .query(row -> {
                    disclosures
                            .computeIfAbsent(row.getLong("entry"), none -> new ArrayList<>())
                            .add(new Disclosure(row.getString("disclosure")));
                });
        return disclosures;
    }

    static Revision revision(ResultSet row, int index) throws SQLException {
        return new Revision(
                row.getLong("number"),
                row.getString("record"),
                row.getString("kind"),
                row.getInt("revision"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("office"),
                row.getString("act"),
                reason(row),
                Digest.of(row.getBytes("body_digest")),
                Digest.of(row.getBytes("leaf")),
                row.getString("body"));
    }

    private static Optional<Reason> reason(ResultSet row) throws SQLException {
        var language = Optional.ofNullable(row.getString("language"));
        return Optional.ofNullable(row.getString("reason")).map(text -> Reason.of(text, language));
    }
}
