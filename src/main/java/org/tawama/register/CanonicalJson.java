package org.tawama.register;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import org.erdtman.jcs.NumberToJSON;
import tools.jackson.databind.JsonNode;

/// The one way to write a JSON value down, so that equal values have equal bytes: RFC 8785 (JSON Canonicalization
/// Scheme). Members are sorted by UTF-16 code units, there is no white space, numbers are written as ECMAScript
/// does.
///
/// Where RFC 8785 would lose something in silence we refuse: a number beyond ±(2⁵³ − 1) or with more digits than an
/// IEEE double holds, and half a surrogate pair, are impossible values and throw [IllegalArgumentException]. So
/// whatever was written can be read and written again to the same bytes. Text is not normalised: NFC and NFD
/// differ.
public final class CanonicalJson {
    private static final long LARGEST_SAFE_INTEGER = (1L << 53) - 1;
    private static final Comparator<Map.Entry<String, JsonNode>> BY_NAME = Map.Entry.comparingByKey();

    private CanonicalJson() {}

    /// The canonical text of `value`.
    public static String of(JsonNode value) {
        var text = new StringBuilder(512);
        write(value, text);
        return text.toString();
    }

    /// The canonical text of `value` in UTF-8: what is hashed.
    public static byte[] bytes(JsonNode value) {
        return of(value).getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonNode value, StringBuilder text) {
        switch (value.getNodeType()) {
            case OBJECT -> writeObject(value, text);
            case ARRAY -> writeArray(value, text);
            case STRING -> writeString(value.stringValue(), text);
            case NUMBER -> writeNumber(value, text);
            case BOOLEAN -> text.append(value.booleanValue());
            case NULL -> text.append("null");
            case MISSING, BINARY, POJO ->
                throw new IllegalArgumentException("not a JSON value: " + value.getNodeType());
        }
    }

    private static void writeObject(JsonNode object, StringBuilder text) {
        var members = new ArrayList<>(object.properties());
        members.sort(BY_NAME);
        text.append('{');
        for (var member : members) {
            separate(text, '{');
            writeString(member.getKey(), text);
            text.append(':');
            write(member.getValue(), text);
        }
        text.append('}');
    }

    private static void writeArray(JsonNode array, StringBuilder text) {
        text.append('[');
        for (var element : array) {
            separate(text, '[');
            write(element, text);
        }
        text.append(']');
    }

    /// A comma, unless the bracket was opened just now.
    private static void separate(StringBuilder text, char opening) {
        if (text.charAt(text.length() - 1) != opening) {
            text.append(',');
        }
    }

    static void writeString(String string, StringBuilder text) {
        text.append('"');
        var plain = plainUpTo(string);
        text.append(string, 0, plain);
        for (int at = plain; at < string.length(); at++) {
            var unit = string.charAt(at);
            switch (unit) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (unit < ' ') {
                        text.append(String.format("\\u%04x", (int) unit));
                    } else {
                        text.append(unit);
                    }
                    if (Character.isSurrogate(unit)) {
                        at = completePair(string, at, text);
                    }
                }
            }
        }
        text.append('"');
    }

    /// How many characters of it, from the first on, are written as they are: nearly always all.
    private static int plainUpTo(String string) {
        for (int at = 0; at < string.length(); at++) {
            var unit = string.charAt(at);
            if (unit < ' ' || unit == '"' || unit == '\\' || Character.isSurrogate(unit)) return at;
        }
        return string.length();
    }

    private static int completePair(String string, int at, StringBuilder text) {
        var paired = at + 1 < string.length() && Character.isSurrogatePair(string.charAt(at), string.charAt(at + 1));
        if (!paired) {
            throw new IllegalArgumentException("half a surrogate pair at character " + at + " of a text");
        }
        text.append(string.charAt(at + 1));
        return at + 1;
    }

    private static void writeNumber(JsonNode number, StringBuilder text) {
        if (number.isIntegralNumber() && number.canConvertToLong() && isSafe(number.longValue())) {
            text.append(number.longValue());
            return;
        }
        var written =
                number.isIntegralNumber() || !isSafe(number.doubleValue()) ? "" : ecmaScript(number.doubleValue());
        var binary = number.isFloat() || number.isDouble();
        if (written.isEmpty() || !binary && new BigDecimal(written).compareTo(number.decimalValue()) != 0) {
            throw new IllegalArgumentException("a number that an IEEE double cannot hold to the digit: " + number);
        }
        text.append(written);
    }

    private static boolean isSafe(double number) {
        return Math.abs(number) <= LARGEST_SAFE_INTEGER;
    }

    private static boolean isSafe(long number) {
        return number >= -LARGEST_SAFE_INTEGER && number <= LARGEST_SAFE_INTEGER;
    }

    private static String ecmaScript(double number) {
        try {
            return NumberToJSON.serializeNumber(number);
        } catch (IOException notFinite) {
            throw new IllegalStateException("a finite number: " + number, notFinite);
        }
    }
}
