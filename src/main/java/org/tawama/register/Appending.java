package org.tawama.register;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One append, inside its transaction and with the end of the log held: turns drafts into entries and writes them
/// with everything that follows from them. Used once.
final class Appending {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    private record Written(long number, Header header, Draft draft, Statement statement, Digest leaf) {}

    private record Standing(String kind, int revision) {}

    private record Disclosed(long entry, Disclosure disclosure) {}

    private record Reference(long entry, String target) {}

    private record Origin(String key, String record, long entry) {}

    private final JdbcClient sql;
    private final Connection connection;
    private final LogKey key;

    Appending(JdbcClient sql, Connection connection, LogKey key) {
        this.sql = sql;
        this.connection = connection;
        this.key = key;
    }

    /// Writes `drafts` after `edge` and returns the edge after them; throws and leaves the roll-back to the caller.
    Frontier write(Author author, Instant at, List<Draft> drafts, Frontier edge) throws SQLException {
        var entries = number(author, at, drafts, edge.size());
        var origins = newOrigins(entries);
        var tiles = new ArrayList<Frontier.TileRoot>();
        var grown = edge.plus(entries.stream().map(Written::leaf).toList(), tiles::add);
        copyEntries(entries);
        copyWhatFollows(entries, origins, tiles);
        moveCurrent(entries, edge.size());
        sign(grown);
        return grown;
    }

    Checkpoint sign(Frontier edge) {
        var checkpoint = Checkpoint.sign(new TreeHead(edge.size(), edge.root()), key);
        sql.sql(RegisterSql.ADD_CHECKPOINT)
                .param("size", checkpoint.size())
                .param("note", checkpoint.note().note())
                .update();
        return checkpoint;
    }

    /// Revisions first, one after the other, for a record may be stated twice; then everything that is hashed, on all
    /// processors, for no entry's hash depends on another's.
    private List<Written> number(Author author, Instant at, List<Draft> drafts, long size) {
        var revisions = revisions(drafts);
        return IntStream.range(0, drafts.size())
                .parallel()
                .mapToObj(index -> written(size + index + 1, author, at, drafts.get(index), revisions.get(index)))
                .toList();
    }

    private static Written written(long number, Author author, Instant at, Draft draft, int revision) {
        var statement = Statement.of(draft, Appending::salt);
        var header = new Header(
                draft.act(),
                at,
                statement.digest(),
                draft.kind(),
                author.office(),
                draft.reason(),
                draft.record(),
                revision);
        return new Written(number, header, draft, statement, header.leaf());
    }

    /// The revision that each draft becomes.
    private List<Integer> revisions(List<Draft> drafts) {
        var standing = standing(drafts);
        var revisions = new ArrayList<Integer>(drafts.size());
        for (var draft : drafts) {
            var before = standing.getOrDefault(draft.record(), new Standing(draft.kind(), 0));
            requireExpected(draft, before);
            var revision = before.revision() + 1;
            standing.put(draft.record(), new Standing(draft.kind(), revision));
            revisions.add(revision);
        }
        return revisions;
    }

    private Map<String, Standing> standing(List<Draft> drafts) {
        var standing = new HashMap<String, Standing>();
        var records = drafts.stream().map(Draft::record).distinct().toArray(String[]::new);
        sql.sql(RegisterSql.CURRENT_REVISIONS).param("records", records).query(row -> {
            standing.put(row.getString("record"), new Standing(row.getString("kind"), row.getInt("revision")));
        });
        return standing;
    }

    private static void requireExpected(Draft draft, Standing before) {
        if (draft.expected().orElse(before.revision()) != before.revision()) {
            throw new RevisionConflict(draft.record(), draft.expected().getAsInt(), before.revision());
        }
        if (!draft.kind().equals(before.kind())) {
            throw new IllegalArgumentException("a record keeps its kind: " + draft.record() + " is of kind "
                    + before.kind() + ", not " + draft.kind());
        }
    }

    private List<Origin> newOrigins(List<Written> entries) {
        var keys = entries.stream()
                .flatMap(entry -> entry.draft().origins().stream())
                .collect(Collectors.toSet());
        if (keys.isEmpty()) {
            return List.of();
        }
        var holders = new Entries(sql).recordsOf(keys);
        var claims = new ArrayList<Origin>();
        for (var entry : entries) {
            for (var origin : entry.draft().sortedOrigins()) {
                var record = entry.draft().record();
                var holder = holders.putIfAbsent(origin, record);
                if (holder == null) {
                    claims.add(new Origin(origin, record, entry.number()));
                } else if (!holder.equals(record)) {
                    throw new OriginTaken(origin, holder, record);
                }
            }
        }
        return claims;
    }

    private void copyEntries(List<Written> entries) throws SQLException {
        CopyRows.write(connection, RegisterSql.COPY_ENTRIES, entries, (row, entry) -> {
            var header = entry.header();
            row.bigint(entry.number())
                    .instant(header.at())
                    .integer(header.revision())
                    .text(header.record())
                    .text(header.kind())
                    .text(header.office())
                    .text(header.act())
                    .text(header.reason())
                    .bytes(header.body())
                    .bytes(entry.leaf())
                    .text(entry.statement().text());
        });
    }

    private void copyWhatFollows(List<Written> entries, List<Origin> origins, List<Frontier.TileRoot> tiles)
            throws SQLException {
        var references = new ArrayList<Reference>();
        var disclosures = new ArrayList<Disclosed>();
        for (var entry : entries) {
            entry.draft().sortedReferences().forEach(target -> references.add(new Reference(entry.number(), target)));
            entry.statement().disclosures().forEach(hidden -> disclosures.add(new Disclosed(entry.number(), hidden)));
        }
        CopyRows.write(
                connection,
                RegisterSql.COPY_REFERENCES,
                references,
                (row, reference) -> row.bigint(reference.entry()).text(reference.target()));
        CopyRows.write(
                connection,
                RegisterSql.COPY_ORIGINS,
                origins,
                (row, origin) -> row.text(origin.key()).text(origin.record()).bigint(origin.entry()));
        CopyRows.write(
                connection,
                RegisterSql.COPY_DISCLOSURES,
                disclosures,
                (row, hidden) -> row.bigint(hidden.entry())
                        .text(hidden.disclosure().digest())
                        .text(hidden.disclosure().text()));
        CopyRows.write(
                connection,
                RegisterSql.COPY_NODES,
                tiles,
                (row, tile) -> row.smallint(tile.level()).bigint(tile.number()).bytes(tile.hash()));
    }

    private void moveCurrent(List<Written> entries, long size) throws SQLException {
        var first =
                entries.stream().filter(entry -> entry.header().revision() == 1).toList();
        CopyRows.write(
                connection,
                RegisterSql.COPY_CURRENT,
                first,
                (row, entry) -> row.text(entry.header().record())
                        .text(entry.header().kind())
                        .bigint(entry.number())
                        .integer(entry.header().revision()));
        if (first.size() < entries.size()) {
            sql.sql(RegisterSql.MOVE_CURRENT).param("size", size).update();
        }
    }

    private static String salt() {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return Disclosure.base64Url(salt);
    }
}
