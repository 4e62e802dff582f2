package org.tawama.filing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Reads the words of a page line by line. PDFBox turns what is written from the right word by word, so that numbers
/// end up at the wrong place of an Arabic line, without the spaces around them; such lines are ordered here, as a
/// whole.
final class LineReader extends PDFTextStripper {
    private final List<TextPosition> glyphs = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private boolean fromRight;

    @Override
    protected void writePage() throws IOException {
        fromRight = RightToLeft.fromRight(
                getCharactersByArticle().stream().flatMap(List::stream).toList());
        super.writePage();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        plain.append(text);
        glyphs.addAll(positions);
    }

    @Override
    protected void writeWordSeparator() {
        plain.append(getWordSeparator());
    }

    @Override
    protected void writeLineSeparator() throws IOException {
        endLine();
        super.writeLineSeparator();
    }

    @Override
    protected void writeParagraphEnd() throws IOException {
        endLine();
        super.writeParagraphEnd();
    }

    @Override
    protected void writePageEnd() throws IOException {
        endLine();
        super.writePageEnd();
    }

    private void endLine() throws IOException {
        var line = plain.toString();
        if (!line.isEmpty()) super.writeString(RightToLeft.isIn(line) ? RightToLeft.read(glyphs, fromRight) : line);
        plain.setLength(0);
        glyphs.clear();
    }
}
