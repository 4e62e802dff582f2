package org.tawama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tawama.store.TestStore;

/// A register leaves its place and comes back in another, as its keeper does it: by commands. Takes seconds, for it
/// founds a whole register and fills others.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeavingTest {
    @TempDir
    private static Path homes;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private final String home = TestStore.freshAddress();

    @Test
    void imports_an_exported_log_into_an_empty_register_and_exports_it_again() throws IOException {
        var log = folder.resolve("log.jsonl");
        var again = folder.resolve("again.jsonl");
        var elsewhere = TestStore.freshAddress();
        run("home", home, "export", "jsonl", "--output", log.toString());

        var tried = run("copy", elsewhere, "import", log.toString(), "--as", "log", "--dry-run");
        var taken = run("copy", elsewhere, "import", log.toString(), "--as", "log");
        var exported = run("copy", elsewhere, "export", "jsonl", "--output", again.toString());
        var twice = run("copy", elsewhere, "import", log.toString(), "--as", "log");

        assertThat(List.of(tried, taken, exported, twice)).containsOnly(0);
        var lines = Files.readAllLines(log);
        assertThat(Files.readAllLines(again).subList(1, lines.size())).isEqualTo(lines.subList(1, lines.size()));
        assertThat(run("copy", elsewhere, "verify")).isZero();
    }

    /// The whole register at once, so that what one record refers to is in the file, too; the same file each time.
    @Test
    void exports_every_record_as_triples_or_one_list() throws IOException {
        var all = folder.resolve("all.ttl");
        var again = folder.resolve("again.ttl");
        var themes = folder.resolve("themes.ttl");

        assertThat(run("home", home, "export", "turtle", "--asof", "2026-11-23", "--output", all.toString()))
                .isZero();
        run("home", home, "export", "turtle", "--asof", "2026-11-23", "--output", again.toString());
        run("home", home, "export", "turtle", "--list", "themes", "--output", themes.toString());

        assertThat(again).hasSameBinaryContentAs(all);
        var model = Rio.parse(Files.newBufferedReader(all), "urn:x:base", RDFFormat.TURTLE);
        var identifiers = Values.iri("http://purl.org/dc/terms/identifier");
        var told = model.filter(null, identifiers, null).subjects();
        assertThat(Models.objectStrings(model.filter(null, identifiers, null)))
                .contains("a1", "DZ-23", "FR", "security", "founding-page", "m1");
        var about = Set.of("party", "country", "territory", "parent", "body", "meeting", "source");
        var loose = model.stream()
                .filter(one -> about.contains(one.getPredicate().getLocalName()))
                .map(Statement::getObject)
                .filter(IRI.class::isInstance)
                .filter(named -> !told.contains(named))
                .distinct()
                .toList();
        assertThat(loose).as("named and not told").isEmpty();
        var few = Rio.parse(Files.newBufferedReader(themes), "urn:x:base", RDFFormat.TURTLE);
        assertThat(few.size()).isPositive().isLessThan(model.size() / 10);
        assertThat(model).containsAll(few.filter(null, identifiers, null));
        assertThat(run("home", home, "export", "turtle", "--list", "nothing")).isEqualTo(2);
        assertThat(errors.toString()).contains("The list nothing is not known");
    }

    @Test
    void refuses_a_log_with_one_wrong_byte_and_founds_nothing() throws IOException {
        var log = folder.resolve("wrong.jsonl");
        run("home", home, "export", "jsonl", "--output", log.toString());
        var lines = new ArrayList<>(Files.readAllLines(log));
        lines.set(1_000, lines.get(1_000).replaceFirst("\"fr\":\"[^\"]", "\"fr\":\"#"));
        Files.write(log, lines);
        var elsewhere = TestStore.freshAddress();

        assertThat(run("wrong", elsewhere, "import", log.toString(), "--as", "log"))
                .isEqualTo(1);
        assertThat(errors.toString())
                .contains("entry 1000: body altered", "nothing was written")
                .hasLineCount(1);
        assertThat(folder.resolve("wrong")).doesNotExist();
    }

    /// Catches a database that is founded before the file is read. No `--database`: the folder would get one.
    @Test
    void leaves_no_folder_behind_for_a_log_that_is_refused() throws IOException {
        var log = Files.writeString(folder.resolve("torn.jsonl"), "{\"keys\":[],\"origin\":\"x\"}\n");
        var nowhere = folder.resolve("nowhere");

        var exit = Commands.commandLine(options -> 0, (options, use) -> {})
                .setErr(new PrintWriter(errors, true))
                .execute("import", log.toString(), "--as", "log", "--data", nowhere.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(errors.toString()).contains("is broken at entry 0", "nothing was written");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void refuses_a_log_for_a_register_that_has_begun() throws IOException {
        var log = folder.resolve("earlier.jsonl");
        run("home", home, "export", "jsonl", "--known", "9", "--output", log.toString());

        assertThat(run("home", home, "import", log.toString(), "--as", "log")).isEqualTo(2);
        assertThat(errors.toString()).contains("is not empty").hasLineCount(1);
    }

    @Test
    void restores_a_backup_as_the_register_it_was() throws IOException {
        var backup = folder.resolve("register.zip");
        var elsewhere = TestStore.freshAddress();

        var backed = run("home", home, "backup", backup.toString());
        var verified = run("home", home, "verify", backup.toString());
        var restored = run("new", elsewhere, "restore", backup.toString());

        assertThat(List.of(backed, verified, restored)).containsOnly(0);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        assertThat(out.toString()).contains("It holds the key that signs");
        assertThat(folder.resolve("new/log.key"))
                .hasSameBinaryContentAs(place("home").resolve("log.key"));
        assertThat(exported("new", elsewhere)).isEqualTo(exported("home", home));
        assertThat(run("new", elsewhere, "restore", backup.toString())).isZero();
    }

    @Test
    void lets_nobody_but_the_restore_into_a_folder_where_it_was_cut_off() throws IOException {
        var backup = folder.resolve("cut.zip");
        var elsewhere = TestStore.freshAddress();
        run("home", home, "backup", backup.toString());
        Files.createFile(Files.createDirectories(folder.resolve("half")).resolve("unfinished-restore"));

        var exported = run("half", elsewhere, "export", "csv");
        var sentence = errors.toString();
        var restored = run("half", elsewhere, "restore", backup.toString());
        var afterwards = run(
                "half",
                elsewhere,
                "export",
                "csv",
                "--output",
                folder.resolve("a.csv").toString());

        assertThat(exported).isEqualTo(2);
        assertThat(sentence).contains("half", "cut off", "./tawama restore").hasLineCount(1);
        assertThat(List.of(restored, afterwards)).containsOnly(0);
    }

    /// A process of its own, killed at six moments of its second or two; each time the restore begins again.
    @Test
    void restores_all_of_a_backup_after_it_was_killed_at_any_moment() throws Exception {
        var backup = folder.resolve("killed.zip");
        var elsewhere = TestStore.freshAddress();
        run("home", home, "backup", backup.toString());

        for (var moment = 0; moment < 6; moment++) {
            var restoring = restoring(backup, "killed", elsewhere);
            restoring.waitFor(700 + moment * 250L, TimeUnit.MILLISECONDS);
            restoring.destroyForcibly().waitFor();
        }

        assertThat(restoring(backup, "killed", elsewhere).waitFor()).isZero();
        assertThat(exported("killed", elsewhere)).isEqualTo(exported("home", home));
        assertThat(folder.resolve("killed/unfinished-restore")).doesNotExist();
    }

    private Process restoring(Path backup, String data, String database) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.tawama.app.Tawama",
                        "restore",
                        backup.toString(),
                        "--data",
                        folder.resolve(data).toString(),
                        "--database",
                        database)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("restoring.log").toFile())
                .start();
    }

    @Test
    void refuses_a_file_that_is_no_whole_backup_and_leaves_no_trace() throws IOException {
        var backup = folder.resolve("whole.zip");
        run("home", home, "backup", backup.toString());
        var cut = Files.write(
                folder.resolve("cut-short.zip"), java.util.Arrays.copyOf(Files.readAllBytes(backup), 9_000));
        var text = Files.writeString(folder.resolve("text.zip"), "no backup");

        assertThat(run("nowhere", home, "restore", cut.toString())).isEqualTo(1);
        assertThat(errors.toString()).contains("no whole archive").hasLineCount(1);
        assertThat(run("nowhere", home, "restore", text.toString())).isEqualTo(2);
        assertThat(run("home", home, "verify", cut.toString())).isEqualTo(1);
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    private byte[] exported(String data, String database) throws IOException {
        var file = folder.resolve(data + ".jsonl");
        assertThat(run(data, database, "export", "jsonl", "--output", file.toString()))
                .isZero();
        return Files.readAllBytes(file);
    }

    private int run(String data, String database, String... words) {
        errors.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", place(data).toString(), "--database", database));
        return Commands.commandLine(options -> 0, (options, use) -> {})
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(all.toArray(String[]::new));
    }

    /// The register at home is one for all tests, with the key that signs it; what it comes back in is new each time.
    private Path place(String data) {
        return data.equals("home") ? homes.resolve(data) : folder.resolve(data);
    }
}
