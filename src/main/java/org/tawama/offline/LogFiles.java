package org.tawama.offline;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The log as the site serves it, C2SP `tlog-tiles`: checkpoint, keys and how they followed one another, witnesses,
/// every tile of hashes and every bundle of entries and of their bodies, under the names that a mirror has.
public final class LogFiles {
    private static final int WIDTH = 256;
    private static final List<String> LISTS = List.of("key", "handovers", "witnesses");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final Path folder;

    private LogFiles(URI address, Path folder) {
        this.address = address;
        this.folder = folder;
    }

    /// Writes the files of a log of `size` entries into `folder`, whatever was appended since.
    ///
    /// @param checkpoint the signed note over just these entries
    public static void write(URI address, Path folder, long size, String checkpoint)
            throws IOException, InterruptedException {
        var log = new LogFiles(address, folder);
        for (var name : LISTS) log.copy(name);
        Files.writeString(folder.resolve("checkpoint"), checkpoint);
        log.tiles("entries", size);
        log.tiles("bodies", size);
        var level = 0;
        for (var nodes = size; nodes > 0; nodes /= WIDTH) log.tiles(Integer.toString(level++), nodes);
    }

    private void tiles(String level, long nodes) throws IOException, InterruptedException {
        for (long index = 0; index < nodes / WIDTH; index++) copy("tile/" + level + "/" + number(index));
        if (nodes % WIDTH > 0) copy("tile/" + level + "/" + number(nodes / WIDTH) + ".p/" + nodes % WIDTH);
    }

    /// In groups of three digits, all but the last after an x: `x001/x234/067`.
    private static String number(long index) {
        var text = "%03d".formatted(index % 1_000);
        for (var rest = index / 1_000; rest > 0; rest /= 1_000) text = "x%03d/".formatted(rest % 1_000) + text;
        return text;
    }

    private void copy(String name) throws IOException, InterruptedException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        var request =
                HttpRequest.newBuilder(URI.create(address + "/log/" + name)).build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IOException("/log/" + name + " answers " + answer.statusCode());
        Files.write(file, answer.body());
    }
}
