package org.tawama.filing;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.text.TextPosition;

/// The order in which a line with letters of Arabic or Hebrew was written, found from where its glyphs stand.
///
/// Glyphs are taken from the side on which the line begins; then what runs the other way, as numbers do, is
/// turned again. What runs so is found by the algorithm by which the line was set (UAX 9) with the JDK's
/// own hand: it finds the same stretches from either end, but for a number beside a foreign word, where the
/// page does not tell either.
final class RightToLeft {
    /// In parts of the height of a letter: a gap that is wider parts two columns.
    private static final float COLUMN = 3;

    /// In parts of the width of a space: a gap that is wider parts two words.
    private static final float WORD = 0.4f;

    private static final Map<String, String> MIRRORED = Map.ofEntries(
            Map.entry("(", ")"),
            Map.entry(")", "("),
            Map.entry("[", "]"),
            Map.entry("]", "["),
            Map.entry("{", "}"),
            Map.entry("}", "{"),
            Map.entry("<", ">"),
            Map.entry(">", "<"),
            Map.entry("«", "»"),
            Map.entry("»", "«"));

    private RightToLeft() {}

    static boolean isIn(String text) {
        return text.codePoints().anyMatch(RightToLeft::isRight);
    }

    private static boolean isRight(int letter) {
        var direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /// @param line what stands on one line, in any order
    /// @param page whether the page is written from the right, as far as a line does not tell
    static String read(List<TextPosition> line, boolean page) {
        var columns = columns(line);
        if (fromRight(line, page)) Collections.reverse(columns);
        return String.join(
                " ", columns.stream().map(column -> column(column, page)).toList());
    }

    private static List<List<TextPosition>> columns(List<TextPosition> line) {
        var columns = new ArrayList<List<TextPosition>>();
        var end = Float.NEGATIVE_INFINITY;
        for (var glyph : line.stream()
                .sorted(Comparator.comparingDouble(TextPosition::getXDirAdj))
                .toList()) {
            if (glyph.getXDirAdj() - end > COLUMN * glyph.getFontSizeInPt()) columns.add(new ArrayList<>());
            columns.getLast().add(glyph);
            end = Math.max(end, glyph.getXDirAdj() + glyph.getWidthDirAdj());
        }
        return columns;
    }

    /// Whether most of the letters are written from the right.
    static boolean fromRight(List<TextPosition> glyphs) {
        var letters = glyphs.stream()
                .flatMapToInt(glyph -> glyph.getUnicode().codePoints())
                .filter(Character::isLetter)
                .toArray();
        var right = Arrays.stream(letters).filter(RightToLeft::isRight).count();
        return right * 2 > letters.length;
    }

    /// The same for a line: one in which foreign names have more letters is told by its page and its right end.
    private static boolean fromRight(List<TextPosition> line, boolean page) {
        if (fromRight(line)) return true;
        return page
                && line.stream()
                        .filter(glyph -> glyph.getUnicode().codePoints().anyMatch(Character::isLetter))
                        .max(Comparator.comparingDouble(TextPosition::getXDirAdj))
                        .filter(last -> isIn(last.getUnicode()))
                        .isPresent();
    }

    private static String column(List<TextPosition> glyphs, boolean page) {
        var fromRight = fromRight(glyphs, page);
        var said = spaced(glyphs);
        if (fromRight) Collections.reverse(said);
        return turned(said, fromRight);
    }

    /// What the glyphs say from left to right, with a space where there is a gap.
    private static List<String> spaced(List<TextPosition> glyphs) {
        var said = new ArrayList<String>();
        var end = Float.NaN;
        for (var glyph : glyphs) {
            var gap = glyph.getXDirAdj() - end;
            var blank = glyph.getUnicode().isBlank();
            if (gap > WORD * glyph.getWidthOfSpace()
                    && !blank
                    && !said.isEmpty()
                    && !said.getLast().isBlank()) said.add(" ");
            if (!blank) said.add(glyph.getUnicode());
            else if (!said.isEmpty() && !said.getLast().isBlank()) said.add(" ");
            end = glyph.getXDirAdj() + glyph.getWidthDirAdj();
        }
        return said;
    }

    /// Turns what runs against the line.
    private static String turned(List<String> said, boolean fromRight) {
        // One character for each glyph, so that a ligature is turned as one.
        var first = new StringBuilder();
        said.forEach(glyph -> first.append(glyph.charAt(0)));
        var base = fromRight ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
        var bidi = new Bidi(first.toString(), base);
        var glyphs = new String[said.size()];
        var against = new byte[said.size()];
        for (var place = 0; place < glyphs.length; place++) {
            var right = bidi.getLevelAt(place) % 2 == 1;
            glyphs[place] = right ? MIRRORED.getOrDefault(said.get(place), said.get(place)) : said.get(place);
            against[place] = (byte) (bidi.getLevelAt(place) - bidi.getBaseLevel());
        }
        Bidi.reorderVisually(against, 0, glyphs, 0, glyphs.length);
        return Normalizer.normalize(String.join("", glyphs), Normalizer.Form.NFKC)
                .strip();
    }
}
