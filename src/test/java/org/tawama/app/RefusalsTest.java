package org.tawama.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawama.cli.Commands;
import org.tawama.store.Store;
import org.tawama.store.StoreOptions;
import org.tawama.store.TestStore;

/// A server that cannot start says why in one sentence, ends with 1 or 2, and writes nothing.
class RefusalsTest {
    @TempDir
    private Path place;

    private record Said(int exit, String errors) {}

    @Test
    void refuses_a_data_folder_that_another_server_has_and_names_its_process() {
        var data = place.resolve("data");
        try (var first = Store.open(StoreOptions.in(data).toServe())) {
            var said = serve("--data", data.toString());

            assertThat(first.ownsServer()).isTrue();
            assertRefused(
                    said,
                    2,
                    data.toString(),
                    String.valueOf(ProcessHandle.current().pid()),
                    "--data");
        }
    }

    @Test
    void refuses_a_data_folder_below_a_file() throws IOException {
        var file = Files.writeString(place.resolve("file"), "no folder\n");

        var said = serve("--data", file.resolve("data").toString());

        assertRefused(said, 2, file.toString(), "--data");
        assertThat(file).hasContent("no folder\n");
    }

    /// Root may write anywhere but on a disk that is mounted read-only.
    @Test
    void refuses_a_data_folder_that_can_only_be_read() throws Exception {
        var data = Files.createDirectories(place.resolve("readonly"));
        var mounted = run("mount", "-t", "tmpfs", "-o", "ro,size=1m", "none", data.toString());
        if (!mounted) System.err.println("NOT TRIED: a folder that can only be read, for none can be mounted here");
        assumeTrue(mounted, "NOT TRIED: a folder that can only be read, for none can be mounted here");
        try {
            assertRefused(serve("--data", data.toString()), 2, data.toString(), "--data");
            assertRefused(serve("--data", data.resolve("below").toString()), 2, data.toString(), "--data");
        } finally {
            run("umount", data.toString());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    @Test
    void refuses_data_of_another_version() throws IOException {
        var data = Files.createDirectories(place.resolve("data"));
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres/format"), "tawama-store 9 postgresql 21\n");

        var said = serve("--data", data.toString());

        assertRefused(said, 2, data.toString(), "postgresql 21", "open it with the program that wrote it");
        assertThat(namesIn(data)).containsExactly("postgres");
        assertThat(namesIn(data.resolve("postgres"))).containsExactly("format");
    }

    @Test
    void refuses_the_folder_of_another_postgresql() throws IOException {
        var data = Files.createDirectories(place.resolve("data"));
        Files.writeString(data.resolve("PG_VERSION"), "17\n");

        var said = serve("--data", data.toString());

        assertRefused(said, 2, data.toString(), "another PostgreSQL");
        assertThat(namesIn(data)).containsExactly("PG_VERSION");
    }

    /// Catches a register that is opened, and written to, by a version that does not know its newest tables.
    @Test
    void refuses_tables_that_a_later_version_made() {
        var address = TestStore.freshAddress();
        try (var store = Store.open(StoreOptions.in(place).withDatabase(address).closedByCaller())) {
            JdbcClient.create(store.dataSource()).sql("""
                            insert into flyway_schema_history
                                (installed_rank, version, description, type, script, checksum, installed_by,
                                 execution_time, success)
                            values (9999, '9999', 'the future', 'SQL', 'V9999__the_future.sql', 1, 'tawama', 1, true)""").update();
        }

        var said = serve("--data", place.resolve("data").toString(), "--database", address);

        assertRefused(said, 2, "do not fit this version", "--database");
        assertThat(place.resolve("data")).doesNotExist();
    }

    @Test
    void refuses_a_port_that_somebody_else_has_before_it_founds_a_register() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var port = String.valueOf(taken.getLocalPort());

            var said = serve("--port", port, "--data", place.resolve("data").toString());

            assertRefused(said, 2, port, "--port");
        }
        assertThat(place.resolve("data")).doesNotExist();
    }

    @Test
    void refuses_a_database_that_is_down() {
        var address = "jdbc:postgresql://127.0.0.1:1/register?user=x&password=secret";

        var said = serve("--data", place.resolve("data").toString(), "--database", address);

        assertRefused(said, 1, "127.0.0.1:1/register", "does not answer", "start it");
        assertThat(said.errors()).doesNotContain("secret");
        assertThat(place.resolve("data")).doesNotExist();
    }

    /// A database that takes connections and says nothing: an operator shall not wait for it without end.
    @Test
    void refuses_a_database_that_says_nothing() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"))) {
            var address = "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/register?user=x";

            var said = serve("--data", place.resolve("data").toString(), "--database", address);

            assertRefused(said, 1, "does not answer");
        }
    }

    @Test
    void refuses_a_damaged_log_key_and_leaves_it_as_it_is() throws IOException {
        var data = Files.createDirectories(place.resolve("data"));
        Files.writeString(data.resolve("log.key"), "PRIVATE+KEY+no+key\n");

        var said = serve("--data", data.toString(), "--database", TestStore.freshAddress());

        assertRefused(said, 1, data.resolve("log.key").toString(), "restore it from your backup");
        assertThat(said.errors()).doesNotContain("PRIVATE");
        assertThat(data.resolve("log.key")).hasContent("PRIVATE+KEY+no+key\n");
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void assertRefused(Said said, int exit, String... about) {
        assertThat(said.errors()).contains(about).hasLineCount(1).endsWith(".\n");
        assertThat(said.exit()).isEqualTo(exit);
    }

    private static Said serve(String... options) {
        var words = new ArrayList<>(List.of("serve"));
        words.addAll(List.of(options));
        if (!words.contains("--port")) words.addAll(List.of("--port", "0"));
        var errors = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            var exit = CompletableFuture.supplyAsync(
                            () -> Commands.run(Server::serve, Server::show, words.toArray(String[]::new)))
                    .orTimeout(60, TimeUnit.SECONDS)
                    .join();
            return new Said(exit, errors.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
    }
}
