package org.tawama.app;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.tawama.cli.CommonOptions;
import org.tawama.cli.Refusal;
import org.tawama.cli.Showing;
import org.tawama.founding.FoundedRegister;
import org.tawama.search.Search;
import org.tawama.vocabulary.SiteAddress;

/// The register as a server: opens it, puts the faces in front of it, and says that it is ready.
final class Server {
    private static final Duration INDEX_PATIENCE = Duration.ofSeconds(20);

    private Server() {}

    /// Serves until the process is asked to end; gives the exit code then.
    ///
    static int serve(CommonOptions options) {
        requireFree(options);
        var opened = new CompletableFuture<FoundedRegister>();
        var faces = meanwhile(opened, options);
        var register = FoundedRegister.open(options.store().toServe().closedByCaller(), Clock.systemUTC());
        var started = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            // Once the faces are up they close the register after the last answer; before that nobody else would.
            if (!started.get()) register.close();
        }));
        try {
            opened.complete(register);
            var context = faces.join();
            started.set(true);
            awaitIndex(context, register);
            System.out.println("Tawama is ready: http://localhost:" + port(context));
            awaitEnd(context);
            return 0;
        } catch (RuntimeException failed) {
            register.close();
            throw explained(failed, options);
        }
    }

    /// Looks before anything is written: a register is not founded for a server that cannot be reached.
    private static void requireFree(CommonOptions options) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(options.address(), options.port()));
        } catch (BindException taken) {
            throw portTaken(options);
        } catch (IOException unusable) {
            throw Refusal.ofWords("The address " + options.address() + " cannot be listened on ("
                    + unusable.getMessage() + "): choose another with --address");
        }
    }

    private static Refusal portTaken(CommonOptions options) {
        return Refusal.ofWords("The port " + options.port() + " on " + options.address()
                + " cannot be taken: end the program that has it or choose another with --port");
    }

    /// The faces, made ready while the database starts, which takes about as long. They wait where they
    /// need the register; if there is none, nobody ever sees them.
    private static CompletableFuture<ConfigurableApplicationContext> meanwhile(
            CompletableFuture<FoundedRegister> opened, CommonOptions options) {
        return CompletableFuture.supplyAsync(
                () -> start(opened::join, options), Thread.ofPlatform().daemon()::start);
    }

    /// The faces on an open register, which closes with them.
    static ConfigurableApplicationContext start(FoundedRegister register, CommonOptions options) {
        return start(() -> register, options);
    }

    private static ConfigurableApplicationContext start(Supplier<FoundedRegister> register, CommonOptions options) {
        return new SpringApplicationBuilder(Faces.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("server.port=" + options.port(), "server.address=" + options.address())
                .initializers(handing(register, options.publicAddress()))
                .run();
    }

    /// The faces for one command: on a free port of this machine, with an index of their own, so that a server which
    /// serves the same register is not disturbed.
    static void show(CommonOptions options, Showing.Use use) throws IOException {
        var derived = Files.createTempDirectory("tawama-shown");
        var opened = new CompletableFuture<FoundedRegister>();
        var faces = meanwhile(opened, options);
        try (var served = FoundedRegister.open(options.store().closedByCaller(), Clock.systemUTC())) {
            served.<IOException>still(derived, still -> {
                Search.copy(Faces.index(served), Faces.index(still));
                opened.complete(still);
                use(faces.join(), still, use);
            });
        } finally {
            FileSystemUtils.deleteRecursively(derived);
        }
    }

    private static void use(ConfigurableApplicationContext faces, FoundedRegister register, Showing.Use use)
            throws IOException {
        try (faces) {
            faces.getBean(Search.class).awaitIndexed(register.records().head(), Duration.ofHours(1));
            use.of(URI.create("http://127.0.0.1:" + port(faces)), register);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static ApplicationContextInitializer<GenericApplicationContext> handing(
            Supplier<FoundedRegister> register, Optional<SiteAddress> told) {
        return context -> {
            context.registerBean(FoundedRegister.class, register);
            told.ifPresent(site -> context.registerBean(SiteAddress.class, () -> site));
        };
    }

    /// A reader who follows the ready line shall find what is recorded; a long log may still be read in behind it.
    private static void awaitIndex(ConfigurableApplicationContext context, FoundedRegister register) {
        try {
            context.getBean(Search.class).awaitIndexed(register.records().head(), INDEX_PATIENCE);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static int port(ConfigurableApplicationContext context) {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    private static void awaitEnd(ConfigurableApplicationContext context) {
        var closed = new CountDownLatch(1);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) closed.countDown();
        });
        try {
            closed.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException explained(RuntimeException failed, CommonOptions options) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return portTaken(options);
            }
        }
        return failed instanceof CompletionException && failed.getCause() instanceof RuntimeException own
                ? own
                : failed;
    }
}
