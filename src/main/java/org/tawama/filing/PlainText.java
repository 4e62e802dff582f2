package org.tawama.filing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tawama.documents.FileType;
import org.tawama.filing.Looked.Ground;
import org.tawama.filing.Looked.Unfit;

/// A file of words in UTF-8; a form feed begins a new page.
final class PlainText {
    /// Words for people are shorter.
    private static final long MOST_BYTES = 32L << 20;

    private static final int SIGHT = 4096;

    private PlainText() {}

    /// Whether its beginning is UTF-8 without control characters. The last character of what is seen may
    /// be cut.
    static boolean is(Path file) throws IOException {
        byte[] begin;
        try (var stream = Files.newInputStream(file)) {
            begin = stream.readNBytes(SIGHT);
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var seen = CharBuffer.allocate(SIGHT);
        var result = decoder.decode(ByteBuffer.wrap(begin), seen, begin.length < SIGHT);
        return !result.isError() && isWords(seen.flip());
    }

    private static boolean isWords(CharSequence text) {
        return text.chars()
                .noneMatch(sign ->
                        Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t' && sign != '\f');
    }

    static Looked look(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) return new Unfit(Ground.TOO_LARGE, Long.toString(Files.size(file)));
        String text;
        try {
            text = Files.readString(file);
        } catch (CharacterCodingException otherwise) {
            return new Unfit(Ground.DAMAGED, "UTF-8");
        }
        if (!isWords(text)) return new Unfit(Ground.DAMAGED, "U+0000…");
        var pages = text.split("\f", -1);
        if (pages.length > Look.MOST_PAGES) return new Unfit(Ground.TOO_MANY_PAGES, Integer.toString(pages.length));
        var reading = new Look.Reading();
        for (var page = 0; page < pages.length; page++) reading.add(page + 1, pages[page].replace("\uFEFF", ""));
        return reading.fit(FileType.TEXT, pages.length);
    }
}
