package org.tawama.dossiers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Sets the marks of Arabic over and under their letters, where the typeface wants them: the renderer draws one glyph
/// after the other on the line. Once a page is drawn, each of its strings that holds a mark is cut around it, and the
/// mark is moved by its anchor. Nothing that follows moves, for a mark takes no place.
final class PlacedMarks {
    private static final String FATHATAN = "\u064B";
    private static final String PLAIN_ALEF = "\u0627";
    private static final Set<String> OF_A_CONSONANT = Set.of("\u0651", "\u0652");

    private final PDType0Font font;
    private final Typeface typeface;
    private final List<Object> tokens = new ArrayList<>();
    private final float size;
    private boolean raised;

    private PlacedMarks(PDType0Font font, Typeface typeface, float size) {
        this.font = font;
        this.typeface = typeface;
        this.size = size;
    }

    /// @param fonts that the document draws with, each with its typeface; none of them is cut down yet
    static void place(PDDocument document, Map<PDType0Font, Typeface> fonts) throws IOException {
        for (var page : document.getPages()) place(document, page, fonts);
    }

    private static void place(PDDocument document, PDPage page, Map<PDType0Font, Typeface> fonts) throws IOException {
        var drawn = new ArrayList<Object>();
        var moved = false;
        Map.Entry<PDType0Font, Typeface> current = null;
        var size = 0f;
        for (var token : new PDFStreamParser(page).parse()) {
            drawn.add(token);
            if (!(token instanceof Operator operator)) continue;
            if (operator.getName().equals(OperatorName.SET_FONT_AND_SIZE)) {
                size = ((COSNumber) drawn.get(drawn.size() - 2)).floatValue();
                current = named((COSName) drawn.get(drawn.size() - 3), page, fonts);
            } else if (current != null && isText(operator)) {
                var text = (COSBase) drawn.get(drawn.size() - 2);
                var marks = new PlacedMarks(current.getKey(), current.getValue(), size);
                if (!marks.found(text)) continue;
                drawn.subList(drawn.size() - 2, drawn.size()).clear();
                drawn.addAll(marks.tokens);
                moved = true;
            }
        }
        if (moved) write(document, page, drawn);
    }

    private static boolean isText(Operator operator) {
        return operator.getName().equals(OperatorName.SHOW_TEXT)
                || operator.getName().equals(OperatorName.SHOW_TEXT_ADJUSTED);
    }

    private static Map.Entry<PDType0Font, Typeface> named(COSName name, PDPage page, Map<PDType0Font, Typeface> fonts) {
        var known = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        COSDictionary wanted = known.getCOSDictionary(name);
        return fonts.entrySet().stream()
                .filter(font -> font.getKey().getCOSObject() == wanted)
                .findFirst()
                .orElse(null);
    }

    private static void write(PDDocument document, PDPage page, List<Object> tokens) throws IOException {
        var contents = new PDStream(document);
        try (OutputStream stream = contents.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(stream).writeTokens(tokens);
        }
        page.setContents(contents);
    }

    /// Whether the text holds a mark with a letter; then {@link #tokens} draw it.
    private boolean found(COSBase text) {
        var parts = text instanceof COSArray array ? array.toList() : List.of(text);
        var any = false;
        for (var part : parts) {
            if (part instanceof COSString string) {
                any |= draw(glyphs(string));
            } else {
                show(part);
            }
        }
        return any;
    }

