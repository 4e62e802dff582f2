package org.tawama.filing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Optional;
import org.tawama.filing.Looked.Ground;
import org.tawama.filing.Looked.Unfit;

/// The end of a PNG, which its last chunk says (W3C PNG, 5.3): a picture that is cut off has none, and
/// nothing may stand behind it.
final class PngEnd {
    private static final int SIGNATURE = 8;
    private static final int END = 0x49454E44;

    private PngEnd() {}

    static Optional<Unfit> wrong(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            var size = bytes.length();
            for (long at = SIGNATURE; at + 12 <= size; ) {
                bytes.seek(at);
                var length = Integer.toUnsignedLong(bytes.readInt());
                var name = bytes.readInt();
                at += 12 + length;
                if (name != END) continue;
                if (at == size) return Optional.empty();
                if (at < size) return Optional.of(new Unfit(Ground.MORE_BEHIND, size - at + " bytes"));
            }
            return Optional.of(new Unfit(Ground.DAMAGED, "IEND"));
        }
    }
}
