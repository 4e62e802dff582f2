package org.tawama.dossiers;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/// Stretches that are set as little texts of their own, read from the right. The renderer puts the runs of a line
/// one after the other and knows no run within a run: in a text that is read from the left, the numbers among
/// Arabic words would leave them. In one that is read from the right, see [Unbroken].
final class Embedded {
    private static final Set<String> BLOCKS = Set.of("p", "li", "td", "th", "div", "h1", "h2", "h3", "body", "html");

    private Embedded() {}

    static void isolate(Document document) {
        var texts = new ArrayList<Text>();
        collect(document.getDocumentElement(), texts);
        for (var text : texts) {
            if (isReadFromTheRight(text)) {
                text.setData(Unbroken.quotingWithin(text.getData()));
                isolate(text, Unbroken.find(text.getData()));
            } else isolate(text, numberedArabic(text.getData()));
        }
    }

    private static void collect(Node node, List<Text> texts) {
        if (node instanceof Text text) texts.add(text);
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) collect(child, texts);
    }

    /// Whether the paragraph in which the text stands is.
    private static boolean isReadFromTheRight(Text text) {
        var inBlock = false;
        for (var node = text.getParentNode(); node instanceof Element element; node = element.getParentNode()) {
            inBlock |= BLOCKS.contains(element.getTagName());
            if (inBlock && element.hasAttribute("dir"))
                return element.getAttribute("dir").equals("rtl");
        }
        return false;
    }

    private static void isolate(Text text, List<Stretch> stretches) {
        var rest = text;
        var done = 0;
        for (var stretch : stretches) {
            var embedded = rest.splitText(stretch.start() - done);
            rest = embedded.splitText(stretch.end() - stretch.start());
            done = stretch.end();
            var own = text.getOwnerDocument().createElement("span");
            own.setAttribute("class", "embedded");
            own.setAttribute("dir", "rtl");
            embedded.getParentNode().replaceChild(own, embedded);
            own.appendChild(embedded);
        }
        // The renderer knows no text without letters.
        for (var piece : List.of(text, rest)) {
            if (piece.getLength() == 0 && piece.getParentNode() != null)
                piece.getParentNode().removeChild(piece);
        }
    }

    private static List<Stretch> numberedArabic(String text) {
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) return List.of();
        var bidi = new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
        var stretches = new ArrayList<Stretch>();
        for (var start = 0; start < text.length(); ) {
            var end = start;
            var deepest = 0;
            for (; end < text.length() && bidi.getLevelAt(end) > 0; end++) {
                deepest = Math.max(deepest, bidi.getLevelAt(end));
            }
            if (deepest > 1) stretches.add(new Stretch(start, end));
            start = Math.max(end, start + 1);
        }
        return stretches;
    }
}
