package org.tawama.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Writes an exported log into an empty register as it once grew: its entries in order, and each checkpoint as soon as
/// its last entry is there, so that the database's own guards see nothing but appends.
///
/// Checks form and not truth: whoever replays verifies before, and verifies the whole register before he commits.
/// Used once, inside one transaction.
final class Replay {
    private static final int PAGE = 500;

    private final JdbcClient sql;
    private final Connection connection;
    private final Lines lines;
    private final String origin;
    private final Keychain keychain;
    private Optional<LogLine> ahead;
    private Frontier edge = Frontier.EMPTY;

    /// Begins to read `log`, which stays open.
    Replay(JdbcClient sql, Connection connection, InputStream log) throws IOException {
        this.sql = sql;
        this.connection = connection;
        this.lines = new Lines(log);
        var first = JsonMapper.shared().readTree(lines.next().orElseThrow());
        this.origin = first.path("origin").stringValue();
        this.keychain = LogFile.keychain(first);
        this.ahead = read();
    }

    String origin() {
        return origin;
    }

    /// Names the register after the log and lists the log's keys and their handovers; false if it has a name already.
    boolean begin() {
        var named = sql.sql(SealSql.NAME_LOG).param("origin", origin).update() == 1;
        if (named) {
            keychain.keys().forEach(key -> list(key.text()));
            keychain.handovers().forEach(this::handover);
        }
        return named;
    }

    private void handover(Handover handover) {
        sql.sql(SealSql.ADD_HANDOVER)
                .param("retired", handover.retired().text())
                .param("appointed", handover.appointed().text())
                .param("size", handover.size())
                .param("note", handover.note())
                .update();
    }

    void witness(WitnessKey witness) {
        new Witnesses(sql).add(witness);
    }

    void cosignature(BackupFile.Cosigned cosigned) {
        new Witnesses(sql).add(cosigned.size(), SignedNote.parseLine(cosigned.line()));
    }

    void list(String verifier) {
        sql.sql(SealSql.ADD_KEY).param("verifier", verifier).update();
    }

    /// Writes the entries up to number `size`, or all that the log still has.
    void entriesUpTo(long size) throws SQLException {
        var tiles = new ArrayList<Frontier.TileRoot>();
        var entries = new LinesUpTo(size, tiles);
        CopyRows.write(connection, RegisterSql.COPY_ENTRIES, entries, (row, line) -> {
            var bytes = line.bytes();
            Appending.columns(row, bytes.number(), Header.parse(bytes.header()), bytes.claimedLeaf(), body(bytes));
        });
        CopyRows.write(connection, RegisterSql.COPY_NODES, tiles.iterator(), Appending::columns);
    }

    void checkpoint(Checkpoint checkpoint) {
        sql.sql(SealSql.ADD_CHECKPOINT)
                .param("size", checkpoint.size())
                .param("note", checkpoint.note().note())
                .update();
    }

    /// Says that the first `size` entries came from an exported log, which has no withheld values.
    void taken(long size) {
        sql.sql(RegisterSql.ADD_TAKEN).param("size", size).update();
    }

    void disclosures(Iterator<Appending.Disclosed> disclosures) throws SQLException {
        CopyRows.write(connection, RegisterSql.COPY_DISCLOSURES, disclosures, Appending::columns);
    }

    /// What follows from the statements: what is current, what refers to what, what was made from what. Bodies are
    /// read here and not by PostgreSQL, whose JSON cannot hold every text that JSON can.
    void derive() throws SQLException {
        sql.sql(RegisterSql.DERIVE_CURRENT).update();
        var stored = new Entries(sql);
        for (var from = 1L; from <= edge.size(); from += PAGE) {
            var page = stored.list(from, PAGE);
            var references = page.stream()
                    .flatMap(entry ->
                            entry.references().stream().map(target -> new Appending.Reference(entry.entry(), target)));
            CopyRows.write(connection, RegisterSql.COPY_REFERENCES, references.iterator(), Appending::columns);
            var origins = newOrigins(stored, page).iterator();
            CopyRows.write(connection, RegisterSql.COPY_ORIGINS, origins, Appending::columns);
        }
    }

    /// An origin belongs to the record of the first entry that names it.
    private static List<Appending.Origin> newOrigins(Entries stored, List<Revision> page) {
        var named = new LinkedHashMap<String, Appending.Origin>();
        for (var entry : page) {
            for (var key : entry.origins()) {
                named.putIfAbsent(key, new Appending.Origin(key, entry.record(), entry.entry()));
            }
        }
        if (!named.isEmpty())
            named.keySet().removeAll(stored.recordsOf(named.keySet()).keySet());
        return List.copyOf(named.values());
    }

    /// The checkpoint in a log's last line.
    static Checkpoint checkpoint(byte[] line) {
        return Checkpoint.parse(
                JsonMapper.shared().readTree(line).path("checkpoint").stringValue());
    }

    /// How many entries were written.
    long size() {
        return edge.size();
    }

    private Optional<LogLine> read() {
        try {
            return lines.next().flatMap(LogLine::parse);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String body(EntryBytes entry) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(entry.body()))
                    .toString();
        } catch (CharacterCodingException strange) {
            throw new IllegalArgumentException("the body of entry " + entry.number() + " is not UTF-8", strange);
        }
    }

    /// The lines up to one entry, read while they are written.
    private final class LinesUpTo implements Iterator<LogLine> {
        private final long end;
        private final List<Frontier.TileRoot> tiles;

        LinesUpTo(long end, List<Frontier.TileRoot> tiles) {
            this.end = end;
            this.tiles = tiles;
        }

        @Override
        public boolean hasNext() {
            return ahead.isPresent() && edge.size() < end;
        }

        @Override
        public LogLine next() {
            var line = ahead.orElseThrow(NoSuchElementException::new);
            edge = edge.plus(List.of(line.bytes().claimedLeaf()), tiles::add);
            ahead = read();
            return line;
        }
    }
}
