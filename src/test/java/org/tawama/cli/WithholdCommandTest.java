package org.tawama.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
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
import org.tawama.register.Reason;
import org.tawama.store.StoreOptions;
import org.tawama.store.TestStore;

/// What is kept away from the public, by command alone. Takes seconds: each test founds a whole register.
class WithholdCommandTest {
    private static final String PERSON = "Nadia B., +213 21 00 00 00";

    @TempDir
    private Path folder;

    private final String database = TestStore.freshAddress();
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    /// The whole way of a personal value, which nobody could walk without writing code.
    @Test
    void a_contact_is_kept_shown_left_out_of_every_export_and_erased() throws IOException {
        var log = folder.resolve("log.jsonl").toString();
        found();

        var kept = run(PERSON, "withhold", "parties/p1", "contact", "--because", "Suivi du jumelage");
        var shown = run("", "withhold", "parties/p1");
        var exported = run("", "export", "jsonl", "--output", log);
        var erased = run("", "erase", "party", "p1", "/contact", "--basis", "law-18-07");
        var after = run("", "withhold", "parties/p1");

        assertThat(List.of(kept, shown, exported, erased, after))
                .as(errors.toString())
                .containsOnly(0);
        assertThat(out.toString())
                .contains("keeps a contact that the public cannot read", "/contact  restricted  " + PERSON)
                .endsWith("Nothing is kept with parties/p1.\n");
        assertThat(Files.readString(Path.of(log))).doesNotContain("Nadia", "213 21 00");
        assertThat(run("", "verify")).isZero();
        assertThat(run("", "verify", log)).isZero();
    }

    /// A claim used to be refused on such a record, and an import would have dropped what it was not shown.
    @Test
    void what_is_kept_stays_when_the_record_is_stated_again_by_somebody_who_does_not_see_it() {
        found();
        run(PERSON, "withhold", "agreements/a19", "contact", "--because", "Suivi du jumelage");
        run("à relancer", "withhold", "agreements/a19", "note", "--because", "Suivi du jumelage");

        var checked = run("", "claim", "check", "agreements/a19", "--because", "relu");
        var again = run("", "import", "src/main/resources/data/founding-page/page.txt", "--as", "founding-page");
        var same = run(PERSON, "withhold", "agreements/a19", "contact", "--because", "encore");
        run("", "withhold", "agreements/a19");

        assertThat(List.of(checked, again, same)).as(errors.toString()).containsOnly(0);
        assertThat(out.toString())
                .contains("agreements/a19 keeps that contact already.", "/contact  restricted  " + PERSON)
                .contains("/note  internal  à relancer");
    }

    @Test
    void says_why_in_the_history_and_in_whose_name() {
        found();

        run(
                PERSON,
                "withhold",
                "bodies/b1",
                "contact",
                "--because",
                "جهة الاتصال",
                "--language",
                "ar",
                "--office",
                "mae");

        try (var opened = opened()) {
            var said = opened.register().find("b1").orElseThrow();
            assertThat(said.act()).isEqualTo("withheld");
            assertThat(said.office()).isEqualTo("mae");
            assertThat(said.reason()).contains(Reason.words("ar", "جهة الاتصال"));
        }
    }

    @Test
    void refuses_what_it_cannot_keep_with_one_sentence_and_records_nothing() {
        found();
        var size = size();

        assertThat(run("x", "withhold", "parties", "contact", "--because", "y")).isEqualTo(2);
        assertThat(run("x", "withhold", "parties/p1", "phone", "--because", "y"))
                .isEqualTo(2);
        assertThat(run("x", "withhold", "parties/p1", "contact")).isEqualTo(2);
        assertThat(run("x", "withhold", "parties/p1", "contact", "--because", " "))
                .isEqualTo(2);
        assertThat(run("x", "withhold", "parties/p1", "contact", "--because", "y", "--language", "ber"))
                .isEqualTo(2);
        assertThat(run("", "withhold", "parties/p1", "contact", "--because", "y"))
                .isEqualTo(2);
        assertThat(run("  \n", "withhold", "parties/p1", "contact", "--because", "y"))
                .isEqualTo(2);
        assertThat(run("x".repeat(1_001), "withhold", "parties/p1", "contact", "--because", "y"))
                .isEqualTo(2);
        assertThat(run("x".repeat(1_000_000), "withhold", "parties/p1", "contact", "--because", "y"))
                .isEqualTo(2);
        assertThat(run("x\u0000y", "withhold", "parties/p1", "contact", "--because", "y"))
                .isEqualTo(2);
        assertThat(run("x", "withhold", "parties/p1", "contact", "--because", "y", "--office", "Mr Smith"))
                .isEqualTo(2);
        assertThat(run("x", "withhold", "parties/p1", "contact", "--because", "y".repeat(3_000)))
                .isEqualTo(2);
        assertThat(run("one\ntwo\n", "withhold", "parties/p1", "contact", "--because", "y"))
                .isEqualTo(2);
        assertThat(run("x", "withhold", "parties/nobody", "contact", "--because", "y"))
                .isEqualTo(1);
        assertThat(run("x", "withhold", "agreements/p1", "contact", "--because", "y"))
                .isEqualTo(1);
        assertThat(run("", "withhold", "parties/nobody")).isEqualTo(1);

        assertThat(errors.toString()).hasLineCount(16).doesNotContain("Exception", "\tat ");
        assertThat(out.toString()).isEmpty();
        assertThat(size()).isEqualTo(size);
    }

    private StoreOptions options() {
        return StoreOptions.in(folder.resolve("data")).withDatabase(database);
    }

    private FoundedRegister opened() {
        return FoundedRegister.open(options().closedByCaller(), Clock.systemUTC());
    }

    private void found() {
        opened().close();
    }

    private long size() {
        try (var opened = opened()) {
            return opened.records().head();
        }
    }

    private int run(String input, String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.resolve("data").toString(), "--database", database));
        var before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(UTF_8)));
        try {
            return Commands.commandLine(options -> 0, (options, use) -> {})
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(errors, true))
                    .execute(all.toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
    }
}
