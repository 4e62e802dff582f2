package org.tawama.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// The digests of all files of an archive, in the form that `sha256sum -c` reads.
final class ArchiveSums {
    static final String FILE = "SHA256SUMS";
    private static final int DIGITS = 64;
    private static final String BETWEEN = "  ";

    private ArchiveSums() {}

    static boolean listed(Path archive) {
        return Files.isRegularFile(archive.resolve(FILE));
    }

    static void write(Path archive) throws IOException {
        var lines = new StringBuilder();
        for (var name : names(archive)) {
            lines.append(digest(archive.resolve(name)))
                    .append(BETWEEN)
                    .append(name)
                    .append('\n');
        }
        Files.writeString(archive.resolve(FILE), lines);
    }

    /// What is the first thing wrong: a line that is none, a file that is missing, that is another, or that is not
    /// listed.
    static Optional<String> wrong(Path archive) throws IOException {
        var listed = new TreeMap<String, String>();
        for (var line : Files.readAllLines(archive.resolve(FILE))) {
            if (!line.matches("[0-9a-f]{64}  \\S.*")) return Optional.of(FILE + " has a line that is none");
            listed.put(line.substring(DIGITS + BETWEEN.length()), line.substring(0, DIGITS));
        }
        var there = new TreeSet<>(names(archive));
        for (var file : listed.entrySet()) {
            if (!there.remove(file.getKey())) return Optional.of("the file " + file.getKey() + " is missing");
            if (!digest(archive.resolve(file.getKey())).equals(file.getValue()))
                return Optional.of("the file " + file.getKey() + " is another than the one that " + FILE + " lists");
        }
        return there.stream().findFirst().map(name -> "the file " + name + " is not listed in " + FILE);
    }

    /// With slashes on every system.
    private static List<String> names(Path archive) throws IOException {
        try (var all = Files.walk(archive)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> archive.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals(FILE))
                    .sorted()
                    .toList();
        }
    }

    private static String digest(Path file) throws IOException {
        try (var stream = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
