package org.tawama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawama.founding.FoundedRegister;
import org.tawama.register.Checkpoint;
import org.tawama.register.TrialWitness;
import org.tawama.store.StoreOptions;
import org.tawama.store.TestStore;

/// The signing key and the witnesses, from the command line. Takes seconds: each test founds a whole register.
class KeyCommandsTest {
    @TempDir
    private Path folder;

    private final String database = TestStore.freshAddress();
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void replaces_the_key_and_leaves_a_log_that_verifies_by_either() throws IOException {
        var log = folder.resolve("log.jsonl");
        run("key", "list");
        var old = out.toString().strip();

        var rotated = run("key", "rotate");
        run("export", "jsonl", "--output", log.toString());

        assertThat(rotated).isZero();
        assertThat(out.toString()).contains(old + " stays listed");
        assertThat(run("verify")).isZero();
        assertThat(run("verify", log.toString(), "--key", old)).isZero();
        assertThat(errors.toString()).isEmpty();
    }

    /// Catches a key that takes the place of a lost one in silence, so that nobody learns of it.
    @Test
    void goes_on_without_the_key_only_when_it_is_said_to_be_lost_for_good() throws IOException {
        run("key", "list");
        var old = out.toString().strip();
        var key = folder.resolve("data/log.key");
        var kept = Files.readAllBytes(key);
        Files.delete(key);

        assertThat(run("export", "csv")).isEqualTo(1);
        assertThat(errors.toString())
                .contains(key.toString(), "is missing", "key lost")
                .hasLineCount(1);
        assertThat(key).doesNotExist();

        Files.write(key, kept);
        assertThat(run("key", "lost")).isEqualTo(1);
        Files.delete(key);
        out.getBuffer().setLength(0);
        assertThat(run("key", "lost")).isZero();
        assertThat(out.toString()).contains("nothing shows that it follows the old one");
        out.getBuffer().setLength(0);
        run("key", "list");
        assertThat(out.toString()).contains(old).hasLineCount(2);
        assertThat(run("verify")).isZero();
    }

    @Test
    void refuses_a_key_file_that_has_handed_over_with_one_sentence() throws IOException {
        run("key", "list");
        var kept = Files.readAllBytes(folder.resolve("data/log.key"));
        run("key", "rotate");
        Files.write(folder.resolve("data/log.key"), kept);

        assertThat(run("export", "csv")).isEqualTo(1);
        assertThat(errors.toString()).contains("has handed over", "log.key").hasLineCount(1);
    }

    @Test
    void keeps_the_cosignature_of_a_witness_once_it_was_added() throws IOException {
        var witness = new TrialWitness("witness.example/w1");
        var note = folder.resolve("note");
        Files.writeString(
                note,
                witness.cosign(checkpoint(), Clock.systemUTC().instant()).note().note());

        var stranger = run("cosign", note.toString());
        var added = run("witness", "add", witness.key().text());
        var kept = run("cosign", note.toString());
        var again = run("cosign", note.toString());

        assertThat(List.of(stranger, added, kept, again)).containsExactly(1, 0, 0, 1);
        assertThat(out.toString())
                .contains("not among the witnesses", "Kept: witness.example/w1 saw the log of", "has already signed");
        assertThat(checkpoint().note().note()).contains("— witness.example/w1 ");
        assertThat(run("verify")).isZero();
    }

    @Test
    void names_what_is_no_checkpoint_and_no_key_of_a_witness() throws IOException {
        var file = Files.writeString(folder.resolve("note"), "nothing\n");

        assertThat(run("cosign", file.toString())).isEqualTo(2);
        assertThat(run("witness", "add", "witness.example+00+AA")).isEqualTo(2);
        assertThat(run("key", "forge")).isEqualTo(2);
        assertThat(errors.toString())
                .contains(file.toString(), "witness.example+00+AA", "forge")
                .hasLineCount(3);
    }

    private Checkpoint checkpoint() {
        var options = StoreOptions.in(folder.resolve("data")).withDatabase(database);
        try (var opened = FoundedRegister.open(options, Clock.systemUTC())) {
            return opened.register().checkpoint();
        }
    }

    private int run(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.resolve("data").toString(), "--database", database));
        return Commands.commandLine(options -> 0, (options, use) -> {})
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(all.toArray(String[]::new));
    }
}