    private static List<Integer> glyphs(COSString string) {
        var bytes = string.getBytes();
        var glyphs = new ArrayList<Integer>();
        for (var i = 0; i + 1 < bytes.length; i += 2) glyphs.add((bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF);
        return glyphs;
    }

    /// @param glyphs from the left to the right, each letter after its marks
    private boolean draw(List<Integer> glyphs) {
        var any = false;
        var plain = new ArrayList<Integer>();
        var marks = new ArrayList<Integer>();
        for (var glyph : glyphs) {
            if (typeface.isMark(glyph)) {
                marks.addFirst(glyph);
                continue;
            }
            if (!marks.isEmpty()) {
                show(plain);
                drawMarks(joined(marks), glyph);
                marks.clear();
                any = true;
            }
            plain.add(glyph);
        }
        plain.addAll(marks.reversed());
        show(plain);
        return any;
    }

    /// With one glyph for two marks where the typeface has one.
    private List<Integer> joined(List<Integer> marks) {
        var joined = new ArrayList<Integer>();
        for (var mark : marks) {
            var pair = joined.isEmpty() ? Optional.<Integer>empty() : typeface.pair(joined.getLast(), mark);
            if (pair.isPresent()) {
                joined.set(joined.size() - 1, pair.get());
                font.addGlyphsToSubset(new HashSet<>(Set.of(pair.get())));
            } else {
                joined.add(mark);
            }
        }
        return joined;
    }

    /// @param marks in the order in which they are written after the letter
    private void drawMarks(List<Integer> marks, int letter) {
        var shifts = new ArrayList<Anchors.Shift>();
        for (var mark : marks) {
            var shift = typeface.anchors().onLetter(letter, part(letter, mark), mark);
            if (!shifts.isEmpty()) {
                var below = shifts.getLast();
                var carrier = marks.get(shifts.size() - 1);
                shift = typeface.anchors()
                        .onMark(carrier, mark)
                        .map(below::and)
                        .or(() -> typeface.anchors().onLetter(letter, part(letter, mark), mark));
            }
            shifts.add(shift.orElse(new Anchors.Shift(0, 0)));
        }
        // From the left to the right one comes to the last mark first.
        for (var i = marks.size() - 1; i >= 0; i--) draw(marks.get(i), shifts.get(i));
    }

    /// Lam and alef are one glyph, and its marks follow both. A vowel that only one of them can carry is its own.
    private int part(int letter, int mark) {
        var letters = typeface.lettersOf(letter);
        var carried = typeface.lettersOf(mark);
        if (OF_A_CONSONANT.stream().anyMatch(carried::contains)) return 0;
        return letters.endsWith(PLAIN_ALEF) && !carried.equals(FATHATAN) ? 0 : 1;
    }

    private void draw(int mark, Anchors.Shift shift) {
        rise(shift.up());
        var thousandths = 1000f * shift.right() / typeface.unitsPerEm();
        var moved = new COSArray();
        moved.add(new COSFloat(-thousandths));
        moved.add(string(List.of(mark)));
        moved.add(new COSFloat(thousandths));
        tokens.add(moved);
        tokens.add(Operator.getOperator(OperatorName.SHOW_TEXT_ADJUSTED));
    }

    private void rise(int units) {
        if (units == 0 && !raised) return;
        tokens.add(new COSFloat(size * units / typeface.unitsPerEm()));
        tokens.add(Operator.getOperator(OperatorName.SET_TEXT_RISE));
        raised = units != 0;
    }

    private void show(List<Integer> glyphs) {
        if (glyphs.isEmpty()) return;
        rise(0);
        tokens.add(string(glyphs));
        tokens.add(Operator.getOperator(OperatorName.SHOW_TEXT));
        glyphs.clear();
    }

    /// The space between two parts of a text.
    private void show(COSBase adjustment) {
        var alone = new COSArray();
        alone.add(adjustment);
        tokens.add(alone);
        tokens.add(Operator.getOperator(OperatorName.SHOW_TEXT_ADJUSTED));
    }

    private static COSString string(List<Integer> glyphs) {
        var bytes = new byte[2 * glyphs.size()];
        for (var i = 0; i < glyphs.size(); i++) {
            bytes[2 * i] = (byte) (glyphs.get(i) >> 8);
            bytes[2 * i + 1] = (byte) (int) glyphs.get(i);
        }
        return new COSString(bytes);
    }
}
