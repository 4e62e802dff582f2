package org.tawama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawama.store.TestStore;

class CommandsTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void names_an_option_that_does_not_exist() {
        var exit = run("serve", "--prot", "1");

        assertThat(exit).isEqualTo(2);
        assertThat(errors.toString()).contains("--prot").hasLineCount(1);
    }

    @Test
    void names_a_command_that_does_not_exist() {
        assertThat(run("frobnicate")).isEqualTo(2);
        assertThat(errors.toString()).contains("There is no command frobnicate").hasLineCount(1);
    }

    @Test
    void names_the_command_that_a_mistyped_one_may_have_meant() {
        assertThat(run("serv")).isEqualTo(2);
        assertThat(errors.toString())
                .startsWith("There is no command serv: did you mean serve?")
                .hasLineCount(1);
    }

    @Test
    void says_that_a_word_too_many_is_not_understood() {
        assertThat(run("serve", "now")).isEqualTo(2);
        assertThat(errors.toString()).contains("Nothing is understood by now").hasLineCount(1);
    }

    /// Catches the name of a class, or of somebody's exception, in a sentence for an operator.
    @Test
    void says_what_an_option_takes_that_was_given_something_else() {
        var wrong = List.of(
                List.of(
                        "2010-13-01 is no day of the calendar: write --asof as a day, like 2026-11-23.",
                        "export",
                        "csv",
                        "--asof",
                        "2010-13-01"),
                List.of(
                        "abc is no whole number of at most 2147483647: write --port in digits, like 12.",
                        "serve",
                        "--port=abc"),
                List.of(
                        "99999999999 is no whole number",
                        "claim",
                        "accept",
                        "agreements/a1",
                        "--number",
                        "99999999999"),
                List.of(
                        "marry is not known: choose for ACT one of list, add, accept, correct, dispute, settle, check.",
                        "claim",
                        "marry",
                        "agreements/a1"),
                List.of(
                        "a\0b cannot be the name of a file here: choose another for --data.",
                        "serve",
                        "--data",
                        "a\0b"),
                List.of("a\0b cannot be the name of a file here: choose another for FILE.", "backup", "a\0b"));

        for (var sentence : wrong) {
            errors.getBuffer().setLength(0);

            var exit = run(sentence.subList(1, sentence.size()).toArray(String[]::new));

            assertThat(exit).isEqualTo(2);
            assertThat(errors.toString())
                    .startsWith(sentence.getFirst())
                    .contains("--help")
                    .hasLineCount(1);
        }
    }

    /// A process of its own, for its environment.
    @Test
    void blames_the_environment_for_what_stands_there_and_nowhere_else() throws Exception {
        assertThat(said("verify")).startsWith("abc is no whole number").contains("write TAWAMA_PORT in digits");
        assertThat(said("verify", "--port", "xyz"))
                .startsWith("xyz is no whole number")
                .contains("write --port in");
    }

    private static String said(String... words) throws Exception {
        var all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.tawama.app.Tawama"));
        all.addAll(List.of(words));
        var starting = new ProcessBuilder(all).redirectErrorStream(true);
        starting.environment().put("TAWAMA_PORT", "abc");
        var process = starting.start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(2);
        return said;
    }

    @Test
    void refuses_a_port_that_no_machine_has() {
        assertThat(run("serve", "--port", "70000")).isEqualTo(2);
        assertThat(errors.toString()).contains("70000").contains("0 to 65535").hasLineCount(1);
    }

    @Test
    void refuses_a_public_address_that_no_reader_can_follow() {
        for (var address : List.of("register.example", "https://register.example/tawama", "ftp://x", "https://a b")) {
            assertThat(run("serve", "--public-address", address)).as(address).isEqualTo(2);
            assertThat(errors.toString()).contains(address + " is not").contains("https://register.example.");
            errors.getBuffer().setLength(0);
        }
        assertThat(run("serve", "--public-address", "https://register.example")).isZero();
        assertThat(run("serve", "--public-address", "")).isZero();
    }

    @Test
    void verifies_nothing_where_there_is_no_register_and_makes_none() {
        var nowhere = folder.resolve("nowhere");

        assertThat(run("verify", "--data", nowhere.toString())).isEqualTo(2);
        assertThat(errors.toString()).contains(nowhere.toString()).hasLineCount(1);
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void says_in_one_sentence_that_a_database_is_down_and_writes_nothing() {
        var data = folder.resolve("data");

        var exit = run("verify", "--data", data.toString(), "--database", "jdbc:postgresql://127.0.0.1:1/none");

        assertThat(exit).isEqualTo(1);
        assertThat(errors.toString()).contains("does not answer").hasLineCount(1);
        assertThat(data).doesNotExist();
    }

    /// Catches a register that is founded in a folder whose name was mistyped.
    @Test
    void what_only_reads_founds_no_register() throws IOException {
        var file = Files.writeString(folder.resolve("page.txt"), "Adrar\n").toString();
        var data = folder.resolve("mistyped");
        var commands = List.of(
                List.of("export", "csv"),
                List.of("export", "jsonl"),
                List.of("import", file, "--as", "founding-page", "--dry-run"),
                List.of("claim", "list", "agreements/a1"),
                List.of("key", "list"),
                List.of("witness", "list"),
                List.of("verify"));

        for (var command : commands) {
            errors.getBuffer().setLength(0);
            var words = new ArrayList<>(command);
            words.addAll(List.of("--data", data.toString()));

            assertThat(run(words.toArray(String[]::new))).as(command.toString()).isEqualTo(2);
            assertThat(errors.toString()).contains("no register in", "mistyped").hasLineCount(1);
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void names_the_sources_there_are_when_asked_for_another() throws IOException {
        var file = Files.writeString(folder.resolve("page.txt"), "Adrar\n");

        assertThat(runOnRegister("import", file.toString(), "--as", "nobody")).isEqualTo(2);
        assertThat(errors.toString())
                .contains("nobody")
                .contains("founding-page, twinnings-world, log.")
                .hasLineCount(1);
        assertThat(folder.resolve("data")).as("a register for nothing").doesNotExist();
    }

    /// Takes seconds: it founds a whole register.
    @Test
    void imports_nothing_of_a_damaged_page_and_reports_every_row() throws IOException {
        var file = Files.writeString(folder.resolve("page.txt"), "Coopération\n".repeat(7));
        var report = folder.resolve("report.json");

        var exit = runOnRegister("import", file.toString(), "--as", "founding-page", "--report", report.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(out.toString()).contains("7 rows, 0 recorded");
        assertThat(errors.toString())
                .contains("Nothing of page.txt was imported", "row ", "--report")
                .hasLineCount(1);
        assertThat(Files.readString(report)).contains("\"rows\" : 7");
    }

    /// Catches two sentences without a stop between them. Takes seconds: it founds a whole register.
    @Test
    void ends_the_reason_for_which_a_file_is_refused_before_it_counts_the_others() throws IOException {
        var file = Files.writeString(folder.resolve("cut.txt"), "Coopération et Partenariat\n");

        assertThat(runOnRegister("import", file.toString(), "--as", "founding-page"))
                .isEqualTo(1);
        assertThat(errors.toString())
                .matches(
                        "(?s).*[^.]\\. There are \\d+ more reasons\\. --report FILE writes what became of each row\\.\\s")
                .hasLineCount(1);
    }

    /// Takes seconds: it founds a whole register.
    @Test
    void exports_a_log_that_verifies_and_names_the_entry_of_a_changed_byte() throws IOException {
        var log = folder.resolve("log.jsonl");
        var database = TestStore.freshAddress();

        var exported = run("export", "jsonl", "--output", log.toString(), "--data", data(), "--database", database);
        var sound = run("verify", log.toString());
        var lines = Files.readAllLines(log);
        lines.set(1_000, lines.get(1_000).replaceFirst("\"fr\":\"[^\"]", "\"fr\":\"#"));
        Files.write(log, lines);
        var broken = run("verify", log.toString());

        assertThat(exported).isZero();
        assertThat(sound).isZero();
        assertThat(broken).isEqualTo(1);
        assertThat(out.toString()).contains("Sound: ").contains("Broken at entry 1000: body altered");
    }

    /// Takes seconds: it founds a whole register.
    @Test
    void exports_a_list_as_a_table_and_nothing_of_what_was_not_known_yet() throws IOException {
        var table = folder.resolve("agreements.csv");
        var before = folder.resolve("before.csv");
        var database = TestStore.freshAddress();

        var now = run("export", "csv", "--output", table.toString(), "--data", data(), "--database", database);
        var then = run(
                "export",
                "csv",
                "--known",
                "9",
                "--output",
                before.toString(),
                "--data",
                data(),
                "--database",
                database);

        var early = run("export", "csv", "--known", "2001-01-01T00:00:00Z", "--data", data(), "--database", database);
        var never = run("export", "csv", "--known", "2999-01-01", "--data", data(), "--database", database);

        assertThat(now).isZero();
        assertThat(then).isZero();
        assertThat(early).isZero();
        assertThat(never).isEqualTo(2);
        assertThat(errors.toString()).contains("2999-01-01").contains("--known").hasLineCount(1);
        assertThat(Files.readAllLines(table)).hasSize(1 + 60);
        assertThat(Files.readAllLines(before)).hasSize(1);
    }

    /// The list of commands shows the first line of each description alone.
    @Test
    void describes_each_command_in_its_list_by_a_whole_sentence() {
        for (var command : Commands.commandLine(options -> 0, (options, use) -> {})
                .getSubcommands()
                .values()) {
            assertThat(command.getCommandSpec().usageMessage().description()[0])
                    .as(command.getCommandName())
                    .matches("[A-Z].*\\.");
        }
    }

    @Test
    void names_the_formats_there_are_when_asked_for_another() {
        assertThat(runOnRegister("export", "docx")).isEqualTo(2);
        assertThat(errors.toString())
                .contains("docx")
                .contains("jsonl, turtle, site, archive, json, csv, xlsx, geojson, jsonld")
                .hasLineCount(1);
    }

    private int runOnRegister(String... words) {
        var all = new java.util.ArrayList<>(java.util.List.of(words));
        all.addAll(java.util.List.of("--data", data(), "--database", TestStore.freshAddress()));
        return run(all.toArray(String[]::new));
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private int run(String... words) {
        return Commands.commandLine(options -> 0, (options, use) -> {})
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(words);
    }
}
