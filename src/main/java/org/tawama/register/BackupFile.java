package org.tawama.register;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A backup that lies there to be read, part by part. Its manifest names every part with its SHA-256 and is written
/// last.
final class BackupFile implements AutoCloseable {
    static final String FORMAT = "tawama-backup";
    static final int VERSION = 1;
    static final String MANIFEST = "manifest.json";

    /// In the manifest, if any: how many entries came from an exported log.
    static final String TAKEN = "taken";

    /// Words for people, in three languages.
    static final String README = "README.txt";

    /// As `export jsonl` writes it.
    static final String LOG = "log.jsonl";

    /// Every checkpoint ever signed, one a line, `{"checkpoint":"…"}`, by size.
    static final String CHECKPOINTS = "checkpoints.jsonl";

    /// The withheld values, one a line, `{"disclosure":"…","entry":n}`, by entry.
    static final String DISCLOSURES = "disclosures.jsonl";

    /// The keys of those who sign beside the log, one a line, `{"witness":"…"}`.
    static final String WITNESSES = "witnesses.jsonl";

    /// What they, and a key that was just appointed, signed below checkpoints, one a line, `{"line":"— …","size":n}`,
    /// by size.
    static final String COSIGNATURES = "cosignatures.jsonl";

    /// The last number given in each series, by its name.
    static final String SERIES = "series.json";

    /// The signing key.
    static final String KEY = "log.key";

    private static final Set<String> PARTS =
            Set.of(README, LOG, CHECKPOINTS, DISCLOSURES, WITNESSES, COSIGNATURES, SERIES, KEY);
    private static final int LONGEST_KEY = 1 << 16;

    private final ZipFile zip;
    private final JsonNode manifest;

    private BackupFile(ZipFile zip, JsonNode manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /// Thrown for a file that is no backup, or not whole.
    static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;

        Damaged(String how) {
            super(how);
        }
    }

