package org.tawama.app;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.tawama.cli.CommonOptions;
import org.tawama.founding.FoundedRegister;
import org.tawama.portal.PortalFixture;
import org.tawama.search.Search;
import org.tawama.store.TestStore;
import picocli.CommandLine;

/// The real server, as `./tawama serve` starts it, for tests that use it from outside. One for all tests of a run:
/// [#shared]. It ends with the run.
public final class RunningTawama implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final FoundedRegister register;
    private final ConfigurableApplicationContext context;

    private RunningTawama(FoundedRegister register, ConfigurableApplicationContext context) {
        this.register = register;
        this.context = context;
    }

    /// The server that all tests share, founded when it is first asked for. Whoever writes to it adds records and
    /// leaves alone what is there.
    public static RunningTawama shared() {
        return Shared.SERVER;
    }

    /// A server of one's own, on a new register in an empty schema of the test database.
    public static RunningTawama fresh() {
        return with("--data=" + freshFolder(), "--database=" + TestStore.freshAddress());
    }

    /// A data folder in which nothing is yet.
    public static Path freshFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "running")), "tawama");
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    /// A server of one's own that was founded, and goes on, by that clock.
    public static RunningTawama by(Clock clock) {
        return with(clock, "--data=" + freshFolder(), "--database=" + TestStore.freshAddress());
    }

    /// A server of one's own, as these options of the command line say.
    public static RunningTawama with(String... words) {
        return with(Clock.systemUTC(), words);
    }

    private static RunningTawama with(Clock clock, String... words) {
        try {
            var all = Stream.concat(Stream.of("--port=0"), Stream.of(words)).toArray(String[]::new);
            var options = CommandLine.populateCommand(new CommonOptions(), all);
            var register = FoundedRegister.open(options.store().toServe().closedByCaller(), clock);
            var context = Server.start(register, options);
            context.getBean(Search.class).awaitIndexed(register.records().head(), Duration.ofSeconds(60));
            return new RunningTawama(register, context);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new AssertionError(ended);
        }
    }

    /// `http://localhost:<port>`, without a slash at its end.
    public URI address() {
        return URI.create("http://localhost:" + port());
    }

    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /// Where its faces answer, as servlets have it: `/api/*`.
    public Set<String> mappings() {
        var servlets =
                context.getBean(ServletContext.class).getServletRegistrations().values();
        return servlets.stream()
                .flatMap(servlet -> servlet.getMappings().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// What the server serves, for tests that must first write something.
    public FoundedRegister register() {
        return register;
    }

    public Search search() {
        return context.getBean(Search.class);
    }

    /// Asks for a path, percent-encoded, with headers as name and value in turn. Redirects are not followed.
    public HttpResponse<String> get(String path, String... headers) {
        return ask("GET", path, headers);
    }

    public HttpResponse<String> ask(String method, String path, String... headers) {
        return send(method, path, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), headers);
    }

    public HttpResponse<byte[]> bytes(String path, String... headers) {
        return send("GET", path, HttpResponse.BodyHandlers.ofByteArray(), headers);
    }

    private <T> HttpResponse<T> send(String method, String path, HttpResponse.BodyHandler<T> body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) request.headers(headers);
        try {
            return CLIENT.send(request.build(), body);
        } catch (IOException broken) {
            throw new AssertionError("no answer to " + method + " " + path, broken);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new AssertionError(ended);
        }
    }

    /// Ends the server and gives back its connections.
    @Override
    public void close() {
        context.close();
    }

    private static final class Shared {
        static final RunningTawama SERVER = fresh();

        static {
            PortalFixture.stateExamples(SERVER);
        }
    }
}
