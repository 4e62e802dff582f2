package org.tawama.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Files that lie beside the log, each under the SHA-256 of its bytes, with what is to be read on its
/// pages. A statement that names a file is made after the file is kept; a file that no statement names does
/// no harm.
///
/// Safe for any number of threads, and of processes on the same database. Nobody holds a file whole.
public final class KeptFiles {
    /// So many bytes are read, written and held at once.
    private static final int PIECE = 1 << 20;

    private static final byte[] BEFORE_ALL = {};

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Room room;

    KeptFiles(DataSource database, Room room) {
        this.sql = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.room = room;
    }

    /// The SHA-256 of a file's bytes.
    public static Digest digest(Path file) throws IOException {
        var digest = BackupWriter.sha256();
        try (var stream = new DigestInputStream(Files.newInputStream(file), digest)) {
            stream.transferTo(OutputStream.nullOutputStream());
            return Digest.of(digest.digest());
        }
    }

    /// Keeps the file, which must not be empty, with what is to be read on its pages, by their numbers
    /// from 1. All of it or nothing; a file that is kept already stays as it is. Returns the digest under
    /// which it is kept.
    ///
    /// Throws [RegisterUnavailable] where there is no room or no database, and [IOException] when the file
    /// cannot be read or changes while it is.
    public Digest keep(Path file, Map<Integer, String> pages) throws IOException {
        var digest = digest(file);
        try (var bytes = Files.newInputStream(file)) {
            keep(digest, Files.size(file), bytes, pages);
        }
        return digest;
    }

    /// The same for bytes that come from elsewhere, and that must have this digest and this size.
    void keep(Digest digest, long size, InputStream bytes, Map<Integer, String> pages) throws IOException {
        var failed = new IOException[1];
        try {
            transaction.executeWithoutResult(status -> {
                try {
                    if (add(digest, size)) write(digest, size, bytes, pages);
                } catch (IOException unreadable) {
                    failed[0] = unreadable;
                    status.setRollbackOnly();
                }
            });
        } catch (DataAccessException | TransactionException refused) {
            throw RegisterUnavailable.explained(refused, false);
        }
        if (failed[0] != null) throw failed[0];
    }

    private boolean add(Digest digest, long size) {
        room.require();
        return sql.sql(FilesSql.ADD)
                        .param("digest", digest.bytes())
                        .param("size", size)
                        .update()
                == 1;
    }

    private void write(Digest digest, long size, InputStream bytes, Map<Integer, String> pages) throws IOException {
        var sha = BackupWriter.sha256();
        var written = 0L;
        var buffer = new byte[PIECE];
        for (var number = 0; ; number++) {
            var length = bytes.readNBytes(buffer, 0, PIECE);
            if (length == 0) break;
            room.take(length);
            sha.update(buffer, 0, length);
            written += length;
            sql.sql(FilesSql.ADD_PIECE)
                    .param("digest", digest.bytes())
                    .param("number", number)
                    .param("bytes", Arrays.copyOf(buffer, length))
                    .update();
        }
        if (written != size || !Digest.of(sha.digest()).equals(digest)) {
            throw new IOException("the file changed while it was read");
        }
        pages.forEach((page, text) -> write(digest, page, text));
    }

    /// PostgreSQL's texts hold every character but U+0000.
    private void write(Digest digest, int page, String text) {
        var words = text.replace("\u0000", "");
        if (words.isBlank()) return;
        room.take(words.length());
        sql.sql(FilesSql.ADD_PAGE)
                .param("digest", digest.bytes())
                .param("page", page)
                .param("text", words)
                .update();
    }

    /// How many bytes the file has; empty if it is not kept.
    public OptionalLong size(Digest digest) {
        return sql.sql(FilesSql.SIZE)
                .param("digest", digest.bytes())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    public boolean keeps(Digest digest) {
        return size(digest).isPresent();
    }

    /// Those of these digests under which a file is kept.
    public List<Digest> keptAmong(Collection<Digest> digests) {
        if (digests.isEmpty()) return List.of();
        return sql
                .sql(FilesSql.KEPT_AMONG)
                .param("digests", digests.stream().map(Digest::bytes).toArray(byte[][]::new))
                .query(byte[].class)
                .list()
                .stream()
                .map(Digest::of)
                .toList();
    }

    /// Writes the bytes from number `from` (0-based, inclusive) to number `to` (exclusive), piece after
    /// piece, so that
    /// a slow reader holds no connection. Throws [IOException] when a piece is not there.
    public void write(Digest digest, long from, long to, OutputStream out) throws IOException {
        for (var at = from; at < to; ) {
            var piece = piece(digest, Math.toIntExact(at / PIECE));
            var first = (int) (at % PIECE);
            var last = (int) Math.min(piece.length, first + (to - at));
            if (last <= first) throw new IOException("the file " + digest + " is not kept whole");
            out.write(piece, first, last - first);
            at += last - first;
        }
    }

    private byte[] piece(Digest digest, int number) throws IOException {
        return sql.sql(FilesSql.PIECE)
                .param("digest", digest.bytes())
                .param("number", number)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new IOException("the file " + digest + " is not kept whole"));
    }

    /// What is to be read on its pages, by their numbers; pages without words are left out.
    public SortedMap<Integer, String> pages(Digest digest) {
        var pages = new TreeMap<Integer, String>();
        sql.sql(FilesSql.PAGES).param("digest", digest.bytes()).query(row -> {
            pages.put(row.getInt("page"), row.getString("text"));
        });
        return pages;
    }

    /// The numbers of the pages that have words, in their order.
    public List<Integer> pageNumbers(Digest digest) {
        return sql.sql(FilesSql.PAGE_NUMBERS)
                .param("digest", digest.bytes())
                .query(Integer.class)
                .list();
    }

    /// What is to be read on one page, from 1.
    public Optional<String> page(Digest digest, int number) {
        return sql.sql(FilesSql.PAGE)
                .param("digest", digest.bytes())
                .param("page", number)
                .query(String.class)
                .optional();
    }

    /// The digests after `after` (exclusive; empty for all), in the order of their bytes, at most
    /// `limit`.
    public List<Digest> list(Optional<Digest> after, int limit) {
        return sql
                .sql(FilesSql.LIST)
                .param("after", after.map(Digest::bytes).orElse(BEFORE_ALL))
                .param("limit", limit)
                .query(byte[].class)
                .list()
                .stream()
                .map(Digest::of)
                .toList();
    }

    /// Whether the bytes that are kept still have this digest.
    public boolean whole(Digest digest) {
        var sha = BackupWriter.sha256();
        try {
            var size = size(digest);
            if (size.isEmpty()) return false;
            write(
                    digest,
                    0,
                    size.getAsLong(),
                    new java.security.DigestOutputStream(OutputStream.nullOutputStream(), sha));
            return Digest.of(sha.digest()).equals(digest);
        } catch (IOException torn) {
            return false;
        }
    }

    /// Takes away the bytes and the words of a file that a statement of its document erased. Throws
    /// [org.springframework.dao.DataAccessException] where none did. What stays in PostgreSQL's files,
    /// [Remains] sweeps.
    public void erase(Digest digest) {
        sql.sql(FilesSql.ERASE).param("digest", digest.bytes()).update();
    }
}
