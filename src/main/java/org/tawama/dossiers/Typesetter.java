package org.tawama.dossiers;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
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

    private final List<Typeface> typefaces;
    private final String style;

    /// A file of the typeface; a letter that `Tawama` lacks comes from `Tawama Arabic`.
    private record Font(String family, String file, int weight) {}

    private record Typeface(Font font, byte[] bytes) {}

    private Typesetter(List<Typeface> typefaces, String style) {
        this.typefaces = List.copyOf(typefaces);
        this.style = style;
    }

    public static Typesetter load() {
        XRLog.setLoggingEnabled(false);
        return new Typesetter(
                FONTS.stream()
                        .map(font -> new Typeface(font, read("fonts/" + font.file())))
                        .toList(),
                new String(read("paper.css"), StandardCharsets.UTF_8));
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
        var root = document.getDocumentElement();
        var locale = Locale.forLanguageTag(root.getAttribute("lang"));
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(locale))
                .defaultTextDirection(isRightToLeft(document) ? TextDirection.RTL : TextDirection.LTR)
                .useExternalResourceAccessControl(
                        (address, type) -> address.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withProducer("Tawama");
        for (var typeface : typefaces) {
            builder.useFont(
                    () -> new ByteArrayInputStream(typeface.bytes()),
                    typeface.font().family(),
                    typeface.font().weight(),
                    FontStyle.NORMAL,
                    true);
        }
        complete(document);
        var pdf = new ByteArrayOutputStream();
        try {
            builder.withW3cDocument(document, null).toStream(pdf).run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return pdf.toByteArray();
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
