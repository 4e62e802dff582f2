package org.tawama.api;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Percent-encoding, read strictly: what is not the encoding of a UTF-8 text is refused, never repaired.
final class Percent {
    private Percent() {}

    /// A name or value of a query, where `+` is a space.
    static String decodeForm(String raw) {
        return decode(raw, true);
    }

    /// A segment of a path.
    static String decodeSegment(String raw) {
        return decode(raw, false);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String raw, boolean plusIsSpace) {
        if (isPlain(raw)) return raw;
        var bytes = ByteBuffer.allocate(raw.length());
        for (var at = 0; at < raw.length(); at++) {
            var sign = raw.charAt(at);
            if (sign == '%') {
                bytes.put((byte) (digit(raw, at + 1) << 4 | digit(raw, at + 2)));
                at += 2;
            } else if (sign > 0x7e || sign < 0x20) {
                throw Refused.of(Problem.BAD_ENCODING);
            } else {
                bytes.put((byte) (sign == '+' && plusIsSpace ? ' ' : sign));
            }
        }
        return text(bytes.flip());
    }

    private static boolean isPlain(String raw) {
        return raw.chars()
                .allMatch(
                        sign -> sign >= 'a' && sign <= 'z' || sign >= '-' && sign <= '9' || sign >= 'A' && sign <= 'Z');
    }

    private static int digit(String raw, int at) {
        var value = at < raw.length() ? Character.digit(raw.charAt(at), 16) : -1;
        if (value < 0 || raw.charAt(at) > 'f') throw Refused.of(Problem.BAD_ENCODING);
        return value;
    }

    private static String text(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notText) {
            throw Refused.of(Problem.BAD_ENCODING);
        }
    }
}
