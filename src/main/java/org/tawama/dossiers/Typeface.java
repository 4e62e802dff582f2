package org.tawama.dossiers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// A file of the typeface: what is embedded, which letters each of its glyphs stands for, and where its marks go.
final class Typeface {
    private final byte[] bytes;
    private final int unitsPerEm;
    private final Anchors anchors;

    /// Two marks that are one glyph together, such as a doubled letter's with its vowel's.
    private final Map<List<Integer>, Integer> pairs;

    private final Map<Integer, String> letters;

    private Typeface(byte[] bytes, TrueTypeFont font) throws IOException {
        this.bytes = bytes;
        unitsPerEm = font.getUnitsPerEm();
        anchors = Anchors.of(font);
        letters = letters(font.getUnicodeCmapLookup(), font.getNumberOfGlyphs());
        pairs = pairs(font);
        for (var pair : pairs.entrySet()) {
            var marks = pair.getKey();
            letters.putIfAbsent(pair.getValue(), lettersOf(marks.getFirst()) + lettersOf(marks.getLast()));
        }
    }

    /// @param bytes of a TrueType file
    static Typeface of(byte[] bytes) {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            return new Typeface(bytes, font);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Not a copy.
    byte[] bytes() {
        return bytes;
    }

    int unitsPerEm() {
        return unitsPerEm;
    }

    Anchors anchors() {
        return anchors;
    }

    Optional<Integer> pair(int mark, int next) {
        return Optional.ofNullable(pairs.get(List.of(mark, next)));
    }

    boolean isPair(int glyph) {
        return pairs.containsValue(glyph);
    }

    /// Whether the glyph is a mark of Arabic, which comes before its letter when one goes from the left to the right.
    boolean isMark(int glyph) {
        var written = lettersOf(glyph);
        return anchors.isMark(glyph)
                && !written.isEmpty()
                && Character.UnicodeBlock.of(written.codePointAt(0)) == Character.UnicodeBlock.ARABIC;
    }

    /// As one writes them, in the order in which one reads them, and never a form that a letter takes beside another;
    /// empty for a glyph that no letter has by itself.
    String lettersOf(int glyph) {
        return letters.getOrDefault(glyph, "");
    }

    /// @param letter as it is drawn
    static String plain(String letter) {
        return letter.codePoints().anyMatch(Typeface::isForm)
                ? Normalizer.normalize(letter, Normalizer.Form.NFKC)
                : letter;
    }

    private static Map<Integer, String> letters(CmapLookup codes, int glyphs) {
        var letters = new HashMap<Integer, String>();
        for (var glyph = 1; glyph < glyphs; glyph++) {
            var known = codes.getCharCodes(glyph);
            if (known == null || known.isEmpty()) continue;
            var plain = known.stream().filter(code -> !isForm(code)).findFirst();
            letters.put(glyph, plain(Character.toString(plain.orElse(known.getFirst()))));
        }
        return letters;
    }

    /// Ligatures of Latin letters, and what Unicode calls the presentation forms of Arabic.
    private static boolean isForm(int code) {
        return code >= 0xFB00 && code <= 0xFB06 || code >= 0xFB50 && code <= 0xFDFF || code >= 0xFE70 && code <= 0xFEFF;
    }

    private Map<List<Integer>, Integer> pairs(TrueTypeFont font) throws IOException {
        var found = new HashMap<List<Integer>, Integer>();
        var substitutes = font.getGsubData();
        if (!substitutes.isFeatureSupported("ccmp")) return found;
        var composed = substitutes.getFeature("ccmp");
        for (var sequence : composed.getAllGlyphIdsForSubstitution()) {
            if (sequence.size() == 2 && sequence.stream().allMatch(anchors::isMark))
                found.put(List.copyOf(sequence), composed.getReplacementForGlyphs(sequence));
        }
        return found;
    }
}
