package org.tawama.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.api.Forger;
import org.tawama.app.RunningTawama;
import org.tawama.register.LogFile;
import org.tawama.register.LogKey;

/// `verify` as somebody uses it who has nothing but an address, a folder or a file. Takes seconds: it reads a whole
/// register several times.
class VerifyElsewhereTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    @TempDir
    private static Path folder;

    private static Path mirror = Path.of("");

    /// What `wget` would have brought, at one moment.
    @BeforeAll
    static void mirrors_the_log() throws IOException {
        mirror = folder.resolve("mirror");
        for (var path : List.of("checkpoint", "key", "handovers")) keep(path);
        var size =
                Long.parseLong(Files.readAllLines(mirror.resolve("checkpoint")).get(1));
        for (long left = size, tile = 0; left > 0; left -= 256, tile++) {
            var place = "%03d".formatted(tile) + (left < 256 ? ".p/" + left : "");
            for (var kind : List.of("0", "entries", "bodies")) keep("tile/" + kind + "/" + place);
        }
        keep("tile/1/000.p/" + size / 256);
    }

    private static void keep(String path) throws IOException {
        var answer = TAWAMA.bytes("/log/" + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        Files.createDirectories(mirror.resolve(path).getParent());
        Files.write(mirror.resolve(path), answer.body());
    }

    private record Told(int exit, String out, String errors) {}

    @Test
    void finds_a_site_sound_from_outside() {
        var key = TAWAMA.get("/log/key").body().lines().findFirst().orElseThrow();

        var told = verify(TAWAMA.address().toString(), "--key", key, "--checkpoint", mirror.resolve("checkpoint") + "");

        assertThat(told.out()).startsWith("Sound: ").doesNotContain("bodies");
        assertThat(told.exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/log/checkpoint",
                "/log/key",
                "/log/tile/0/001",
                "/log/tile/1/000",
                "/log/tile/entries/001",
                "/log/tile/bodies/001"
            })
    void names_the_entry_when_a_site_sends_one_wrong_bit(String address) {
        try (var forger = Forger.of(TAWAMA, address::equals, Forger::flipped);
                var partly = Forger.of(TAWAMA, asked -> asked.startsWith(address), Forger::flipped)) {
            var told = verify(address.endsWith("/1/000") ? partly.address() : forger.address());

            assertThat(told.exit()).as(told.out()).isEqualTo(1);
            assertThat(told.out()).startsWith("Broken at entry ").hasLineCount(1);
        }
    }

    @Test
    void finds_a_folder_of_tiles_sound_and_any_flipped_bit_in_any_of_its_files() throws IOException {
        assertThat(verify(mirror.toString()).out()).startsWith("Sound: ");

        try (var files = Files.walk(mirror).filter(Files::isRegularFile)) {
            for (var file : files.toList()) {
                var bytes = Files.readAllBytes(file);
                if (bytes.length == 0) continue;
                Files.write(file, Forger.flipped(bytes));
                assertThat(verify(mirror.toString()).exit()).as(file.toString()).isEqualTo(1);
                Files.write(file, bytes);
            }
        }
    }

    /// Once an archive was called broken, for its log lies deeper than that of a copy of the site.
    @Test
    void finds_the_log_of_an_archive_sound_and_one_changed_byte_or_another_sites_checkpoint_broken()
            throws IOException {
        var archive = Files.createDirectories(folder.resolve("archive/site/log"));
        Files.copy(mirror.resolve("checkpoint"), archive.resolve("checkpoint"));
        var root = folder.resolve("archive");
        var log = root.resolve("log.jsonl");
        var size =
                Long.parseLong(Files.readAllLines(mirror.resolve("checkpoint")).get(1));
        try (var out = Files.newOutputStream(log)) {
            LogFile.write(TAWAMA.register().register(), size, out);
        }

        var sound = verify(root.toString());
        var bytes = Files.readAllBytes(log);
        Files.write(log, Forger.flipped(bytes));
        var broken = verify(root.toString());
        Files.write(log, bytes);
        var key = LogKey.generate(LogKey.DEFAULT_NAME);
        Files.writeString(
                archive.resolve("checkpoint"),
                Files.readString(archive.resolve("checkpoint")).replaceFirst("(?m)^(\\d+)$", "99"));
        var otherSite = verify(root.toString());

        assertThat(sound.out()).startsWith("Sound: " + size + " entries");
        assertThat(broken.out()).startsWith("Broken at entry ");
        assertThat(otherSite.out()).startsWith("Broken at entry ");
        assertThat(verify(root.toString(), "--key", key.verifier().text()).exit())
                .isEqualTo(1);
    }

    @Test
    void says_of_a_folder_without_a_log_what_to_name() throws IOException {
        var told = verify(Files.createDirectory(folder.resolve("empty")).toString());

        assertThat(told.exit()).isEqualTo(2);
        assertThat(told.errors()).contains("holds no log", "an archive").hasLineCount(1);
    }

    @Test
    void says_that_bodies_are_not_there() throws IOException {
        var headers = folder.resolve("headers");
        try (var files = Files.walk(mirror)) {
            for (var file :
                    (Iterable<Path>) files.filter(path -> !path.toString().contains("bodies"))::iterator) {
                Files.copy(file, headers.resolve(mirror.relativize(file).toString()));
            }
        }

        var told = verify(headers.toString());

        assertThat(told.exit()).isZero();
        assertThat(told.out()).contains("The bodies are not there");
    }

    /// Catches a verdict about a whole log of which one entry and one path were read.
    @Test
    void finds_one_record_in_the_log_and_one_changed_byte_broken() throws IOException {
        var file = folder.resolve("record.json");
        Files.write(file, TAWAMA.bytes("/api/v1/entries/300/evidence").body());

        var sound = verify(file.toString());
        Files.write(file, Forger.flipped(Files.readAllBytes(file)));
        var broken = verify(file.toString());

        assertThat(sound.out())
                .matches("(?s)Entry 300 is in the log of \\d+ entries with the root [0-9a-f]{64}: .*")
                .doesNotContain("Sound");
        assertThat(sound.exit()).isZero();
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.out()).startsWith("Broken at entry ").hasLineCount(1);
    }

    @Test
    void refuses_a_log_that_does_not_extend_the_checkpoint_that_was_kept() throws IOException {
        var other = Files.writeString(
                folder.resolve("other"),
                Files.readString(mirror.resolve("checkpoint")).replaceFirst("(?m)^(\\d+)$", "99"));

        var told = verify(mirror.toString(), "--checkpoint", other.toString());

        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.out()).startsWith("Broken at entry 99: signature wrong");
    }

    @Test
    void refuses_a_key_that_did_not_sign() {
        var stranger = LogKey.generate(LogKey.DEFAULT_NAME).verifier().text();

        var told = verify(mirror.toString(), "--key", stranger);

        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.out()).contains("signature wrong").hasLineCount(1);
    }

    @Test
    void answers_a_hostile_or_absent_site_with_one_sentence() throws IOException {
        var endless = Stream.generate(() -> "x".repeat(1 << 16)).limit(64).reduce("", String::concat);
        for (var body : List.of("", "nothing", "\u0000".repeat(99), "a\n99\nAAAA\n\n— a AAAA\n", endless)) {
            try (var server = new Lying(body)) {
                var told = verify(server.address());

                assertThat(told.exit()).as(told.toString()).isEqualTo(1);
                assertThat(told.out() + told.errors()).hasLineCount(1).hasSizeLessThan(600);
            }
        }
        assertThat(verify("http://127.0.0.1:1").errors())
                .contains("http://127.0.0.1:1")
                .hasLineCount(1);
        assertThat(verify("http://127.0.0.1:1").exit()).isEqualTo(1);
        assertThat(verify("http://no such place").exit()).isEqualTo(2);
        assertThat(verify(folder.resolve("nowhere").toString()).exit()).isEqualTo(2);
    }

    /// Answers everything with the same.
    private static final class Lying implements AutoCloseable {
        private final HttpServer http;

        Lying(String body) throws IOException {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext("/", exchange -> {
                try (exchange) {
                    var bytes = body.getBytes(UTF_8);
                    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
                    exchange.getResponseBody().write(bytes);
                }
            });
            http.start();
        }

        String address() {
            return "http://127.0.0.1:" + http.getAddress().getPort();
        }

        @Override
        public void close() {
            http.stop(0);
        }
    }

    private static Told verify(String... words) {
        var out = new StringWriter();
        var errors = new StringWriter();
        var all = Stream.concat(Stream.of("verify"), Stream.of(words)).toArray(String[]::new);
        var exit = Commands.commandLine(options -> 0, (options, use) -> {})
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(all);
        return new Told(exit, out.toString(), errors.toString());
    }
}
