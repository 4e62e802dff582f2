package org.tawama.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A backup in which one part was changed, with a manifest that says so nowhere.
final class Forgery {
    private Forgery() {}

    static Path of(Path backup, String part, UnaryOperator<String> change) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(backup.toFile())) {
            for (var entry : zip.stream().toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        var before = new String(parts.get(part), StandardCharsets.UTF_8);
        var after = change.apply(before);
        if (after.equals(before)) throw new AssertionError("nothing was forged in " + part);
        parts.put(part, after.getBytes(StandardCharsets.UTF_8));
        var file = Files.createTempFile(backup.getParent(), "forged", ".zip");
        if (part.equals(BackupFile.MANIFEST)) return write(parts, file);
        var manifest = (ObjectNode) JsonMapper.shared().readTree(parts.get(BackupFile.MANIFEST));
        var digest = BackupWriter.sha256().digest(parts.get(part));
        ((ObjectNode) manifest.get("parts")).put(part, HexFormat.of().formatHex(digest));
        parts.put(BackupFile.MANIFEST, CanonicalJson.bytes(manifest));
        return write(parts, file);
    }

    private static Path write(LinkedHashMap<String, byte[]> parts, Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }
}
