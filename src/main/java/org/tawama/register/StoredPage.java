package org.tawama.register;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;

/// A stretch of the stored log with everything that was derived from it, as a verification reads it.
record StoredPage(
        List<Revision> entries,
        Map<Long, Set<String>> references,
        Map<Long, List<OriginRow>> originsByEntry,
        Map<String, OriginRow> origins,
        Map<Long, List<DisclosureRow>> disclosures,
        Map<Long, Set<Frontier.TileRoot>> tiles,
        Map<Long, String> checkpoints,
        Map<Long, List<String>> cosignatures) {

    record OriginRow(String key, String record, long entry) {}

    record DisclosureRow(String digest, String disclosure) {}

    /// The entries from `from` to `to`, both inclusive; the checkpoints whose size lies in there.
    static StoredPage read(JdbcClient sql, long from, long to) {
        var page = new Reading(sql, from, to);
        var entries = new Entries(sql).list(from, (int) (to - from + 1));
        return new StoredPage(
                entries,
                page.references(),
                page.originsByEntry(),
                page.origins(entries),
                page.disclosures(),
                page.tiles(),
                page.checkpoints(),
                page.cosignatures());
    }

    private record Reading(JdbcClient sql, long from, long to) {

        private JdbcClient.StatementSpec ask(String query) {
            return sql.sql(query).param("from", from).param("to", to);
        }

        Map<Long, Set<String>> references() {
            var found = new HashMap<Long, Set<String>>();
            ask(RegisterSql.REFERENCES_OF_ENTRIES).query(row -> {
                found.computeIfAbsent(row.getLong("entry"), none -> new HashSet<>())
                        .add(row.getString("target"));
            });
            return found;
        }

        Map<Long, List<OriginRow>> originsByEntry() {
            var found = new HashMap<Long, List<OriginRow>>();
            for (var row :
                    ask(RegisterSql.ORIGINS_OF_ENTRIES).query(OriginRow.class).list()) {
                found.merge(row.entry(), List.of(row), StoredPage::joined);
            }
            return found;
        }

        Map<String, OriginRow> origins(List<Revision> entries) {
            var keys = entries.stream()
                    .flatMap(entry -> originsOf(entry).stream())
                    .distinct()
                    .toArray(String[]::new);
            var found = new HashMap<String, OriginRow>();
            for (var row : sql.sql(RegisterSql.ORIGINS_OF_KEYS)
                    .param("keys", keys)
                    .query(OriginRow.class)
                    .list()) {
                found.put(row.key(), row);
            }
            return found;
        }

        /// A body that is no JSON any more names none; whoever hashes it says what is wrong with it.
        private static List<String> originsOf(Revision entry) {
            try {
                return entry.origins();
            } catch (JacksonException altered) {
                return List.of();
            }
        }

        Map<Long, List<DisclosureRow>> disclosures() {
            var found = new HashMap<Long, List<DisclosureRow>>();
            ask(RegisterSql.DISCLOSURES_OF_ENTRIES).query(row -> {
                var disclosed = new DisclosureRow(row.getString("digest"), row.getString("disclosure"));
                found.merge(row.getLong("entry"), List.of(disclosed), StoredPage::joined);
            });
            return found;
        }

        /// By the entry that completed them.
        Map<Long, Set<Frontier.TileRoot>> tiles() {
            var found = new HashMap<Long, Set<Frontier.TileRoot>>();
            ask(RegisterSql.NODES_COMPLETED_BY_ENTRIES).query(row -> {
                var root = new Frontier.TileRoot(
                        row.getInt("level"), row.getLong("number"), Digest.of(row.getBytes("hash")));
                found.computeIfAbsent(root.completedBy(), none -> new HashSet<>())
                        .add(root);
            });
            return found;
        }

        Map<Long, String> checkpoints() {
            var found = new TreeMap<Long, String>();
            ask(SealSql.CHECKPOINTS_OF_ENTRIES).query(row -> {
                found.put(row.getLong("size"), row.getString("note"));
            });
            return found;
        }

        /// The further signature lines, by the size of their checkpoint.
        Map<Long, List<String>> cosignatures() {
            var found = new HashMap<Long, List<String>>();
            ask(SealSql.COSIGNATURES).query(row -> {
                found.merge(row.getLong("size"), List.of(row.getString("line")), StoredPage::joined);
            });
            return found;
        }
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
