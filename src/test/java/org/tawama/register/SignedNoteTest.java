package org.tawama.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedNoteTest {
    private static final LogKey KEY = LogKey.generate("notes.example/log");
    private static final TreeHead HEAD = new TreeHead(7, MerkleTree.leaf(new byte[] {7}));

    @TempDir
    Path folder;

    @Test
    void reads_back_what_was_signed() {
        var checkpoint = Checkpoint.sign(HEAD, KEY);

        var read = Checkpoint.parse(checkpoint.note().note());

        assertThat(read).isEqualTo(checkpoint);
        assertThat(read.signedBy(KEY.verifier())).isTrue();
        assertThat(VerifierKey.parse(KEY.verifier().text())).isEqualTo(KEY.verifier());
    }

    @Test
    void refuses_a_checkpoint_with_any_flipped_bit() {
        var note = Checkpoint.sign(HEAD, KEY).note().note().getBytes(StandardCharsets.UTF_8);

        for (int bit = 0; bit < 8 * note.length; bit++) {
            note[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(isBelieved(new String(note, StandardCharsets.UTF_8)))
                    .as("bit %d", bit)
                    .isFalse();
            note[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    private static boolean isBelieved(String note) {
        try {
            return Checkpoint.parse(note).signedBy(KEY.verifier());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    @Test
    void refuses_the_signature_of_another_key_of_the_same_name() {
        var checkpoint = Checkpoint.sign(HEAD, LogKey.generate("notes.example/log"));

        assertThat(checkpoint.signedBy(KEY.verifier())).isFalse();
    }

    @Test
    void believes_a_checkpoint_that_others_signed_too() {
        var ours = Checkpoint.sign(HEAD, KEY).note();
        var witness = LogKey.generate("witness.example").sign(ours.text());
        var both = new SignedNote(
                ours.text(),
                List.of(witness.signatures().getFirst(), ours.signatures().getFirst()));

        assertThat(Checkpoint.parse(both.note()).signedBy(KEY.verifier())).isTrue();
    }

    @Test
    void keeps_its_key_in_a_file_that_only_the_owner_reads() throws IOException {
        var file = folder.resolve("new").resolve("log.key");

        var created = LogKey.open(file, "notes.example/log");
        var opened = LogKey.open(file, "another.example/log");

        assertThat(opened.verifier()).isEqualTo(created.verifier());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Checkpoint.sign(HEAD, opened)).isEqualTo(Checkpoint.sign(HEAD, created));
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void gives_the_same_key_to_all_who_come_at_once() throws Exception {
        var file = folder.resolve("log.key");
        Callable<VerifierKey> visit =
                () -> LogKey.open(file, "notes.example/log").verifier();

        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            var keys = visitors.invokeAll(
                    IntStream.range(0, 20).mapToObj(visitor -> visit).toList());

            assertThat(keys)
                    .extracting(Future::get)
                    .containsOnly(LogKey.open(file, "x").verifier());
        }
    }

    @Test
    void refuses_a_file_without_a_key() throws IOException {
        var file = Files.writeString(folder.resolve("log.key"), "nothing\n");

        assertThatThrownBy(() -> LogKey.open(file, "notes.example/log"))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("holds no log key");
    }

    /// A damaged key would sign checkpoints that nobody can verify. The sentence repeats nothing of the secret.
    @Test
    void refuses_a_key_of_which_any_bit_was_changed() throws IOException {
        var file = folder.resolve("log.key");
        LogKey.open(file, "notes.example/log");
        var whole = Files.readAllBytes(file);

        for (var bit = 0; bit < 8 * (whole.length - 1); bit++) {
            var changed = whole.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, changed);

            assertThatThrownBy(() -> LogKey.open(file, "notes.example/log"))
                    .as("bit %d", bit)
                    .isInstanceOf(KeyRefused.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageNotContaining("PRIVATE");
        }
    }

    @Test
    void refuses_names_that_a_note_cannot_carry() {
        for (var name : List.of("", "with space", "with+plus", "line\nend")) {
            assertThatThrownBy(() -> LogKey.generate(name))
                    .as(Optional.of(name).toString())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
