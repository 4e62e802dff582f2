package org.tawama.register;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import tools.jackson.databind.node.JsonNodeFactory;

/// The files that lie beside the log, as parts of a backup: each under `files/` and the SHA-256 of its
/// bytes, and what is
/// to be read in them in one part of lines.
final class BackupFiles {
    /// What is to be read on pages, one a line, `{"file":"…","page":n,"text":"…"}`, by file and page.
    static final String TEXTS = "texts.jsonl";

    private static final Pattern PART = Pattern.compile("files/([0-9a-f]{64})");
    private static final int AT_A_TIME = 500;
    private static final BooleanSupplier ROOM = () -> true;

    private BackupFiles() {}

    /// The digest of the file that is the part of that name; empty for every other part.
    static Optional<Digest> digest(String part) {
        return Optional.of(PART.matcher(part))
                .filter(java.util.regex.Matcher::matches)
                .map(name -> Digest.parse(name.group(1)));
    }

    static void write(KeptFiles files, BackupWriter writer) throws IOException {
        writer.part(TEXTS, out -> each(files, digest -> writeTexts(files, digest, out)));
        each(
                files,
                digest -> writer.part(
                        "files/" + digest,
                        out -> files.write(digest, 0, files.size(digest).orElseThrow(), out)));
    }

    private interface Taker {
        void take(Digest digest) throws IOException;
    }

    private static void each(KeptFiles files, Taker taker) throws IOException {
        var some = files.list(Optional.empty(), AT_A_TIME);
        while (!some.isEmpty()) {
            for (var digest : some) taker.take(digest);
            some = files.list(Optional.of(some.getLast()), AT_A_TIME);
        }
    }

    private static void writeTexts(KeptFiles files, Digest digest, OutputStream out) throws IOException {
        for (var page : files.pages(digest).entrySet()) {
            BackupWriter.line(
                    out,
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("file", digest.hex())
                            .put("page", page.getKey())
                            .put("text", page.getValue()));
        }
    }

    /// Keeps the files of a backup, within the transaction that fills the register.
    static void restore(BackupFile backup, DataSource database) throws IOException {
        var files = new KeptFiles(database, new Room(ROOM));
        try (var texts = new Texts(backup.texts())) {
            for (var name : backup.fileParts()) {
                var digest = digest(name).orElseThrow();
                try (var part = backup.part(name)) {
                    files.keep(digest, backup.size(name), part, texts.of(digest));
                }
            }
            texts.requireEnd();
        }
    }

    /// What is to be read, file by file: both parts have the files in the same order.
    private static final class Texts implements AutoCloseable {
        private final BackupFile.Walk<BackupFile.Text> pages;
        private Optional<BackupFile.Text> ahead;

        Texts(BackupFile.Walk<BackupFile.Text> pages) throws IOException {
            this.pages = pages;
            this.ahead = pages.next();
        }

        Map<Integer, String> of(Digest file) throws IOException {
            var found = new HashMap<Integer, String>();
            while (ahead.filter(page -> page.file().equals(file)).isPresent()) {
                found.put(ahead.get().number(), ahead.get().text());
                ahead = pages.next();
            }
            return found;
        }

        void requireEnd() throws BackupFile.Damaged {
            if (ahead.isPresent())
                throw new BackupFile.Damaged(
                        "words of a file that is not there: " + ahead.get().file());
        }

        @Override
        public void close() throws IOException {
            pages.close();
        }
    }
}
