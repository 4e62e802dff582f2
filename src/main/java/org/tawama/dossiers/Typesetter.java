package org.tawama.dossiers;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Sets a page as a tagged PDF (PDF/UA-1) on A4. Safe for any number of threads; a page of many thousand lines takes
/// seconds, so nothing is set while a lock is held.
public final class Typesetter {
    private static final String HOME = "/dossiers/";

    /// What no XML can hold, though a source may print it.
    private static final Pattern UNSPEAKABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final List<Font> FONTS = List.of(
            new Font("Tawama", "IBMPlexSans-Regular.ttf", 400),
            new Font("Tawama", "IBMPlexSans-SemiBold.ttf", 600),
            new Font("Tawama Arabic", "IBMPlexSansArabic-Regular.ttf", 400),
            new Font("Tawama Arabic", "IBMPlexSansArabic-SemiBold.ttf", 600));

    private final Map<Font, Typeface> typefaces = new LinkedHashMap<>();
    private final String style;

    /// A letter that `Tawama` lacks comes from `Tawama Arabic`.
    private record Font(String family, String file, int weight) {}

    private Typesetter(String style) {
        for (var font : FONTS) typefaces.put(font, Typeface.of(read("fonts/" + font.file())));
        this.style = style;
    }

    public static Typesetter load() {
        XRLog.setLoggingEnabled(false);
        return new Typesetter(new String(read("paper.css"), StandardCharsets.UTF_8));
    }

    private static byte[] read(String name) {
        try (var stream = Typesetter.class.getResourceAsStream(HOME + name)) {
            if (stream == null) throw new IllegalStateException(HOME + name + " is not on the class path");
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The page as a PDF.
    ///
    /// @param page HTML that is well-formed XML, in UTF-8, with its language and direction on the root element,
    /// its title in the head, and pictures as `data:` addresses; nothing else is fetched
    /// @throws IllegalArgumentException if it is not well-formed
    public byte[] typeset(byte[] page) {
        var document = parse(page);
        complete(document);
        try (var pdf = new PDDocument()) {
            draw(document, pdf);
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void draw(Document page, PDDocument pdf) throws IOException {
        var root = page.getDocumentElement();
        var locale = Locale.forLanguageTag(root.getAttribute("lang"));
        var shaper = new Shaper();
        var builder = new PdfRendererBuilder()
                .usePDDocument(pdf)
                .usePdfUaAccessibility(true)
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(shaper)
                .useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(locale))
                .defaultTextDirection(isRightToLeft(page) ? TextDirection.RTL : TextDirection.LTR)
                .useExternalResourceAccessControl(
                        (address, type) -> address.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withProducer("Tawama")
                .withW3cDocument(page, null);
        var drawn = new LinkedHashMap<PDType0Font, Typeface>();
        try (var renderer = builder.buildPdfRenderer()) {
            for (var typeface : typefaces.entrySet()) {
                var font = typeface.getKey();
                renderer.getFontResolver()
                        .addFont(
                                new Embedding(pdf, typeface.getValue(), drawn),
                                font.family(),
                                font.weight(),
                                IdentValue.NORMAL,
                                true,
                                PdfBoxFontResolver.FontGroup.MAIN);
            }
            renderer.createPDFWithoutClosing();
            if (shaper.hasMarks()) PlacedMarks.place(pdf, drawn);
            // Only then are the fonts cut down, and their character maps written.
            pdf.save(OutputStream.nullOutputStream());
            for (var font : drawn.entrySet()) SpeltText.spell(pdf, font.getKey(), font.getValue());
        }
    }

    /// Embeds a typeface once a page needs it.
    private static final class Embedding extends PDFontSupplier {
        private final PDDocument pdf;
        private final Typeface typeface;
        private final Map<PDType0Font, Typeface> drawn;

        Embedding(PDDocument pdf, Typeface typeface, Map<PDType0Font, Typeface> drawn) {
            super(null);
            this.pdf = pdf;
            this.typeface = typeface;
            this.drawn = drawn;
        }

        @Override
        public PDFont supply() {
            try {
                var font = PDType0Font.load(pdf, new ByteArrayInputStream(typeface.bytes()), true);
                drawn.put(font, typeface);
                return font;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /// With the style of paper, and every link named as PDF/UA asks for. Columns that are read from the right are set
    /// so, which the renderer does not do itself.
    private void complete(Document document) {
        var sheet = document.createElement("style");
        sheet.setTextContent(style);
        document.getElementsByTagName("head").item(0).appendChild(sheet);
        var links = document.getElementsByTagName("a");
        for (var i = 0; i < links.getLength(); i++) {
            if (links.item(i) instanceof Element link && !link.hasAttribute("title")) {
                link.setAttribute("title", link.getTextContent());
            }
        }
        Embedded.isolate(document);
        if (isRightToLeft(document)) mirror(document.getElementsByTagName("tr"));
    }

    private static boolean isRightToLeft(Document document) {
        return document.getDocumentElement().getAttribute("dir").equals("rtl");
    }

    private static void mirror(NodeList rows) {
        for (var i = 0; i < rows.getLength(); i++) {
            var row = rows.item(i);
            for (var cell = row.getLastChild(); cell != null; ) {
                var before = cell.getPreviousSibling();
                row.appendChild(cell);
                cell = before;
            }
        }
    }

    private static Document parse(byte[] page) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var text = UNSPEAKABLE
                    .matcher(new String(page, StandardCharsets.UTF_8))
                    .replaceAll("\uFFFD");
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (SAXException broken) {
            throw new IllegalArgumentException("not a page to typeset: " + broken.getMessage(), broken);
        } catch (IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
