package org.tawama.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The files of a log under the names that C2SP `tlog-tiles` gives them. Reads none beyond the length it may have.
final class TileFiles {
    private static final int LONGEST_TEXT = 1 << 20;

    private final LogTiles.Place place;

    TileFiles(LogTiles.Place place) {
        this.place = place;
    }

    /// A small text, whole; empty if there is none, or if it is not small.
    Optional<String> text(String path) throws IOException {
        try (var file = place.open(path).orElse(InputStream.nullInputStream())) {
            var bytes = file.readNBytes(LONGEST_TEXT + 1);
            return bytes.length == 0 || bytes.length > LONGEST_TEXT
                    ? Optional.empty()
                    : Optional.of(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /// The first `width` hashes of a tile; fewer if the file is shorter, none if there is none.
    List<Digest> hashes(int level, long number, int width) throws IOException {
        var hashes = new ArrayList<Digest>(width);
        try (var file = open(Integer.toString(level), number, width)) {
            for (var at = 0; at < width; at++) {
                var hash = file.readNBytes(Digest.LENGTH);
                if (hash.length < Digest.LENGTH) {
                    return List.of();
                }
                hashes.add(Digest.of(hash));
            }
            return hashes;
        }
    }

    /// The bundle of that name, each item after its length in `lengthBytes`; empty if it is not there.
    Bundle bundle(String name, long number, int width, int lengthBytes, int longest) throws IOException {
        return new Bundle(open(name, number, width), lengthBytes, longest);
    }

    /// A partial tile may have been thrown away when the full one was there.
    private InputStream open(String name, long number, int width) throws IOException {
        var full = path(name, number);
        if (width < Frontier.TILE_WIDTH) {
            var partial = place.open(full + ".p/" + width);
            if (partial.isPresent()) {
                return partial.get();
            }
        }
        return place.open(full).orElse(InputStream.nullInputStream());
    }

    /// `tile/entries/x001/x234/067`
    static String path(String name, long number) {
        var path = "%03d".formatted(number % 1_000);
        for (var rest = number / 1_000; rest > 0; rest /= 1_000) {
            path = "x%03d/".formatted(rest % 1_000) + path;
        }
        return "tile/" + name + "/" + path;
    }

    /// Items one after another, each after its length, the higher bytes first.
    static final class Bundle implements AutoCloseable {
        private final InputStream file;
        private final int lengthBytes;
        private final int longest;

        private Bundle(InputStream file, int lengthBytes, int longest) {
            this.file = file;
            this.lengthBytes = lengthBytes;
            this.longest = longest;
        }

        /// The next item; empty when the file ends, or goes on with something that is no item.
        Optional<byte[]> next() throws IOException {
            var length = 0L;
            for (var at = 0; at < lengthBytes; at++) {
                var read = file.read();
                if (read < 0) {
                    return Optional.empty();
                }
                length = length << 8 | read;
            }
            if (length > longest) {
                return Optional.empty();
            }
            var item = file.readNBytes((int) length);
            return item.length < length ? Optional.empty() : Optional.of(item);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
