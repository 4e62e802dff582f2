package org.tawama.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.app.RunningTawama;

/// The served log as Go's own code for transparency logs sees it, over real HTTP. Takes seconds: Go compiles first. It
/// never skips: a log that only we can verify is not verified.
class AnothersVerifierTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();
    private static final Path SOURCE = Path.of("src/test/resources/interop/verify.go");
    private static final Path LIBRARY = Path.of("/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog");

    @TempDir
    private static Path folder;

    private record Told(int exit, String words) {}

    @BeforeAll
    static void compiles() throws Exception {
        assertThat(LIBRARY)
                .as("Go's verifier of logs is missing: apt-get install golang-go golang-golang-x-mod-dev")
                .isDirectory();
        var compiled =
                run("go", "build", "-o", verifier(), SOURCE.toAbsolutePath().toString());
        assertThat(compiled).isEqualTo(new Told(0, ""));
    }

    @Test
    void finds_checkpoint_tiles_bundles_and_proofs_sound() throws Exception {
        var size = TAWAMA.register().register().head().size();

        var told = run(verifier(), TAWAMA.address().toString());

        assertThat(told.words()).contains("sound: ").contains(" entries");
        assertThat(told.exit()).isZero();
        assertThat(size).as("entries, more than fill a tile").isGreaterThan(256);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/log/checkpoint",
                "/log/key",
                "/log/tile/0/000",
                "/log/tile/1/000",
                "/log/tile/entries/001",
                "/api/v1/entries/257/proof",
                "/api/v1/log/consistency"
            })
    void finds_one_changed_bit_in_any_of_them(String address) throws Exception {
        try (var forger = Forger.of(TAWAMA, asked -> asked.startsWith(address), Forger::flipped)) {

            var told = run(verifier(), forger.address());

            assertThat(told.exit()).as(told.words()).isEqualTo(1);
            assertThat(told.words()).isNotBlank();
        }
    }

    private static String verifier() {
        return folder.resolve("verify").toString();
    }

    private static Told run(String... command) throws IOException, InterruptedException {
        var out = Files.createTempFile(folder, "told", ".txt");
        var program =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).redirectOutput(out.toFile());
        program.environment().put("GO111MODULE", "off");
        program.environment().put("GOPATH", "/usr/share/gocode");
        program.environment().put("GOFLAGS", "");
        program.environment().put("GOCACHE", folder.resolve("cache").toString());
        var running = program.start();
        assertThat(running.waitFor(5, TimeUnit.MINUTES)).as("ends").isTrue();
        return new Told(running.exitValue(), Files.readString(out));
    }
}
