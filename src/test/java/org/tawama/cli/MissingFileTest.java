package org.tawama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawama.filing.Papers;
import org.tawama.founding.FoundedRegister;
import org.tawama.register.KeptFiles;
import org.tawama.store.StoreOptions;
import org.tawama.store.TestStore;

/// A register that was made from an exported log takes the files in of which the log tells: no other, and none that was
/// erased. Takes seconds, for it founds a whole register and fills another.
class MissingFileTest {
    private static final String[] WORDS = {
        "--of", "meetings/m3", "--form", "letter", "--title", "Texte", "--source", "founding-page", "--because", "x"
    };

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private final String home = TestStore.freshAddress();
    private final String copy = TestStore.freshAddress();

    @Test
    void a_file_that_is_brought_again_is_kept_and_nothing_is_stated() throws IOException {
        var kept = Papers.pdf(folder.resolve("kept.pdf"), List.of("Article premier", "Le quorum"));
        var erased = Papers.pdf(folder.resolve("erased.pdf"), List.of("A private name"));
        var first = Papers.pdf(folder.resolve("first.pdf"), List.of("Projet"));
        var last = Papers.pdf(folder.resolve("last.pdf"), List.of("Version signée"));
        var strange = Papers.pdf(folder.resolve("strange.pdf"), List.of("Autre"));
        copyOf(kept, erased, first, last);
        var head = head();

        assertThat(run(copy, "document", kept.toString())).as(errors.toString()).isZero();

        assertThat(out.toString())
                .contains("The file of documents/d1 was missing and is kept now; nothing is stated.")
                .contains("SHA-256 " + KeptFiles.digest(kept) + ", 2 pages, words read on 2.");
        refuses(1, "is the file of documents/d1 already", "document", kept.toString());
        refuses(1, "was a file of documents/d2 and was erased: it is not taken in", "document", erased.toString());
        refuses(2, "A document is recorded from a source", "document", strange.toString());
        assertThat(run(copy, with(first))).as("all words of the usual way").isZero();
        assertThat(out.toString()).contains("The file of documents/d3 was missing");
        assertThat(head()).isEqualTo(head);
        assertThat(run(copy, "verify")).isZero();
        try (var register = open()) {
            var files = register.register().files();
            assertThat(files.keeps(KeptFiles.digest(kept))).isTrue();
            assertThat(files.keeps(KeptFiles.digest(first))).isTrue();
            assertThat(List.of(erased, last, strange)).noneMatch(file -> files.keeps(digest(file)));
            assertThat(register.records().pages(digest(kept).hex()))
                    .isEqualTo(Map.of(1, "Article premier", 2, "Le quorum"));
        }
        assertThat(run(copy, with(strange))).isZero();
        assertThat(out.toString()).contains("documents/d4: recorded in entry " + (head + 1));
    }

    private void copyOf(Path kept, Path erased, Path first, Path last) {
        open(home).close();
        var log = folder.resolve("log.jsonl").toString();
        for (var words : List.of(
                with(kept),
                with(erased),
                with(first),
                new String[] {"erase", "documents/d2", "/file", "--basis", "law-18-07"},
                new String[] {
                    "document",
                    last.toString(),
                    "--replaces",
                    "documents/d3",
                    "--source",
                    "founding-page",
                    "--because",
                    "x"
                },
                new String[] {"export", "jsonl", "--output", log})) {
            assertThat(run(home, words)).as(errors.toString()).isZero();
        }
        assertThat(run(copy, "import", log, "--as", "log")).isZero();
    }

    private static String[] with(Path file) {
        var words = new ArrayList<>(List.of("document", file.toString()));
        words.addAll(List.of(WORDS));
        return words.toArray(String[]::new);
    }

    private static org.tawama.register.Digest digest(Path file) {
        try {
            return KeptFiles.digest(file);
        } catch (IOException unread) {
            throw new AssertionError(unread);
        }
    }

    private FoundedRegister open() {
        return open(copy);
    }

    private FoundedRegister open(String database) {
        return FoundedRegister.open(StoreOptions.in(data(database)).withDatabase(database), Clock.systemUTC());
    }

    private Path data(String database) {
        return folder.resolve(database.equals(home) ? "home" : "copy");
    }

    private long head() {
        try (var register = open()) {
            return register.records().head();
        }
    }

    private void refuses(int exit, String sentence, String... words) {
        errors.getBuffer().setLength(0);

        assertThat(run(copy, words)).as(String.join(" ", words) + errors).isEqualTo(exit);
        assertThat(errors.toString()).contains(sentence).hasLineCount(1);
    }

    private int run(String database, String... words) {
        out.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data(database).toString(), "--database", database));
        return Commands.commandLine(options -> 0, (options, use) -> {})
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(all.toArray(String[]::new));
    }
}
