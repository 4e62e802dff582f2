package org.tawama.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.tawama.register.LogTiles;

/// Where the files of another's log are: in a folder, or on a site that nobody here trusts. From a site no
/// more is taken than [#MOST_BYTES], each file must arrive in [#PATIENCE], and no redirect is followed.
final class Mirror {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long MOST_BYTES = 16L << 30;
    private static final int FOUND = 200;
    private static final int NOT_FOUND = 404;

    private Mirror() {}

    static LogTiles.Place folder(Path folder) {
        return path -> {
            var file = folder.resolve(path);
            return Files.isRegularFile(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
        };
    }

    /// The log of the site at that address, which may name the site or its log.
    static LogTiles.Place site(URI address) {
        var text = address.toString().replaceFirst("/+$", "");
        return new Site(URI.create(text.endsWith("/log") ? text + "/" : text + "/log/"))::open;
    }

    /// The file's beginning is enough to know that it is longer than allowed; whoever reads it knows how long that is.
    private static final class Site {
        private final HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
        private final URI log;
        private long taken;

        Site(URI log) {
            this.log = log;
        }

        Optional<InputStream> open(String path) throws IOException {
            var asked =
                    HttpRequest.newBuilder(log.resolve(path)).timeout(PATIENCE).build();
            try {
                var answer = client.send(asked, HttpResponse.BodyHandlers.ofInputStream());
                if (answer.statusCode() == FOUND) return Optional.of(bounded(answer.body()));
                answer.body().close();
                if (answer.statusCode() == NOT_FOUND) return Optional.empty();
                throw new IOException(asked.uri() + " answers " + answer.statusCode());
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while waiting for " + asked.uri(), ended);
            }
        }

        private InputStream bounded(InputStream body) {
            CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> close(body));
            return new FilterInputStream(body) {
                @Override
                public int read() throws IOException {
                    var read = super.read();
                    if (read >= 0) count(1);
                    return read;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    var read = super.read(buffer, offset, length);
                    count(Math.max(0, read));
                    return read;
                }
            };
        }

        private void count(int bytes) throws IOException {
            taken += bytes;
            if (taken > MOST_BYTES) throw new IOException(log + " has sent more than " + (MOST_BYTES >> 30) + " GB");
        }

        private static void close(InputStream body) {
            try {
                body.close();
            } catch (IOException closedAlready) {
                // Nothing is left to close.
            }
        }
    }
}
