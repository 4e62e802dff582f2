package org.tawama.register;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// A text and the signatures under it, in the form of C2SP `signed-note`: the text, an empty line, and one line
/// `— name base64(key hash ‖ signature)` for each signature. The text ends in a newline, which is signed with it.
public record SignedNote(String text, List<Line> signatures) {
    private static final String DASH = "\u2014 ";
    private static final int KEY_HASH_LENGTH = 4;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("the text of a note ends in a newline");
        }
    }

    /// One signature: who is said to have signed, the hash of the key (8 hexadecimal digits) and the signature
    /// (hex).
    public record Line(String name, String keyHash, String signature) {
        String text() {
            var bytes = HexFormat.of().parseHex(keyHash + signature);
            return DASH + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
        }
    }

    /// Reads a note; throws [IllegalArgumentException] if it is not one. No signature is checked.
    public static SignedNote parse(String note) {
        var end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || end + 2 == note.length()) {
            throw new IllegalArgumentException("not a signed note: no empty line before its signatures");
        }
        var signatures = new ArrayList<Line>();
        for (var line : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
            signatures.add(parseLine(line));
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    /// Reads notes that stand one after another, with an empty line between them.
    static List<SignedNote> parseAll(String notes) {
        var found = new ArrayList<SignedNote>();
        var from = 0;
        while (from < notes.length()) {
            var signatures = notes.indexOf("\n\n", from);
            var end = signatures < 0 ? -1 : notes.indexOf("\n\n", signatures + 2);
            var next = end < 0 ? notes.length() : end + 2;
            found.add(parse(notes.substring(from, end < 0 ? next : end + 1)));
            from = next;
        }
        return found;
    }

    /// Reads one signature line, without its end.
    static Line parseLine(String line) {
        var parts = line.split(" ", -1);
        if (parts.length != 3 || !line.startsWith(DASH) || parts[1].isEmpty() || parts[1].contains("+")) {
            throw new IllegalArgumentException("not a signature line: " + line);
        }
        var bytes = Base64.getDecoder().decode(parts[2]);
        if (bytes.length <= KEY_HASH_LENGTH) {
            throw new IllegalArgumentException("a signature line without a signature: " + line);
        }
        var hex = HexFormat.of().formatHex(bytes);
        var parsed = new Line(parts[1], hex.substring(0, 2 * KEY_HASH_LENGTH), hex.substring(2 * KEY_HASH_LENGTH));
        if (!parsed.text().equals(line + "\n")) {
            throw new IllegalArgumentException("a signature line whose Base64 can be written otherwise: " + line);
        }
        return parsed;
    }

    /// The same text with more signatures under it.
    public SignedNote with(List<Line> more) {
        var all = new ArrayList<>(signatures);
        more.stream().filter(line -> !all.contains(line)).forEach(all::add);
        return new SignedNote(text, all);
    }

    /// Whether one of the signatures is by `key` and fits the text, and none that claims to be by `key` does not.
    public boolean signedBy(VerifierKey key) {
        var claimed = signatures.stream()
                .filter(line -> line.name().equals(key.name()) && line.keyHash().equals(key.hash()))
                .toList();
        return !claimed.isEmpty()
                && claimed.stream()
                        .allMatch(line -> key.verifies(text, HexFormat.of().parseHex(line.signature())));
    }

    /// The note as it is served and stored.
    public String note() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(line -> note.append(line.text()));
        return note.toString();
    }
}
