package org.tawama.documents;

import java.util.Optional;
import java.util.regex.Pattern;

/// The file of a document: what its bytes are, and how much of it can be read.
///
/// @param sha256 of its bytes, 64 lower-case hexadecimal digits; names the file for ever
/// @param bytes how many it has, at least 1
/// @param name as whoever brought it called it, without folders; empty where it had none
/// @param pages how many it has, at least 1; an image has one
/// @param readable how many of these have words that a machine reads; a scan has none
/// @param erased on what basis the file was taken away; empty while it is kept
public record StoredFile(
        String sha256,
        long bytes,
        FileType type,
        Optional<String> name,
        int pages,
        int readable,
        Optional<Erased> erased) {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_NAME = 200;

    public StoredFile {
        requireDigest(sha256);
        if (bytes < 1) throw new IllegalArgumentException("a file without bytes: " + sha256);
        if (pages < 1) throw new IllegalArgumentException("a file without pages: " + sha256);
        if (readable < 0 || readable > pages) {
            throw new IllegalArgumentException("words on " + readable + " of " + pages + " pages: " + sha256);
        }
        name.filter(StoredFile::isNoName).ifPresent(given -> {
            throw new IllegalArgumentException("no file's name: " + given);
        });
    }

    static void requireDigest(String sha256) {
        if (!DIGEST.matcher(sha256).matches()) throw new IllegalArgumentException("no SHA-256: " + sha256);
    }

    private static boolean isNoName(String name) {
        return name.isBlank()
                || name.length() > LONGEST_NAME
                || name.contains("/")
                || name.contains("\\")
                || name.chars().anyMatch(Character::isISOControl);
    }

    public boolean isErased() {
        return erased.isPresent();
    }

    /// Whether it can only be looked at: no page of it has words that a machine reads.
    public boolean onlySeen() {
        return readable == 0;
    }

    /// The same, once it was taken away on that basis.
    public StoredFile erasedOn(Erased basis) {
        return new StoredFile(sha256, bytes, type, name, pages, readable, Optional.of(basis));
    }

    /// That a file was taken away.
    ///
    /// @param basis the code of a law, or the office's own words
    /// @param language of these words, as a BCP 47 primary tag; empty for a code
    public record Erased(String basis, Optional<String> language) {
        public Erased {
            if (basis.isBlank()) throw new IllegalArgumentException("a file erased without a basis");
        }
    }
}
