package org.tawama.register;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One append, inside its transaction and with the end of the log held: turns drafts into entries and writes them
/// with everything that follows from them. Used once.
final class Appending {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;
    private static final int HASHED_AT_ONCE = 128;

    /// A draft with the place it takes in the log.
    private record Placed(long number, int revision, Draft draft) {}

    private record Hashed(Placed placed, Header header, Statement statement, Digest leaf) {}

    private record Standing(String kind, int revision) {}

    /// A withheld value, beside the entry in which its digest stands.
    record Disclosed(long entry, Disclosure disclosure) {}

    record Reference(long entry, String target) {}

    record Origin(String key, String record, long entry) {}

    private final JdbcClient sql;
    private final Connection connection;
    private final LogKey key;
    private final Room room;

    Appending(JdbcClient sql, Connection connection, LogKey key, Room room) {
        this.sql = sql;
        this.connection = connection;
        this.key = key;
        this.room = room;
    }

    /// Writes `drafts` after `edge` and returns the edge after them; throws and leaves the roll-back to the caller.
    ///
    /// What needs no hash goes to PostgreSQL first: meanwhile the other processors hash.
    Frontier write(Author author, Instant at, List<Draft> drafts, Frontier edge) throws SQLException {
        var places = place(drafts, edge.size());
        var hashing = hash(author, at, places);
        var origins = newOrigins(places);
        copyFirstCurrent(places);
        copyReferences(places);
        copyOrigins(origins);
        var entries = copyEntries(hashing);
        copyDisclosures(entries);
        erase(drafts);
        var grown = grow(edge, entries);
        moveCurrent(places, edge.size());
        sign(grown);
        return grown;
    }

    Checkpoint sign(Frontier edge) {
        var checkpoint = Checkpoint.sign(new TreeHead(edge.size(), edge.root()), key);
        sql.sql(SealSql.ADD_CHECKPOINT)
                .param("size", checkpoint.size())
                .param("note", checkpoint.note().note())
                .update();
        return checkpoint;
    }

    private List<Placed> place(List<Draft> drafts, long size) {
        var revisions = revisions(drafts);
        return IntStream.range(0, drafts.size())
                .mapToObj(index -> new Placed(size + index + 1, revisions.get(index), drafts.get(index)))
                .toList();
    }

    /// Begins to hash, part by part and on all processors, for no entry's hash depends on another's. To join a part
    /// throws what hashing it threw.
    private static List<ForkJoinTask<List<Hashed>>> hash(Author author, Instant at, List<Placed> places) {
        return IntStream.iterate(0, from -> from < places.size(), from -> from + HASHED_AT_ONCE)
                .mapToObj(from -> places.subList(from, Math.min(places.size(), from + HASHED_AT_ONCE)))
                .map(part -> ForkJoinPool.commonPool()
                        .submit(() -> part.stream()
                                .map(placed -> hashed(author, at, placed))
                                .toList()))
                .toList();
    }

