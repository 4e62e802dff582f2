package org.tawama.portal;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/// A QR code as a drawing of squares with its white margin.
public final class QrDrawing {
    /// White around the code, in squares, as ISO/IEC 18004 asks for.
    private static final int MARGIN = 4;

    /// Dots a square in the picture, enough for any printer.
    private static final int SCALE = 6;

    private final QrCode code;

    private QrDrawing(QrCode code) {
        this.code = code;
    }

    static QrDrawing of(String text) {
        return new QrDrawing(QrCode.encodeText(text, QrCode.Ecc.MEDIUM));
    }

    /// In squares, with the margin.
    public int side() {
        return code.size + 2 * MARGIN;
    }

    /// The dark squares as an SVG path.
    public String path() {
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) path.append("M%d %dh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
            }
        }
        return path.toString();
    }

    /// The same as a picture in a `data:` address, for what draws no SVG.
    public String picture() {
        var dots = side() * SCALE;
        var image = new BufferedImage(dots, dots, BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < dots; y++) {
            for (var x = 0; x < dots; x++) {
                image.setRGB(x, y, code.getModule(x / SCALE - MARGIN, y / SCALE - MARGIN) ? 0x000000 : 0xFFFFFF);
            }
        }
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
