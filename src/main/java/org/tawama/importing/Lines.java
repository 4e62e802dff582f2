package org.tawama.importing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a file line by line as strict UTF-8 and never holds more than one line of it.
///
/// Lines end with `\n` or `\r\n`; a byte order mark at the very start is not part of the first line. Encodings are not
/// detected: what is not UTF-8 is said to be so.
final class Lines {
    /// The longest line that is read, in characters.
    static final int LONGEST = 2_000;

    private static final int MOST_BYTES = 4 * LONGEST;
    private static final int NOTHING_LEFT = -1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /// Control characters, private use, the replacement character, and the marks that turn the direction of writing:
    /// a page of text has no use for them, and a reader could be misled by them.
    private static final Pattern FORBIDDEN = Pattern.compile(
            "[\\p{Cc}&&[^\\t]]|[\\p{Co}\\p{Cn}\\uFEFF\\uFFFD\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private final InputStream bytes;
    private final MessageDigest digest;
    private long number;

    Lines(InputStream file) {
        digest = sha256();
        bytes = new BufferedInputStream(new DigestInputStream(file, digest), 1 << 16);
    }

    /// The next line; empty after the last one.
    Optional<Line> next() throws IOException {
        var line = new ByteArrayOutputStream();
        var read = bytes.read();
        if (read == NOTHING_LEFT) return Optional.empty();
        number++;
        while (read != '\n' && read != NOTHING_LEFT) {
            if (line.size() <= MOST_BYTES) line.write(read);
            read = bytes.read();
        }
        return Optional.of(decoded(line.toByteArray()));
    }

    /// Counts what is left without decoding it; returns the number of the last line.
    long skipRest() throws IOException {
        var read = bytes.read();
        while (read != NOTHING_LEFT) {
            number++;
            while (read != '\n' && read != NOTHING_LEFT) read = bytes.read();
            if (read == '\n') read = bytes.read();
        }
        return number;
    }

    /// Hexadecimal SHA-256 of everything read so far: of the whole file once nothing is left.
    String digestSoFar() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the platform's SHA-256 cannot be copied", impossible);
        }
    }

    private Line decoded(byte[] line) {
        var cut = line.length > MOST_BYTES;
        try {
            var text = text(line, cut);
            if (cut || text.length() > LONGEST) return unreadable(Refusal.Reason.LINE_TOO_LONG, text);
            var forbidden = FORBIDDEN.matcher(text);
            if (forbidden.find()) return unreadable(Refusal.Reason.FORBIDDEN_CHARACTER, named(forbidden.group()));
            return new Line.Text(number, text);
        } catch (CharacterCodingException notUtf8) {
            return unreadable(Refusal.Reason.NOT_UTF_8, "line " + number);
        }
    }

    private String text(byte[] line, boolean cut) throws CharacterCodingException {
        var kept = cut ? wholeCharacters(line) : line.length;
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(line, 0, kept))
                .toString();
        if (number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) text = text.substring(1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /// A line cut by us may end inside a character: that is our doing, not the file's.
    private static int wholeCharacters(byte[] line) {
        var end = line.length;
        while (end > line.length - 4 && (line[end - 1] & 0xC0) == 0x80) end--;
        return end - 1;
    }

    private Line unreadable(Refusal.Reason reason, String shown) {
        return new Line.Unreadable(number, new Refusal(reason, shown));
    }

    private static String named(String character) {
        return "U+%04X".formatted(character.codePointAt(0));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
