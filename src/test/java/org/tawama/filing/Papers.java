package org.tawama.filing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/// Files as people bring them.
public final class Papers {
    private Papers() {}

    /// A PDF with these lines, one page each; a blank line is a page without words.
    public static Path pdf(Path file, List<String> pages) throws IOException {
        return pdf(file, pages, document -> {});
    }

    static Path pdf(Path file, List<String> pages, Consumer<PDDocument> change) throws IOException {
        try (var document = new PDDocument()) {
            for (var line : pages) addPage(document, line);
            change.accept(document);
            document.save(file.toFile());
        }
        return file;
    }

    private static void addPage(PDDocument document, String line) throws IOException {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            if (line.isBlank()) {
                content.drawImage(LosslessFactory.createFromImage(document, picture()), 20, 20);
                return;
            }
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 12);
            content.newLineAtOffset(72, 700);
            content.showText(line);
            content.endText();
        }
    }

    static Path locked(Path file) throws IOException {
        return pdf(file, List.of("secret"), document -> {
            try {
                document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            } catch (IOException impossible) {
                throw new java.io.UncheckedIOException(impossible);
            }
        });
    }

    /// An image in the format of that name: `png`, `jpg`, `tif`.
    static byte[] image(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture(), format, out)) throw new AssertionError("no writer for " + format);
        return out.toByteArray();
    }

    static byte[] tiff(int pages) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (var page = 0; page < pages; page++) writer.writeToSequence(new IIOImage(picture(), null, null), null);
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static BufferedImage picture() {
        return new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    }
}
