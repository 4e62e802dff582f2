package org.tawama.filing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.tawama.documents.FileType;
import org.tawama.filing.Looked.Fit;
import org.tawama.filing.Looked.Ground;
import org.tawama.filing.Looked.Unfit;

/// A scan or a photograph. Its head is read, never its pixels; nobody reads words in it.
final class Picture {
    private static final long MOST_PIXELS = 1_000_000_000;

    private Picture() {}

    static Looked look(Path file, FileType type) throws IOException {
        if (type == FileType.PNG) {
            var end = PngEnd.wrong(file);
            if (end.isPresent()) return end.get();
        }
        try (var input = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
            if (!readers.hasNext()) throw new IllegalStateException("every Java reads " + type.mediaType());
            var reader = readers.next();
            try {
                reader.setInput(input, type != FileType.TIFF, true);
                var pages = type == FileType.TIFF ? reader.getNumImages(true) : 1;
                if (pages > Look.MOST_PAGES) return new Unfit(Ground.TOO_MANY_PAGES, Integer.toString(pages));
                for (var page = 0; page < pages; page++) {
                    var pixels = (long) reader.getWidth(page) * reader.getHeight(page);
                    if (pixels < 1 || pixels > MOST_PIXELS) return new Unfit(Ground.DAMAGED, pixels + " px");
                }
                return new Fit(type, pages, new TreeMap<>());
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return new Unfit(Ground.DAMAGED, String.valueOf(unreadable.getMessage()));
        }
    }
}
