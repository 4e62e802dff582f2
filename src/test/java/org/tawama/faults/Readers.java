package org.tawama.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Readers over HTTP, each asking one question after the other and noting what became of it. The questions differ, so
/// that kept answers do not hide that the database is away.
final class Readers implements AutoCloseable {
    /// After so long a reader gives up; the answer counts as none.
    private static final Duration MOST = Duration.ofSeconds(20);

    private static final int NO_ANSWER = 0;

    private final URI site;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(MOST).build();
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<Reading> readings = new ConcurrentLinkedQueue<>();
    private final int entries;
    private volatile boolean ending;

    /// One question and its answer. `begun` and `ended` are of [System#nanoTime]; `status` is 0 when none came.
    record Reading(String path, int status, long begun, long ended) {
        Duration after() {
            return Duration.ofNanos(ended - begun);
        }

        @Override
        public String toString() {
            return status + " after " + after().toMillis() + " ms: " + path;
        }
    }

    private Readers(URI site, int entries) {
        this.site = site;
        this.entries = entries;
    }

    /// Begins with `count` readers of a site whose log has at least `entries` entries.
    static Readers start(URI site, int count, int entries) {
        var readers = new Readers(site, entries);
        for (var number = 0; number < count; number++) {
            var random = new SplittableRandom(number);
            readers.threads.add(Thread.ofVirtual().start(() -> readers.work(random)));
        }
        return readers;
    }

    private void work(SplittableRandom random) {
        while (!ending) {
            ask(question(random));
            try {
                Thread.sleep(5);
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    private String question(SplittableRandom random) {
        var entry = 1 + random.nextInt(entries);
        return switch (random.nextInt(6)) {
            case 0 -> "/api/v1/entries/" + entry + "/proof";
            case 1 -> "/api/v1/entries?from=" + entry + "&limit=3";
            case 2 -> "/fr/register/entries/" + entry;
            case 3 -> "/log/checkpoint";
            case 4 -> "/api/v1/agreements/a" + (1 + random.nextInt(56)) + "/history";
            default -> "/ar/agreements?q=" + random.nextInt(1_000);
        };
    }

    private void ask(String path) {
        var begun = System.nanoTime();
        var request =
                HttpRequest.newBuilder(URI.create(site + path)).timeout(MOST).build();
        readings.add(new Reading(path, status(request), begun, System.nanoTime()));
    }

    private int status(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException none) {
            System.err.println("no answer to " + request.uri() + ": " + none);
            return NO_ANSWER;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return NO_ANSWER;
        }
    }

    /// The questions that were asked at or after `nanoTime`, with their answers by now.
    List<Reading> since(long nanoTime) {
        return readings.stream()
                .filter(reading -> reading.begun() - nanoTime >= 0)
                .toList();
    }

    List<Reading> all() {
        return List.copyOf(readings);
    }

    /// Lets each reader wait for the answer under way.
    @Override
    public void close() {
        ending = true;
        try {
            for (var thread : threads) {
                if (!thread.join(MOST.plusSeconds(5))) throw new AssertionError("a reader hangs");
            }
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        } finally {
            client.close();
        }
    }
}
