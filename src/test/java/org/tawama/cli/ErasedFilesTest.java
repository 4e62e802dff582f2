package org.tawama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawama.app.Tawama;
import org.tawama.founding.FoundedRegister;
import org.tawama.register.Author;
import org.tawama.register.Draft;
import org.tawama.register.Level;
import org.tawama.store.Store;
import org.tawama.store.StoreOptions;

/// After an erasure no file of the data folder has the value or its salt: every file is read, byte by byte, while the
/// register serves. Takes seconds: each test founds a register with a PostgreSQL of its own.
class ErasedFilesTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private Traces traces = new Traces(Path.of(""));
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private final String shortValue = Traces.value(new SecureRandom(), 24);
    private final String longValue = Traces.value(new SecureRandom(), 6_000);
    private FoundedRegister register;
    private Store visitor;

    @BeforeEach
    void state_withheld_values() {
        traces = new Traces(folder);
        register = serve();
        visitor = Store.open(options().closedByCaller());
        for (var turn = 0; turn < 3; turn++) state(turn);
    }

    @AfterEach
    void close() {
        visitor.close();
        register.close();
    }

    private FoundedRegister serve() {
        return FoundedRegister.open(options().toServe().closedByCaller(), Clock.systemUTC());
    }

    private StoreOptions options() {
        return StoreOptions.in(folder.resolve("data"));
    }

    /// The party p1 as it stands, with three fields that are not public.
    private void state(int turn) {
        register.register().append(new Author("archive"), ledger -> {
            var party = ledger.find("p1").orElseThrow();
            var body = party.body().put("turn", turn);
            body.put("phone", shortValue).put("file", longValue).put("mail", "kept@example");
            return List.of(Draft.of("party", "p1", "corrected", body)
                    .referringTo(java.util.Set.copyOf(party.references()))
                    .from(java.util.Set.copyOf(party.origins()))
                    .withholding("/phone", Level.RESTRICTED)
                    .withholding("/file", Level.RESTRICTED)
                    .withholding("/mail", Level.INTERNAL));
        });
    }

    @Test
    void have_neither_value_nor_salt_nor_what_statistics_made_of_them() throws IOException {
        var disclosures = disclosures();
        var going = disclosures.stream()
                .filter(text -> !Traces.opened(text).contains("mail"))
                .toList();
        analyseAsBefore();
        assertThat(traces.found(Traces.beginnings(going))).as("before").containsAll(Traces.beginnings(going));

        var erased = List.of(
                run("erase", "party", "p1", "/phone", "--basis", "law-18-07"),
                run("erase", "party", "p1", "/file", "--basis", "law-18-07"));

        assertThat(erased).as(errors.toString()).containsExactly(0, 0);
        assertThat(going).hasSize(6);
        assertThat(traces.found(Traces.pieces(going))).isEmpty();
        assertThat(traces.found(List.of(shortValue, longValue.substring(0, 40))))
                .isEmpty();
        assertThat(disclosures())
                .hasSize(5)
                .allMatch(text -> Traces.opened(text).contains("kept@example"));
        assertThat(run("verify")).isZero();
        assertThat(out.toString()).contains("No file of the register holds the value any more", "Sound: ");
    }

    /// The file of a document and what was read in it: in tables, in PostgreSQL's files and in its journal.
    @Test
    void have_nothing_of_a_document_that_was_erased() throws IOException {
        var marker = Traces.value(new SecureRandom(), 60);
        var file = Files.writeString(folder.resolve("letter.txt"), marker);
        var words = List.of("--form", "letter", "--title", "x", "--source", "founding-page", "--because", "x");
        var recording = new ArrayList<>(List.of("document", file.toString(), "--of", "meetings/m3"));
        recording.addAll(words);
        assertThat(run(recording.toArray(String[]::new))).as(errors.toString()).isZero();
        Files.delete(file);
        assertThat(traces.found(List.of(marker))).as("before").isNotEmpty();

        var erased = run("erase", "documents/d1", "/file", "--basis", "law-18-07");

        assertThat(erased).as(errors.toString()).isZero();
        assertThat(traces.found(List.of(marker))).isEmpty();
        assertThat(run("verify")).isZero();
    }

    @Test
    void are_swept_by_the_next_start_when_the_erasing_process_was_killed() throws Exception {
        var going = disclosures().stream()
                .filter(text -> Traces.opened(text).contains(shortValue))
                .toList();
        try (var reader = new HeldSnapshot(sql())) {
            var erasing = process("erase", "party", "p1", "/phone", "--basis", "law-18-07");
            assertThat(until(() -> register.remains().any())).isTrue();

            erasing.destroyForcibly().waitFor();
        }
        assertThat(disclosures()).doesNotContainAnyElementsOf(going);
        assertThat(traces.found(Traces.beginnings(going)))
                .as("what a killed process leaves")
                .isNotEmpty();

        visitor.close();
        register.close();
        register = serve();

        assertThat(register.remains().any()).isFalse();
        assertThat(traces.found(Traces.pieces(going))).isEmpty();
        assertThat(run("verify")).isZero();
    }

    /// A reader that began before sees what was then; his snapshot must not keep the rows for good.
    @Test
    void wait_for_a_reader_who_began_before() throws Exception {
        var going = disclosures().stream()
                .filter(text -> Traces.opened(text).contains(shortValue))
                .toList();
        var reader = new HeldSnapshot(sql());
        var erasing = process("erase", "party", "p1", "/phone", "--basis", "law-18-07");
        assertThat(until(() -> register.remains().any())).isTrue();
        assertThat(register.remains().sweep(Duration.ofMillis(300)))
                .isEqualTo(org.tawama.register.Remains.Swept.NOT_YET);
        assertThat(erasing.isAlive()).isTrue();

        reader.close();

        assertThat(erasing.waitFor()).isZero();
        assertThat(traces.found(Traces.pieces(going))).isEmpty();
    }

    private static final class HeldSnapshot implements AutoCloseable {
        private final java.util.concurrent.CountDownLatch end = new java.util.concurrent.CountDownLatch(1);
        private final Thread thread;

        private HeldSnapshot(javax.sql.DataSource database) {
            var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
            transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
            var begun = new java.util.concurrent.CountDownLatch(1);
            thread = Thread.startVirtualThread(() -> transaction.executeWithoutResult(status -> {
                JdbcClient.create(database)
                        .sql("select count(*) from entry")
                        .query(Long.class)
                        .single();
                begun.countDown();
                await(end);
            }));
            await(begun);
        }

        private static void await(java.util.concurrent.CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException ended) {
                throw new AssertionError(ended);
            }
        }

        @Override
        public void close() throws InterruptedException {
            end.countDown();
            thread.join();
        }
    }

    private javax.sql.DataSource sql() {
        return visitor.dataSource();
    }

    private List<String> disclosures() {
        return JdbcClient.create(sql())
                .sql("select disclosure from disclosure order by entry")
                .query(String.class)
                .list();
    }

    /// As registers did before their values were left out of statistics; and everything on the disk.
    private void analyseAsBefore() {
        var sql = JdbcClient.create(sql());
        sql.sql("alter table disclosure alter column disclosure set statistics 100")
                .update();
        sql.sql("analyze disclosure").update();
        sql.sql("alter table disclosure alter column disclosure set statistics 0")
                .update();
        sql.sql("select pg_clear_attribute_stats(current_schema()::text, 'disclosure', 'disclosure', false)")
                .query()
                .listOfRows();
        sql.sql("checkpoint").update();
    }

    private static boolean until(BooleanSupplier happened) throws InterruptedException {
        var end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end) {
            if (happened.getAsBoolean()) return true;
            Thread.sleep(50);
        }
        return false;
    }

    private Process process(String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                Tawama.class.getName()));
        command.addAll(all(words));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private List<String> all(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return all;
    }

    private int run(String... words) {
        return Commands.commandLine(options -> 0, (options, use) -> {})
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(all(words).toArray(String[]::new));
    }
}
