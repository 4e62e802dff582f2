package org.tawama.dossiers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Says of each glyph of a paper which letters it stands for, so that a reader who searches it for a word, copies it
/// or hears it finds the letters that one writes, not the forms in which they are drawn.
final class SpeltText {
    /// The most that one block of a character map may hold (Adobe Technical Note 5014).
    private static final int MOST_IN_BLOCK = 100;

    private static final String HEAD = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """;
    private static final String FOOT = """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private SpeltText() {}

    /// @param font that is cut down to the glyphs of the document, and has a character map
    static void spell(PDDocument document, PDType0Font font, Typeface typeface) throws IOException {
        if (!(font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream written)) return;
        CMap before;
        try (var bytes = written.createView()) {
            before = new CMapParser().parse(bytes);
        }
        var lines = new ArrayList<String>();
        for (var glyph = 0; glyph <= 0xFFFF; glyph++) {
            var drawn = before.toUnicode(glyph, 2);
            if (drawn == null && !typeface.isPair(glyph)) continue;
            var letters = drawn == null ? typeface.lettersOf(glyph) : searchable(drawn);
            lines.add("<" + hex(new byte[] {(byte) (glyph >> 8), (byte) glyph}) + "> <"
                    + hex(letters.getBytes(StandardCharsets.UTF_16BE)) + ">\n");
        }
        var spelt = new PDStream(document);
        try (var stream = spelt.createOutputStream(COSName.FLATE_DECODE)) {
            stream.write(map(lines).getBytes(StandardCharsets.US_ASCII));
        }
        font.getCOSObject().setItem(COSName.TO_UNICODE, spelt);
    }

    /// Two Arabic letters in one glyph stay what Unicode calls them together: readers turn a line around glyph by
    /// glyph or letter by letter, and only so do all of them end with the same word.
    private static String searchable(String drawn) {
        var letters = Typeface.plain(drawn);
        var areTwo = letters.codePointCount(0, letters.length()) > 1;
        return areTwo && Character.UnicodeScript.of(letters.codePointAt(0)) == Character.UnicodeScript.ARABIC
                ? drawn
                : letters;
    }

    private static String map(List<String> lines) {
        var map = new StringBuilder(HEAD);
        for (var i = 0; i < lines.size(); i += MOST_IN_BLOCK) {
            var block = lines.subList(i, Math.min(i + MOST_IN_BLOCK, lines.size()));
            map.append(block.size()).append(" beginbfchar\n");
            block.forEach(map::append);
            map.append("endbfchar\n");
        }
        return map.append(FOOT).toString();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
