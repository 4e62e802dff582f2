package org.tawama.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawama.app.RunningTawama;
import org.tawama.register.Checkpoint;
import org.tawama.register.TrialWitness;

/// The log in files, taken from a register that goes on being written.
class LogFilesTest {
    @Test
    void are_those_of_the_size_asked_for_though_the_log_has_grown(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (var tawama = RunningTawama.fresh()) {
            var register = tawama.register().register();
            var size = register.head().size() - 1;
            register.rotateKey();
            register.addWitness(new TrialWitness("witness.example/files").key());
            var checkpoint = register.checkpoint(size).note().note();

            LogFiles.write(tawama.address(), folder, size, checkpoint);

            assertThat(Checkpoint.parse(Files.readString(folder.resolve("checkpoint")))
                            .size())
                    .isEqualTo(size);
            assertThat(folder.resolve("handovers"))
                    .content()
                    .isEqualTo(tawama.get("/log/handovers").body())
                    .isNotBlank();
            assertThat(folder.resolve("witnesses")).content().contains("witness.example/files");
            assertThat(folder.resolve("key")).content().hasLineCount(2);
            var last = "%03d.p/%d".formatted(size / 256, size % 256);
            var bodies = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("tile/bodies/" + last)));
            var body = new byte[bodies.getInt()];
            bodies.get(body);
            assertThat(new String(body, StandardCharsets.UTF_8))
                    .isEqualTo(
                            register.entries(size / 256 * 256 + 1, 1).getFirst().statement());
        }
    }
}
