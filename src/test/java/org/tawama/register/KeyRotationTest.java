package org.tawama.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tawama.register.Trial.town;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawama.register.Verdict.Broken;
import org.tawama.register.Verdict.Fault;
import org.tawama.store.Store;
import org.tawama.store.TestStore;

/// A new key takes the place of the old one: nobody can tell a lie with the old one, and nobody loses track.
class KeyRotationTest {
    @TempDir
    private Path folder;

    private final Store store = TestStore.fresh();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void signs_with_the_new_key_and_lists_the_old_one_for_ever() throws IOException {
        var register = open();
        var old = register.keychain().keys().getFirst();
        state(register, 3);

        var handover = register.rotateKey();
        state(register, 1);

        assertThat(handover.retired()).isEqualTo(old);
        assertThat(register.checkpoint(3).signedBy(old)).isTrue();
        assertThat(register.checkpoint(3).signedBy(handover.appointed())).isTrue();
        assertThat(register.checkpoint().signedBy(handover.appointed())).isTrue();
        assertThat(register.checkpoint().signedBy(old)).isFalse();
        assertThat(register.verifierKeys()).containsExactlyInAnyOrder(old, handover.appointed());
        assertThat(Verification.of(store.dataSource())).isEqualTo(new Verdict.Sound(register.head()));
    }

    @Test
    void is_followed_by_whoever_trusts_either_key() throws IOException {
        var register = open();
        state(register, 3);
        var kept = register.checkpoint();
        var handover = register.rotateKey();
        state(register, 2);
        var out = new ByteArrayOutputStream();
        LogFile.write(register, 5, out);

        for (var key : List.of(handover.retired(), handover.appointed())) {
            var trust = new Trust(List.of(key), List.of(kept));

            assertThat(LogFile.verify(new ByteArrayInputStream(out.toByteArray()), trust))
                    .isEqualTo(new Verdict.Sound(register.head()));
            assertThat(RecordProof.verify(RecordProof.of(register, 2, 5).text().getBytes(UTF_8), trust))
                    .isEqualTo(new Verdict.Included(2, register.head()));
        }
    }

    @Test
    void leaves_the_old_key_worthless_beyond_the_handover() throws IOException {
        var register = open();
        var old = LogKey.open(file(), Trial.NAME);
        state(register, 3);
        register.rotateKey();
        state(register, 1);

        var forged = Checkpoint.sign(register.head(), old);

        assertThat(register.keychain().signed(register.checkpoint())).isTrue();
        assertThat(register.keychain().signed(register.checkpoint(3))).isTrue();
        assertThat(register.keychain().signed(forged)).isFalse();
    }

    @Test
    void lets_a_running_server_go_on_with_the_key_that_a_command_put_there() throws IOException {
        var server = open();
        state(server, 1);

        var handover = open().rotateKey();
        state(server, 1);

        assertThat(server.checkpoint().signedBy(handover.appointed())).isTrue();
        assertThat(Verification.of(store.dataSource())).isEqualTo(new Verdict.Sound(server.head()));
    }

    @Test
    void refuses_a_key_that_has_handed_over() throws IOException {
        state(open(), 1);
        var kept = Files.copy(file(), folder.resolve("kept.key"));
        open().rotateKey();
        Files.copy(kept, file(), StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(this::open)
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining("has handed over")
                .hasMessageContaining(file().toString());
    }

    /// Killed after the next key was written and before anything was recorded.
    @Test
    void forgets_a_rotation_that_was_cut_off_before_it_was_recorded() throws IOException {
        var before = open().verifierKeys();
        KeyFile.at(file(), Trial.NAME).prepare();

        var register = open();
        state(register, 1);

        assertThat(file().resolveSibling("log.key.next")).doesNotExist();
        assertThat(register.verifierKeys()).isEqualTo(before);
        assertThat(Verification.of(store.dataSource())).isEqualTo(new Verdict.Sound(register.head()));
    }

    /// Killed after the handover was recorded and before the next key took the old one's place.
    @Test
    void ends_a_rotation_that_was_cut_off_after_it_was_recorded() throws IOException {
        var first = open();
        state(first, 1);
        var old = Files.readAllBytes(file());
        var handover = first.rotateKey();
        Files.move(file(), file().resolveSibling("log.key.next"));
        Files.write(file(), old);

        var register = open();
        state(register, 1);

        assertThat(file().resolveSibling("log.key.next")).doesNotExist();
        assertThat(register.checkpoint().signedBy(handover.appointed())).isTrue();
        assertThat(Verification.of(store.dataSource())).isEqualTo(new Verdict.Sound(register.head()));
    }

    @Test
    void believes_no_handover_with_a_flipped_bit_and_none_of_another_log() throws IOException {
        var register = open();
        state(register, 3);
        var note = register.rotateKey().note();
        var bytes = note.getBytes(UTF_8);

        for (var bit = 0; bit < 8 * bytes.length; bit++) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            var changed = new String(bytes, UTF_8);
            assertThatThrownBy(() -> Handover.parse(changed)).isInstanceOf(IllegalArgumentException.class);
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
        assertThatThrownBy(() -> Handover.parse(register.checkpoint().note().note()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void finds_a_handover_that_signs_another_history() throws IOException {
        var register = open();
        state(register, 3);
        register.rotateKey();
        var out = new ByteArrayOutputStream();
        LogFile.write(register, 3, out);
        var old = LogKey.generate(Trial.NAME);
        var next = LogKey.generate(Trial.NAME);
        var lie = Handover.sign(new TreeHead(2, MerkleTree.EMPTY), old, next);

        var changed = out.toString(UTF_8)
                .replaceFirst(
                        "\"handovers\":\\[\"[^\"]*\"",
                        "\"handovers\":[\"" + lie.note().replace("\n", "\\\\n") + "\"");

        var verdict = LogFile.verify(new ByteArrayInputStream(changed.getBytes(UTF_8)), Trust.NOTHING);
        assertThat(((Broken) verdict).fault()).isEqualTo(Fault.HISTORY_REWRITTEN);
        assertThat(((Broken) verdict).entry()).isEqualTo(2);
    }

    private Register open() {
        return Register.open(store.dataSource(), KeyFile.at(file(), Trial.NAME), Trial.NOON, () -> true);
    }

    private Path file() {
        return folder.resolve("log.key");
    }

    private static void state(Register register, int times) {
        var size = register.head().size();
        for (var at = 1; at <= times; at++) {
            var draft = town("t" + (size + at), "{}");
            register.append(Trial.ARCHIVE, ledger -> List.of(draft));
        }
    }
}
