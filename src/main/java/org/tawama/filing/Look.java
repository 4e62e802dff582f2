package org.tawama.filing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.tawama.documents.FileType;
import org.tawama.filing.Looked.Fit;
import org.tawama.filing.Looked.Ground;
import org.tawama.filing.Looked.Unfit;

/// Looks at a file that somebody wants to be kept. The first bytes decide what it is; its name only may not
/// say otherwise.
public final class Look {
    /// The largest file that is taken, in bytes.
    public static final long MOST_BYTES = 256L << 20;

    /// The most pages of one file.
    public static final int MOST_PAGES = 3_000;

    /// What is read on one page at most, in characters, and in all of a file.
    static final int MOST_OF_PAGE = 50_000;

    static final int MOST_OF_FILE = 3_000_000;

    private static final int SIGHT = 16;

    private Look() {}

    /// @param page is told each page of many that was read, from 1
    public static Looked at(Path file, IntConsumer page) throws IOException {
        var size = Files.size(file);
        if (size == 0) return new Unfit(Ground.EMPTY, "");
        if (size > MOST_BYTES) return new Unfit(Ground.TOO_LARGE, Long.toString(size));
        var type = typeOf(file);
        if (type.isEmpty()) return new Unfit(Ground.UNKNOWN_TYPE, "");
        var claimed = FileType.claimedBy(String.valueOf(file.getFileName()));
        if (claimed.isPresent() && !claimed.equals(type)) {
            return new Unfit(Ground.NOT_WHAT_IT_SAYS, type.get().mediaType());
        }
        return switch (type.get()) {
            case PDF -> PdfFile.look(file, page);
            case PNG, JPEG, TIFF -> Picture.look(file, type.get());
            case TEXT -> PlainText.look(file);
        };
    }

    private static Optional<FileType> typeOf(Path file) throws IOException {
        byte[] begin;
        try (var stream = Files.newInputStream(file)) {
            begin = stream.readNBytes(SIGHT);
        }
        if (begins(begin, "%PDF-")) return Optional.of(FileType.PDF);
        if (begins(begin, "\u0089PNG\r\n\u001a\n")) return Optional.of(FileType.PNG);
        if (begins(begin, "\u00ff\u00d8\u00ff")) return Optional.of(FileType.JPEG);
        if (begins(begin, "II*\u0000") || begins(begin, "MM\u0000*")) return Optional.of(FileType.TIFF);
        return PlainText.is(file) ? Optional.of(FileType.TEXT) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, String with) {
        var wanted = with.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        return bytes.length >= wanted.length && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }

    /// What is read on pages, within the bounds.
    static final class Reading {
        private final TreeMap<Integer, String> pages = new TreeMap<>();
        private int left = MOST_OF_FILE;

        void add(int page, String text) {
            var words = text.strip();
            var end = Math.min(words.length(), Math.min(MOST_OF_PAGE, left));
            if (end > 0 && end < words.length() && Character.isHighSurrogate(words.charAt(end - 1))) end--;
            if (end == 0) return;
            left -= end;
            pages.put(page, words.substring(0, end));
        }

        Fit fit(FileType type, int count) {
            return new Fit(type, count, pages);
        }
    }
}