    static BackupFile open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | EOFException | IllegalArgumentException cut) {
            throw new Damaged("no whole archive: " + cut.getMessage());
        }
        try {
            return new BackupFile(zip, manifest(zip));
        } catch (IOException | RuntimeException failed) {
            zip.close();
            throw failed;
        }
    }

    private static JsonNode manifest(ZipFile zip) throws IOException {
        try (var stream = stream(zip, MANIFEST)) {
            var manifest = JsonMapper.shared().readTree(stream);
            if (manifest.path(FORMAT).asInt(0) != VERSION) {
                throw new Damaged("the manifest is not that of a backup, version " + VERSION);
            }
            return manifest;
        } catch (JacksonException | ZipException | EOFException unreadable) {
            throw new Damaged("the manifest cannot be read");
        }
    }

    private static InputStream stream(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) throw new Damaged(name + " is missing");
        return zip.getInputStream(entry);
    }

    /// The first thing in which a part is not what the manifest says.
    Optional<String> damage() throws IOException {
        var named = new TreeSet<String>();
        manifest.path("parts").propertyNames().forEach(named::add);
        var known = new TreeSet<>(PARTS);
        named.stream().filter(BackupFile::isBesideTheLog).forEach(known::add);
        if (!named.equals(known)) return Optional.of("the parts are " + named);
        for (var name : named) {
            var digest = digest(name);
            if (!digest.equals(manifest.path("parts").path(name).asString(""))) {
                return Optional.of(name + " is not what the manifest says");
            }
            if (BackupFiles.digest(name)
                    .filter(file -> !file.hex().equals(digest))
                    .isPresent()) {
                return Optional.of(name + " is not the file that its name says");
            }
        }
        return Optional.empty();
    }

    /// Parts that a backup has since files are kept.
    private static boolean isBesideTheLog(String part) {
        return part.equals(BackupFiles.TEXTS) || BackupFiles.digest(part).isPresent();
    }

    /// The names of the parts that are files.
    List<String> fileParts() {
        return manifest.path("parts").propertyNames().stream()
                .filter(name -> BackupFiles.digest(name).isPresent())
                .toList();
    }

    /// The files that it has, whose bytes [#damage] compares with their digests.
    Set<Digest> files() {
        return fileParts().stream()
                .flatMap(name -> BackupFiles.digest(name).stream())
                .collect(Collectors.toSet());
    }

    /// How many bytes a part has.
    long size(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) throw new Damaged(name + " is missing");
        return entry.getSize();
    }

    /// What is to be read on a page of a file.
    record Text(Digest file, int number, String text) {}

    /// None in a backup that was made before files were kept.
    Walk<Text> texts() throws IOException {
        var part = zip.getEntry(BackupFiles.TEXTS) == null ? InputStream.nullInputStream() : part(BackupFiles.TEXTS);
        return new Walk<>(
                part,
                line -> new Text(
                        Digest.parse(line.path("file").asString("")),
                        line.path("page").asInt(0),
                        line.path("text").asString("")));
    }

    private String digest(String name) throws IOException {
        var digest = BackupWriter.sha256();
        try (var stream = new DigestInputStream(part(name), digest)) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (ZipException | EOFException unreadable) {
            return "unreadable";
        }
    }

    /// How many of its first entries the register had taken from an exported log, without the values withheld there.
    long taken() {
        return manifest.path(TAKEN).asLong(0);
    }

    InputStream part(String name) throws IOException {
        return stream(zip, name);
    }

    String key() throws IOException {
        try (var part = part(KEY)) {
            return new String(part.readNBytes(LONGEST_KEY), StandardCharsets.UTF_8);
        }
    }

    /// The keys that the log's first line lists, and their handovers. Throws [IllegalArgumentException] if one is none.
    Keychain keychain() throws IOException {
        try (var log = part(LOG)) {
            return LogFile.keychain(
                    JsonMapper.shared().readTree(new Lines(log).next().orElseThrow()));
        }
    }

    /// A signature below the checkpoint of a size.
    record Cosigned(long size, String line) {}

    List<WitnessKey> witnesses() throws IOException {
        var found = new ArrayList<WitnessKey>();
        try (var walk = new Walk<>(
                part(WITNESSES), line -> WitnessKey.parse(line.path("witness").asString("")))) {
            walk.iterator().forEachRemaining(found::add);
        }
        return found;
    }

    Walk<Cosigned> cosignatures() throws IOException {
        return new Walk<>(
                part(COSIGNATURES),
                line -> new Cosigned(
                        line.path("size").asLong(-1), line.path("line").asString("")));
    }

    Walk<Checkpoint> checkpoints() throws IOException {
        return new Walk<>(
                part(CHECKPOINTS),
                line -> Checkpoint.parse(line.path("checkpoint").asString("")));
    }

    Walk<Appending.Disclosed> disclosures() throws IOException {
        return new Walk<>(
                part(DISCLOSURES),
                line -> new Appending.Disclosed(
                        line.path("entry").asLong(0),
                        new Disclosure(line.path("disclosure").asString(""))));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// The lines of a part, one after the other.
    static final class Walk<T> implements AutoCloseable {
        private final InputStream part;
        private final Lines lines;
        private final Function<JsonNode, T> reading;

        Walk(InputStream part, Function<JsonNode, T> reading) {
            this.part = part;
            this.lines = new Lines(part);
            this.reading = reading;
        }

        /// Empty at the end. Throws [IllegalArgumentException] for a line that is none.
        Optional<T> next() throws IOException {
            try {
                return lines.next().map(JsonMapper.shared()::readTree).map(reading);
            } catch (JacksonException unreadable) {
                throw new IllegalArgumentException("a line that is no JSON", unreadable);
            }
        }

        Iterator<T> iterator() throws IOException {
            var first = next();
            return new Iterator<>() {
                private Optional<T> ahead = first;

                @Override
                public boolean hasNext() {
                    return ahead.isPresent();
                }

                @Override
                public T next() {
                    var here = ahead.orElseThrow(NoSuchElementException::new);
                    try {
                        ahead = Walk.this.next();
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                    return here;
                }
            };
        }

        @Override
        public void close() throws IOException {
            part.close();
        }
    }
}
