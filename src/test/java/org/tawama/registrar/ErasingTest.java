package org.tawama.registrar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawama.register.Author;
import org.tawama.register.Draft;
import org.tawama.register.Level;
import org.tawama.register.LogKey;
import org.tawama.register.Reason;
import org.tawama.register.Register;
import org.tawama.register.Remains;
import org.tawama.register.Verdict;
import org.tawama.register.Verification;
import org.tawama.registrar.Erasing.Outcome;
import org.tawama.registrar.Erasing.Wish;
import org.tawama.store.Store;
import org.tawama.store.TestStore;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ErasingTest {
    private final Store store = TestStore.fresh();
    private final Register register =
            Register.open(store.dataSource(), LogKey.generate("trial.example/log"), Clock.systemUTC());
    private final Erasing erasing = new Erasing(register);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void states_by_which_office_why_and_on_what_basis() {
        state("{'mail': 'x@y', 'phone': '12'}", "/phone");

        var outcome = erase("/phone");

        var said = register.find("p1").orElseThrow();
        assertThat(outcome).isEqualTo(new Outcome.Done(2, List.of(1L), java.util.Set.of(), List.of()));
        assertThat(said.act()).isEqualTo("erased");
        assertThat(said.office()).isEqualTo("archive");
        assertThat(said.reason()).contains(Reason.code("erasure"));
        assertThat(Erased.among(register.history("p1")))
                .singleElement()
                .satisfies(
                        erased -> assertThat(erased.from(register.find("p1", 1).orElseThrow()))
                                .isTrue())
                .satisfies(erased -> assertThat(erased.from(said)).isFalse());
        assertSound();
    }

    @Test
    void says_so_and_states_nothing_when_asked_again() {
        state("{'phone': '12'}", "/phone");
        erase("/phone");

        var again = erase("/phone");

        assertThat(again).isEqualTo(new Outcome.NothingThere(List.of(2L)));
        assertThat(register.head().size()).isEqualTo(2);
    }

    @Test
    void states_nothing_about_what_is_not_there_whatever_it_is_called() {
        state("{'a/b': {'~': '12', '': '13', '0': '14'}, 'open': '15', 'list': ['16']}", "/a~1b/~0", "/a~1b/");

        for (var field : List.of(
                "",
                "/",
                "/open",
                "/phone",
                "/a~1b",
                "/a~1b/0",
                "/a~1b/~0/x",
                "/list/0",
                "/list/-",
                "/_sd/0",
                "/_sd",
                "/'; delete from disclosure; --",
                "/%",
                "/" + "x".repeat(100_000),
                "/x".repeat(1_000),
                "/\u202e\u0000")) {
            assertThat(erase(field)).as(field).isEqualTo(new Outcome.NothingThere(List.of()));
        }
        assertThat(erase("/a~1b/~0")).isInstanceOf(Outcome.Done.class);
        assertThat(erase("/a~1b/")).isInstanceOf(Outcome.Done.class);
        assertThat(values()).isEmpty();
        assertSound();
    }

    @Test
    void finds_no_record_of_another_kind_or_name() {
        state("{'phone': '12'}", "/phone");

        for (var id : List.of("p2", "P1", "", "p1 ", "' or 1=1", "x".repeat(10_000))) {
            assertThat(erasing.erase(wish(Kind.PARTY, id, "/phone"))).isEqualTo(new Outcome.NoRecord());
        }
        assertThat(erasing.erase(wish(Kind.AGREEMENT, "p1", "/phone"))).isEqualTo(new Outcome.NoRecord());
        assertThat(register.head().size()).isEqualTo(1);
    }

    @Test
    void tells_where_else_the_value_stands_and_leaves_it_there() {
        state("{'phone': '12'}");
        state("{'phone': '12', 'home': {'phone': '12'}, 'other': '13'}", "/phone", "/home/phone", "/other");

        var outcome = erase("/phone");

        assertThat(outcome).asInstanceOf(type(Outcome.Done.class)).satisfies(done -> {
            assertThat(done.from()).containsExactly(2L);
            assertThat(done.elsewhere()).containsExactly("2 /home/phone");
            assertThat(done.inTheClear()).containsExactly(1L);
        });
        assertThat(whole()).hasToString("{\"home\":{\"phone\":\"12\"},\"other\":\"13\"}");
    }

    @Test
    void does_not_bring_a_withdrawn_record_back() {
        state("{'phone': '12'}", "/phone");
        register.append(new Author("archive"), ledger -> List.of(draft("withdrawn", "{'withdrawn': true}")));

        erase("/phone");

        assertThat(register.find("p1").orElseThrow().act()).isEqualTo("withdrawn");
        assertThat(Erased.among(register.history("p1"))).hasSize(1);
        assertThat(values()).isEmpty();
    }

    /// Twice at once, by two processes, beside writers who go on: one erases, the other finds nothing, nothing is lost.
    @Test
    void erases_once_when_two_ask_at_once_while_others_write() throws Exception {
        var other =
                new Erasing(Register.open(store.dataSource(), LogKey.generate("trial.example/log"), Clock.systemUTC()));
        var writing = new AtomicBoolean(true);
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var writer = many.submit(() -> {
                for (var turn = 0; writing.get(); turn++) {
                    var body = json("{'turn': " + turn + ", 'mail': 'm" + turn + "'}");
                    register.append(
                            new Author("archive"),
                            ledger -> List.of(
                                    Draft.of("party", "p2", "recorded", body).withholding("/mail", Level.INTERNAL)));
                }
            });
            for (var round = 0; round < 5; round++) {
                state("{'phone': '12'}", "/phone");
                Callable<Outcome> one = () -> erasing.erase(wish(Kind.PARTY, "p1", "/phone"));
                Callable<Outcome> two = () -> other.erase(wish(Kind.PARTY, "p1", "/phone"));

                var outcomes = new ArrayList<Outcome>();
                for (var done : many.invokeAll(List.of(one, two))) outcomes.add(done.get());

                assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
                assertThat(outcomes)
                        .filteredOn(Outcome.NothingThere.class::isInstance)
                        .hasSize(1);
                assertThat(new Remains(store.dataSource()).sweep(Duration.ofSeconds(20)))
                        .isNotEqualTo(Remains.Swept.NOTHING);
            }
            writing.set(false);
            writer.get();
        }
        assertThat(values()).hasSize(register.history("p2").size());
        assertSound();
    }

    @Test
    void refuses_words_without_a_language_and_a_person_as_office() {
        state("{'phone': '12'}", "/phone");
        var words = Reason.words("", "because");

        assertThatThrownBy(() -> erasing.erase(
                        new Wish("archive", Kind.PARTY, "p1", "/phone", Occasion.ERASURE.reason(), words)))
                .hasMessageContaining("language");
        assertThatThrownBy(() -> erasing.erase(new Wish(
                        "Mr Smith",
                        Kind.PARTY,
                        "p1",
                        "/phone",
                        Occasion.ERASURE.reason(),
                        LegalBasis.LAW_18_07.reason())))
                .hasMessageContaining("an office is a code");
        assertThat(values()).hasSize(1);
    }

    private void state(String body, String... withheld) {
        var draft = draft("recorded", body);
        for (var pointer : withheld) draft = draft.withholding(pointer, Level.RESTRICTED);
        var whole = draft;
        register.append(new Author("archive"), ledger -> List.of(whole));
    }

    private static Draft draft(String act, String body) {
        return Draft.of("party", "p1", act, json(body));
    }

    private Outcome erase(String field) {
        return erasing.erase(wish(Kind.PARTY, "p1", field));
    }

    private static Wish wish(Kind<?> kind, String id, String field) {
        return new Wish("archive", kind, id, field, Occasion.ERASURE.reason(), LegalBasis.LAW_18_07.reason());
    }

    private ObjectNode whole() {
        return register.whole(register.find("p1").orElseThrow(), Level.RESTRICTED);
    }

    private List<Map<String, Object>> values() {
        return JdbcClient.create(store.dataSource())
                .sql("select digest from disclosure")
                .query()
                .listOfRows();
    }

    private void assertSound() {
        assertThat(Verification.of(store.dataSource())).isEqualTo(new Verdict.Sound(register.head()));
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
