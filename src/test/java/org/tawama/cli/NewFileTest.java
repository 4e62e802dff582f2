package org.tawama.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
    private static final byte[] TEXT = "all of it\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void a_link_stays_and_what_it_leads_to_is_written() throws IOException {
        var real = Files.writeString(folder.resolve("real"), "before");
        var link = Files.createSymbolicLink(folder.resolve("link"), real);

        NewFile.at(link).write(out -> out.write(TEXT));

        assertThat(link).isSymbolicLink();
        assertThat(real).hasBinaryContent(TEXT);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(real, link);
        }
    }

    /// Once it was replaced by a file; had it been a device of the machine, others would have lost that.
    @Test
    void a_pipe_is_written_to_and_stays_one() throws Exception {
        var pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        var read = CompletableFuture.supplyAsync(() -> {
            try (var in = Files.newInputStream(pipe)) {
                return in.readAllBytes();
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        });

        NewFile.at(pipe).write(out -> out.write(TEXT));

        assertThat(read.get(30, TimeUnit.SECONDS)).isEqualTo(TEXT);
        assertThat(NewFile.isStream(pipe)).isTrue();
    }

    @Test
    void a_folder_and_a_link_that_leads_nowhere_are_refused() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nothing"));

        assertThatThrownBy(() -> NewFile.at(folder)).isInstanceOf(Refusal.class).hasMessageContaining("folder");
        assertThatThrownBy(() -> NewFile.at(link)).isInstanceOf(Refusal.class).hasMessageContaining("nowhere");
    }

    @Test
    void what_breaks_off_leaves_what_was_there() throws IOException {
        var file = Files.writeString(folder.resolve("list.csv"), "before");

        assertThatThrownBy(() -> NewFile.at(file).write(out -> {
                    out.write(TEXT);
                    throw new IOException("no space left");
                }))
                .hasMessage("no space left");

        assertThat(file).hasContent("before");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    /// By itself a print stream swallows a full disk, and the command ended with success.
    @Test
    void standard_output_that_takes_no_more_is_an_error() {
        var full = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        throw new IOException("no space left");
                    }
                },
                false,
                StandardCharsets.UTF_8);

        assertThatThrownBy(() -> new CheckedOutput(full).write(TEXT)).isInstanceOf(IOException.class);
    }
}
