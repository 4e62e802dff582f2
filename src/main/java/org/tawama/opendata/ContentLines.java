package org.tawama.opendata;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tawama.vocabulary.LocalText;

/// The lines of an iCalendar object (RFC 5545 §3.1), one property each: no line is longer than 75 octets, the line end
/// not counted; a longer one goes on in the next after a space, never inside a character.
final class ContentLines {
    private static final int MOST_OCTETS = 75;
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /// A line whose value needs no escaping, such as `BEGIN:VEVENT`.
    ContentLines plain(String name, String value) {
        return line(name + ":" + harmless(value));
    }

    ContentLines text(String name, String value) {
        return line(name + ":" + escaped(value));
    }

    /// A text with the language it is in.
    ContentLines text(String name, LocalText.Shown value) {
        return text(name + ";LANGUAGE=" + value.language().code(), value.text());
    }

    /// Several texts in one property.
    ContentLines texts(String name, List<String> values) {
        return line(name + ":" + values.stream().map(ContentLines::escaped).collect(Collectors.joining(",")));
    }

    ContentLines day(String name, LocalDate day) {
        return line(name + ";VALUE=DATE:" + day.format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    /// To the second, in UTC.
    ContentLines instant(String name, Instant instant) {
        return line(name + ":" + INSTANT.format(instant));
    }

    ContentLines all(ContentLines others) {
        out.writeBytes(others.bytes());
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private ContentLines line(String line) {
        var octets = 0;
        for (var at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            var character = Character.toString(line.codePointAt(at)).getBytes(StandardCharsets.UTF_8);
            if (octets + character.length > MOST_OCTETS) {
                out.writeBytes(LINE_END);
                out.write(' ');
                octets = 1;
            }
            out.writeBytes(character);
            octets += character.length;
        }
        out.writeBytes(LINE_END);
        return this;
    }

    /// As a TEXT value (§3.3.11).
    private static String escaped(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        return List.of(lines).stream()
                .map(line ->
                        harmless(line).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,"))
                .collect(Collectors.joining("\\n"));
    }

    /// Without what no line may hold: control characters, and halves of characters.
    private static String harmless(String text) {
        return text.codePoints()
                .map(point -> point != '\t' && Character.isISOControl(point) || isHalf(point) ? 0xFFFD : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
