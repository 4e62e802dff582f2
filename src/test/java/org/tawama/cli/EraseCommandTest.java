package org.tawama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawama.founding.FoundedRegister;
import org.tawama.register.Author;
import org.tawama.register.Draft;
import org.tawama.register.Level;
import org.tawama.register.Reason;
import org.tawama.store.Store;
import org.tawama.store.StoreOptions;
import org.tawama.store.TestStore;

/// Erasing from the command line: what it says, and how it ends. Takes seconds: each test founds a whole register.
class EraseCommandTest {
    @TempDir
    private Path folder;

    private final String database = TestStore.freshAddress();
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void erases_says_where_and_leaves_logs_and_proofs_that_verify() {
        var kept = folder.resolve("before.jsonl").toString();
        var after = folder.resolve("after.jsonl").toString();
        state();
        run("export", "jsonl", "--output", kept);

        var erased = run(
                "erase",
                "party",
                "p1",
                "/phone",
                "--basis",
                "Loi citée",
                "--language",
                "fr",
                "--office",
                "archive",
                "--reason",
                "Demandé par la personne.");
        var again = run("erase", "parties/p1", "/phone", "--basis", "law-18-07");
        run("export", "jsonl", "--output", after);

        assertThat(List.of(erased, again)).as(errors.toString()).containsExactly(0, 1);
        assertThat(out.toString())
                .contains("Erased /phone of parties/p1: entry ", "value and salt are gone from entry");
        assertThat(errors.toString())
                .contains("Nothing is withheld at “/phone” of parties/p1 any more: entry ", "nothing new was recorded")
                .hasLineCount(1);
        assertThat(List.of(run("verify"), run("verify", kept), run("verify", after)))
                .containsExactly(0, 0, 0);
        try (var opened = opened()) {
            var said = opened.register().find("p1").orElseThrow();
            assertThat(said.office()).isEqualTo("archive");
            assertThat(said.reason()).contains(Reason.words("fr", "Demandé par la personne."));
            assertThat(said.erasure())
                    .hasValueSatisfying(
                            erasure -> assertThat(erasure.basis()).isEqualTo(Reason.words("fr", "Loi citée")));
        }
    }

    @Test
    void refuses_whatever_it_cannot_do_with_one_sentence_and_records_nothing() {
        state();
        var size = size();

        assertThat(run("erase", "person", "p1", "/phone", "--basis", "law-18-07"))
                .isEqualTo(2);
        assertThat(run("erase", "persons/p1", "/phone", "--basis", "law-18-07")).isEqualTo(2);
        assertThat(run("erase", "party", "p1", "phone", "--basis", "law-18-07")).isEqualTo(2);
        assertThat(run("erase", "party", "p1", "/phone")).isEqualTo(2);
        assertThat(run("erase", "parties/p1", "--basis", "law-18-07")).isEqualTo(2);
        assertThat(errors.toString()).contains("is named by its record and its field");
        assertThat(run("erase", "party", "p1", "/phone", "--basis", "law-99-99"))
                .isEqualTo(2);
        assertThat(run("erase", "party", "p1", "/phone", "--basis", "")).isEqualTo(2);
        assertThat(run("erase", "party", "p1", "/phone", "--basis", "In words")).isEqualTo(2);
        assertThat(run("erase", "party", "p1", "/phone", "--basis", "law-18-07", "--office", "Mr Smith"))
                .isEqualTo(2);
        assertThat(run("erase", "party", "p1", "/phone", "--basis", "x y".repeat(1_000), "--language", "en"))
                .isEqualTo(2);
        assertThat(run("erase", "party", "nobody", "/phone", "--basis", "law-18-07"))
                .isEqualTo(1);
        assertThat(run("erase", "agreement", "p1", "/phone", "--basis", "law-18-07"))
                .isEqualTo(1);
        assertThat(run("erase", "party", "p1", "/names/0/text/fr", "--basis", "law-18-07"))
                .isEqualTo(1);
        assertThat(run("erase", "party", "p1", "/../../etc/passwd\n';--", "--basis", "law-18-07"))
                .isEqualTo(1);

        assertThat(errors.toString()).hasLineCount(14).doesNotContain("Exception", "\tat ");
        assertThat(out.toString()).isEmpty();
        assertThat(size()).isEqualTo(size);
    }

    /// The old backup knows nothing of the erasure. The register that goes on does not take it, and whoever makes it a
    /// register again is told what came back.
    @Test
    void says_what_an_older_backup_brings_back_and_lets_it_be_erased_again() {
        var backup = folder.resolve("before.zip").toString();
        state();
        run("backup", backup);
        run("erase", "party", "p1", "/phone", "--basis", "law-18-07");

        var here = run("restore", backup);
        assertThat(errors.toString())
                .contains("is not empty", "nothing was written")
                .hasLineCount(1);
        var elsewhere = TestStore.freshAddress();
        var there = in(elsewhere, "restore", backup);
        assertThat(out.toString()).contains("Withheld values that came with it: 1. If one of them was erased after");
        var again = in(elsewhere, "erase", "party", "p1", "/phone", "--basis", "law-18-07");
        var verified = in(elsewhere, "verify");

        assertThat(List.of(here, there, again, verified)).containsExactly(2, 0, 0, 0);
        assertThat(run("verify")).isZero();
    }

    private int in(String other, String... words) {
        return run(folder.resolve("elsewhere"), other, words);
    }

    /// Somebody reads withheld values for long, and began after the erasure: nobody else is kept waiting for him.
    @Test
    void lets_others_pass_while_a_reader_holds_the_table() throws Exception {
        state();
        try (var many = Executors.newVirtualThreadPerTaskExecutor();
                var store = Store.open(options().closedByCaller())) {
            var reading = new CountDownLatch(1);
            var end = new CountDownLatch(1);
            var transaction = new TransactionTemplate(new JdbcTransactionManager(store.dataSource()));
            var reader = many.submit(() -> transaction.executeWithoutResult(status -> {
                JdbcClient.create(store.dataSource())
                        .sql("lock table disclosure in access share mode")
                        .update();
                reading.countDown();
                await(end);
            }));
            await(reading);

            var erasing = many.submit(() -> run("erase", "party", "p1", "/phone", "--basis", "law-18-07"));
            for (var turn = 0; turn < 3; turn++) many.submit(this::state).get(60, TimeUnit.SECONDS);
            assertThat(erasing.isDone()).isFalse();
            end.countDown();

            reader.get();
            assertThat(erasing.get(60, TimeUnit.SECONDS)).isZero();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(120, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
    }

    private StoreOptions options() {
        return StoreOptions.in(folder.resolve("data")).withDatabase(database);
    }

    private FoundedRegister opened() {
        return FoundedRegister.open(options().closedByCaller(), Clock.systemUTC());
    }

    private long size() {
        try (var opened = opened()) {
            return opened.records().head();
        }
    }

    private void state() {
        try (var opened = opened()) {
            opened.register().append(new Author("archive"), ledger -> {
                var party = ledger.find("p1").orElseThrow();
                return List.of(Draft.of("party", "p1", "corrected", party.body().put("phone", "+213 21 00 00 00"))
                        .referringTo(Set.copyOf(party.references()))
                        .from(Set.copyOf(party.origins()))
                        .withholding("/phone", Level.RESTRICTED));
            });
        }
    }

    private int run(String... words) {
        return run(folder.resolve("data"), database, words);
    }

    private int run(Path data, String address, String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString(), "--database", address));
        return Commands.commandLine(options -> 0, (options, use) -> {})
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(all.toArray(String[]::new));
    }
}