    private static Hashed hashed(Author author, Instant at, Placed placed) {
        var draft = placed.draft();
        var statement = Statement.of(draft, Appending::salt);
        var header = new Header(
                draft.act(),
                at,
                statement.digest(),
                draft.kind(),
                author.office(),
                draft.reason(),
                draft.record(),
                placed.revision());
        return new Hashed(placed, header, statement, header.leaf());
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

    private List<Origin> newOrigins(List<Placed> places) {
        var keys = places.stream()
                .flatMap(placed -> placed.draft().origins().stream())
                .collect(Collectors.toSet());
        if (keys.isEmpty()) {
            return List.of();
        }
        var holders = new Entries(sql).recordsOf(keys);
        var claims = new ArrayList<Origin>();
        for (var placed : places) {
            for (var origin : placed.draft().sortedOrigins()) {
                var record = placed.draft().record();
                var holder = holders.putIfAbsent(origin, record);
                if (holder == null) {
                    claims.add(new Origin(origin, record, placed.number()));
                } else if (!holder.equals(record)) {
                    throw new OriginTaken(origin, holder, record);
                }
            }
        }
        return claims;
    }

    /// A first revision makes its record current.
    private void copyFirstCurrent(List<Placed> places) throws SQLException {
        var first = places.stream().filter(placed -> placed.revision() == 1);
        CopyRows.write(
                connection,
                RegisterSql.COPY_CURRENT,
                first.iterator(),
                (row, placed) -> row.text(placed.draft().record())
                        .text(placed.draft().kind())
                        .bigint(placed.number())
                        .integer(placed.revision()));
    }

    private void copyReferences(List<Placed> places) throws SQLException {
        var references = places.stream()
                .flatMap(placed -> placed.draft().sortedReferences().stream()
                        .map(target -> new Reference(placed.number(), target)));
        CopyRows.write(connection, RegisterSql.COPY_REFERENCES, references.iterator(), Appending::columns);
    }

    private void copyOrigins(List<Origin> origins) throws SQLException {
        CopyRows.write(connection, RegisterSql.COPY_ORIGINS, origins.iterator(), Appending::columns);
    }

    private List<Hashed> copyEntries(List<ForkJoinTask<List<Hashed>>> hashing) throws SQLException {
        var entries = new ArrayList<Hashed>();
        var arriving =
                hashing.stream().map(ForkJoinTask::join).flatMap(List::stream).peek(entries::add);
        CopyRows.write(connection, RegisterSql.COPY_ENTRIES, arriving.iterator(), (row, entry) -> {
            room.take(entry.statement().text().length());
            columns(
                    row,
                    entry.placed().number(),
                    entry.header(),
                    entry.leaf(),
                    entry.statement().text());
        });
        return entries;
    }

    private void copyDisclosures(List<Hashed> entries) throws SQLException {
        var disclosures = entries.stream()
                .flatMap(entry -> entry.statement().disclosures().stream()
                        .map(hidden -> new Disclosed(entry.placed().number(), hidden)));
        CopyRows.write(connection, RegisterSql.COPY_DISCLOSURES, disclosures.iterator(), Appending::columns);
    }

    /// Before the checkpoint: the database lets a value go only beside an entry that erases it and is being written.
    private void erase(List<Draft> drafts) {
        for (var draft : drafts) {
            draft.erasure()
                    .ifPresent(erasure -> sql.sql(RegisterSql.ERASE)
                            .param("record", draft.record())
                            .param("digests", erasure.digests().toArray(String[]::new))
                            .update());
        }
    }

    private Frontier grow(Frontier edge, List<Hashed> entries) throws SQLException {
        var tiles = new ArrayList<Frontier.TileRoot>();
        var grown = edge.plus(entries.stream().map(Hashed::leaf).toList(), tiles::add);
        CopyRows.write(connection, RegisterSql.COPY_NODES, tiles.iterator(), Appending::columns);
        return grown;
    }

    static void columns(CopyRows row, long number, Header header, Digest leaf, String statement) {
        row.bigint(number)
                .instant(header.at())
                .integer(header.revision())
                .text(header.record())
                .text(header.kind())
                .text(header.office())
                .text(header.act())
                .text(header.reason().map(Reason::text))
                .text(header.reason().flatMap(Reason::spokenIn))
                .bytes(header.body())
                .bytes(leaf)
                .text(statement);
    }

    static void columns(CopyRows row, Reference reference) {
        row.bigint(reference.entry()).text(reference.target());
    }

    static void columns(CopyRows row, Origin origin) {
        row.text(origin.key()).text(origin.record()).bigint(origin.entry());
    }

    static void columns(CopyRows row, Disclosed hidden) {
        row.bigint(hidden.entry())
                .text(hidden.disclosure().digest())
                .text(hidden.disclosure().text());
    }

    static void columns(CopyRows row, Frontier.TileRoot tile) {
        row.smallint(tile.level()).bigint(tile.number()).bytes(tile.hash());
    }

    /// A later revision moves its record's place, to where the entries now say.
    private void moveCurrent(List<Placed> places, long size) {
        if (places.stream().anyMatch(placed -> placed.revision() > 1)) {
            sql.sql(RegisterSql.MOVE_CURRENT).param("size", size).update();
        }
    }

    private static String salt() {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return Disclosure.base64Url(salt);
    }
}
