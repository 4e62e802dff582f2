package org.tawama.portal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// What follows the question mark, before anybody decodes it: the server answers an unreadable query with a failure of
/// its own, and the reader should learn which part of it is wrong.
final class QueryText {
    private static final int MOST_PARAMETERS = 150;
    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private QueryText() {}

    /// Throws [BadParameter] with the first parameter that is not percent-encoded UTF-8, that holds a NUL, or that is
    /// one too many.
    static void requireReadable(String query) {
        var pairs = query.split("&", MOST_PARAMETERS + 2);
        if (pairs.length > MOST_PARAMETERS) throw new BadParameter(name(pairs[MOST_PARAMETERS]));
        for (var pair : pairs) {
            if (STRAY_PERCENT.matcher(pair).find() || !readable(pair)) throw new BadParameter(name(pair));
        }
    }

    private static String name(String pair) {
        return pair.replaceFirst("(?s)[=&].*", "");
    }

    private static boolean readable(String pair) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(pair)));
            return text.chars().noneMatch(letter -> letter == 0);
        } catch (CharacterCodingException notText) {
            return false;
        }
    }

    private static byte[] bytes(String pair) {
        var bytes = new ByteArrayOutputStream(pair.length());
        for (var at = 0; at < pair.length(); at++) {
            if (pair.charAt(at) == '%') {
                bytes.write(Integer.parseInt(pair.substring(at + 1, at + 3), 16));
                at += 2;
            } else {
                bytes.writeBytes(pair.substring(at, at + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
