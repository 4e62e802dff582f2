package org.tawama.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Looks for withheld values in every file of a data folder, byte by byte, while PostgreSQL runs on it.
record Traces(Path folder) {

    /// A value that cannot be compressed, for PostgreSQL would, and then no search finds it that should.
    static String value(Random random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes).substring(0, length);
    }

    /// What a disclosure says: salt, name and value.
    static String opened(String disclosure) {
        return new String(Base64.getUrlDecoder().decode(disclosure), StandardCharsets.UTF_8);
    }

    /// The beginning of each, where the salt is.
    static List<String> beginnings(Collection<String> disclosures) {
        return disclosures.stream().map(text -> text.substring(0, 30)).toList();
    }

    /// The beginning of each, its middle and its end.
    static List<String> pieces(Collection<String> disclosures) {
        return disclosures.stream()
                .flatMap(text -> Stream.of(
                        text.substring(0, 30),
                        text.substring(text.length() / 2 - 10, text.length() / 2 + 10),
                        text.substring(text.length() - 24)))
                .toList();
    }

    /// Those of `needles` that stand in any file. A file that PostgreSQL removes meanwhile has nothing.
    List<String> found(Collection<String> needles) throws IOException {
        var found = new TreeSet<String>();
        for (var file : files()) {
            var bytes = bytes(file);
            needles.stream().filter(bytes::contains).forEach(found::add);
        }
        return new ArrayList<>(found);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String bytes(Path file) throws IOException {
        return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1) : "";
    }
}
