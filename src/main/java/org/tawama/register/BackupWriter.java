package org.tawama.register;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes the parts of a backup one after the other, and at last the manifest with the digest of each.
final class BackupWriter {
    private final ZipOutputStream zip;
    private final Instant at;
    private final ObjectNode digests = JsonNodeFactory.instance.objectNode();

    BackupWriter(OutputStream out, Instant at) {
        this.zip = new ZipOutputStream(out);
        this.at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /// What writes one part, and leaves the stream open.
    interface Part {
        void to(OutputStream out) throws IOException;
    }

    /// For whoever finds the file and does not know what it is.
    void readme() throws IOException {
        try (var words = BackupWriter.class.getResourceAsStream("/backup/" + BackupFile.README)) {
            var text = java.util.Objects.requireNonNull(words).readAllBytes();
            part(BackupFile.README, out -> out.write(text));
        }
    }

    void part(String name, Part part) throws IOException {
        begin(name);
        var digest = sha256();
        var out = new DigestOutputStream(zip, digest);
        part.to(out);
        out.flush();
        zip.closeEntry();
        digests.put(name, HexFormat.of().formatHex(digest.digest()));
    }

    /// Writes the manifest, by which a backup that was cut off is known. `taken` entries came from an exported log.
    void end(String origin, TreeHead head, long taken) throws IOException {
        var manifest = JsonNodeFactory.instance.objectNode();
        manifest.put(BackupFile.FORMAT, BackupFile.VERSION)
                .put("at", at.toString())
                .put("origin", origin)
                .put("root", head.root().hex())
                .put("size", head.size())
                .set("parts", digests);
        if (taken > 0) manifest.put(BackupFile.TAKEN, taken);
        begin(BackupFile.MANIFEST);
        zip.write(CanonicalJson.bytes(manifest));
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(at));
        zip.putNextEntry(entry);
    }

    static void line(OutputStream out, JsonNode line) throws IOException {
        out.write(CanonicalJson.bytes(line));
        out.write('\n');
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
