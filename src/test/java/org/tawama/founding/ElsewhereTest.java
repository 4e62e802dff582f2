package org.tawama.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawama.register.Author;
import org.tawama.register.Cosigning;
import org.tawama.register.Draft;
import org.tawama.register.Filling;
import org.tawama.register.Level;
import org.tawama.register.LogFile;
import org.tawama.register.Remains.Swept;
import org.tawama.register.TrialWitness;
import org.tawama.register.Verdict;
import org.tawama.register.Verification;
import org.tawama.registrar.Erasing;
import org.tawama.registrar.Kind;
import org.tawama.registrar.LegalBasis;
import org.tawama.registrar.Occasion;
import org.tawama.store.ForeignServer;
import org.tawama.store.Store;
import org.tawama.store.StoreOptions;
import org.tawama.store.StoreUnavailable;

/// A register in a PostgreSQL that somebody else keeps, set up by the very statements of `docs/postgresql.md`. Takes
/// seconds: it creates a server, founds a register in it, and moves it to an embedded one and back.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ElsewhereTest {
    private static final Pattern STATEMENTS = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private static Path folder;

    private static ForeignServer server;

    @BeforeAll
    static void set_up_a_server() throws IOException {
        var statements = documented().getFirst();
        var second = statements
                .lines()
                .filter(line -> line.contains("create database"))
                .findFirst()
                .orElseThrow();
        server = ForeignServer.start(
                folder.resolve("server"),
                statements.replace(";\n", "\n")
                        + second.replace("register", "second").replace(";", "") + "\n");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static List<String> documented() throws IOException {
        var document = Files.readString(Path.of("docs/postgresql.md"));
        return STATEMENTS
                .matcher(document)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    @Order(1)
    void says_who_must_make_the_tables_when_the_serving_role_comes_first() {
        assertThatThrownBy(() -> Store.open(serving("register").closedByCaller()))
                .isInstanceOfSatisfying(
                        StoreUnavailable.class,
                        refused -> assertThat(refused.wrongUsage()).isTrue())
                .hasMessageContaining("the role that owns them");
    }

    @Test
    @Order(2)
    void founds_a_register_in_which_its_role_may_only_add() throws IOException {
        grantAll("register");

        try (var register = FoundedRegister.open(serving("register").closedByCaller(), Clock.systemUTC());
                var store = Store.open(serving("register").closedByCaller())) {
            assertThat(register.register().head().size()).isGreaterThan(1_000);
            var sql = JdbcClient.create(store.dataSource());
            for (var change : List.of(
                    "update entry set body = '{}'",
                    "update log set origin = 'x'",
                    "update checkpoint set note = ''",
                    "delete from entry",
                    "delete from current_record",
                    "truncate entry",
                    "update disclosure set disclosure = ''",
                    "delete from taken_log",
                    "alter table entry disable trigger user",
                    "drop trigger an_entry_is_never_changed on entry",
                    "drop table entry",
                    "create table other (id int)",
                    "set session_replication_role = replica")) {
                assertThatThrownBy(() -> sql.sql(change).update())
                        .as(change)
                        .rootCause()
                        .hasMessageContainingAll("ERROR")
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
            assertThat(Verification.of(store.dataSource())).isInstanceOf(Verdict.Sound.class);
        }
    }

    /// Before it moves, so that the moves carry a handover, a witness and a cosignature too.
    @Test
    @Order(3)
    void hands_over_its_key_and_keeps_what_a_witness_signs() throws IOException {
        var witness = new TrialWitness("witness.example/elsewhere");
        try (var opened = FoundedRegister.open(serving("register").closedByCaller(), Clock.systemUTC())) {
            var register = opened.register();

            register.rotateKey();
            register.addWitness(witness.key());
            var outcomes = register.cosign(witness.cosign(register.checkpoint(), Instant.now()));

            assertThat(register.verifierKeys()).hasSize(2);
            assertThat(outcomes).singleElement().isInstanceOf(Cosigning.Kept.class);
        }
    }

    @Test
    @Order(4)
    void moves_to_an_embedded_server_and_back_to_another_database() throws IOException {
        var there = folder.resolve("there.zip");
        var back = folder.resolve("back.zip");
        var embedded = StoreOptions.in(folder.resolve("embedded")).closedByCaller();
        grantAll("second");

        var before = backUp(serving("register"), there);
        var filled = EmptyRegister.restore(embedded, there);
        var between = backUp(embedded, back);
        var refilled = EmptyRegister.restore(serving("second"), back);
        var after = backUp(serving("second"), folder.resolve("again.zip"));

        assertThat(List.of(filled, refilled)).allMatch(Filling.Filled.class::isInstance);
        assertThat(between).isEqualTo(before);
        assertThat(after).isEqualTo(before);
    }

    /// The owner reads meanwhile: the serving role must see that, or it would write the old rows anew.
    @Test
    @Order(5)
    void erases_by_the_serving_role_and_waits_for_whoever_reads() throws Exception {
        var owner = server.address("register", "tawama_owner", "choose-one");
        try (var register = FoundedRegister.open(serving("register").closedByCaller(), Clock.systemUTC());
                var reader = DriverManager.getConnection(owner)) {
            register.register().append(new Author("tawama"), ledger -> {
                var party = ledger.find("p1").orElseThrow();
                return List.of(Draft.of("party", "p1", "corrected", party.body().put("phone", "+213 21 00 00 00"))
                        .referringTo(Set.copyOf(party.references()))
                        .from(Set.copyOf(party.origins()))
                        .withholding("/phone", Level.RESTRICTED));
            });
            reader.setAutoCommit(false);
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            reader.createStatement().executeQuery("select count(*) from entry");

            var outcome = new Erasing(register.register())
                    .erase(new Erasing.Wish(
                            "tawama",
                            Kind.PARTY,
                            "p1",
                            "/phone",
                            Occasion.ERASURE.reason(),
                            LegalBasis.LAW_18_07.reason()));
            var whileRead = register.remains().sweep(Duration.ZERO);
            reader.rollback();
            var afterwards = register.remains().sweep(Duration.ofSeconds(30));

            assertThat(outcome).isInstanceOf(Erasing.Outcome.Done.class);
            assertThat(List.of(whileRead, afterwards)).containsExactly(Swept.NOT_YET, Swept.TABLES);
            assertThat(register.remains().any()).isFalse();
        }
    }

    /// Backs up, and gives the register as it exports itself.
    private static byte[] backUp(StoreOptions options, Path file) throws IOException {
        try (var register = FoundedRegister.open(options, Clock.systemUTC());
                var out = Files.newOutputStream(file)) {
            register.backUp(out);
            var log = new ByteArrayOutputStream();
            LogFile.write(register.register(), register.register().head().size(), log);
            return log.toByteArray();
        }
    }

    private static void grantAll(String database) throws IOException {
        var owner = server.address(database, "tawama_owner", "choose-one");
        try (var store = Store.open(StoreOptions.in(folder).withDatabase(owner).closedByCaller())) {
            var sql = JdbcClient.create(store.dataSource());
            for (var grant : documented().getLast().split(";\n")) sql.sql(grant).update();
        }
    }

    private static StoreOptions serving(String database) {
        var address = server.address(database, "tawama_serves", "choose-another");
        return StoreOptions.in(folder.resolve("data-" + database))
                .withDatabase(address)
                .closedByCaller();
    }
}
