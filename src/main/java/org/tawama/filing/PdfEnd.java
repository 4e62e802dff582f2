package org.tawama.filing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tawama.filing.Looked.Ground;
import org.tawama.filing.Looked.Unfit;

/// The end of a PDF (ISO 32000-2, 7.5.5): where its table of objects begins, and nothing behind. PDFBox puts together
/// what it finds of a file that was cut off, and is silent about the pages that went; so it is asked only afterwards.
final class PdfEnd {
    private static final int SIGHT = 1 << 20;
    private static final int TABLE = 64;
    private static final String MARK = "%%EOF";
    private static final Pattern START = Pattern.compile("startxref\\s+(\\d{1,10})\\s+$");
    private static final Pattern BEGINS_TABLE = Pattern.compile("\\s*(?:xref\\s|\\d+\\s+\\d+\\s+obj)");

    private PdfEnd() {}

    static Optional<Unfit> wrong(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            var end = text(bytes, Math.max(0, bytes.length() - SIGHT), SIGHT);
            var mark = end.lastIndexOf(MARK);
            if (mark < 0) return damaged(MARK);
            var behind = end.substring(mark + MARK.length()).replaceAll("[\\s\\x00\\x1a]", "");
            if (!behind.isEmpty()) return Optional.of(new Unfit(Ground.MORE_BEHIND, behind.length() + " bytes"));
            var start = START.matcher(end.substring(Math.max(0, mark - TABLE), mark));
            if (!start.find()) return damaged("startxref");
            var table = Long.parseLong(start.group(1));
            if (table >= bytes.length()
                    || !BEGINS_TABLE.matcher(text(bytes, table, TABLE)).lookingAt()) return damaged("xref");
            return Optional.empty();
        }
    }

    private static Optional<Unfit> damaged(String lacking) {
        return Optional.of(new Unfit(Ground.DAMAGED, lacking));
    }

    /// One character for each byte.
    private static String text(RandomAccessFile bytes, long from, int most) throws IOException {
        var read = new byte[(int) Math.min(most, bytes.length() - from)];
        bytes.seek(from);
        bytes.readFully(read);
        return new String(read, StandardCharsets.ISO_8859_1);
    }
}
