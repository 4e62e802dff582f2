package org.tawama.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tawama.register.Trial.town;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The database itself refuses to change what was stated, whoever asks.
class AppendOnlyTest {
    private final Trial trial = new Trial();

    @BeforeEach
    void state_something() {
        trial.append(IntStream.range(0, 300)
                .mapToObj(
                        n -> town("t" + n, "{'v': 1}").referringTo(Set.of("dz")).from(Set.of("line " + n)))
                .toList());
    }

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void refuses_updates() {
        for (var change : List.of(
                "update entry set reason = 'another' where number = 7",
                "update entry set body = '{}'",
                "update log set origin = 'x'",
                "update log_key set verifier = 'x'",
                "update reference set target = 'fr'",
                "update origin set record = 't2'",
                "update tree_node set number = 9",
                "update checkpoint set note = ''",
                "update disclosure set disclosure = ''",
                "update series set last = last - 1")) {
            assertRefused(change);
        }
    }

    @Test
    void refuses_deletions() {
        for (var table : List.of(
                "entry",
                "log",
                "log_key",
                "reference",
                "origin",
                "tree_node",
                "checkpoint",
                "current_record",
                "series")) {
            assertRefused("delete from " + table);
            assertRefused("truncate " + table + " cascade");
        }
        assertRefused("truncate disclosure");
    }

    private void assertRefused(String change) {
        trial.register.append(Trial.ARCHIVE, ledger -> List.of(town("n" + ledger.next("n"), "{}")));
        assertThatThrownBy(() -> trial.sql().sql(change).update())
                .as(change)
                .hasMessageMatching("(?s).*(what is in the log stays in the log|a series only goes forward).*");
    }

    @Test
    void refuses_an_entry_that_leaves_a_gap_or_comes_between() {
        var insert = """
                insert into entry
                select number + :gap, at, revision, record || 'x', kind, office, act, reason, body_digest, leaf, body,
                    language
                from entry where number = 300
                """;

        assertThatThrownBy(() -> trial.sql().sql(insert).param("gap", 2).update())
                .hasMessageContaining("entries follow one another without a gap");
        assertThatThrownBy(() -> trial.sql()
                        .sql(insert + " union all "
                                + insert.replace("insert into entry", "")
                                        .replace(":gap", "1")
                                        .replace("|| 'x'", "|| 'y'"))
                        .param("gap", 3)
                        .update())
                .as("301 and 303 at once")
                .hasMessageContaining("entries follow one another without a gap");
        assertThatThrownBy(() -> trial.sql().sql(insert).param("gap", 0).update())
                .hasMessageContaining("an_entry_number_is_given_once");
        assertThatThrownBy(() -> trial.sql().sql(insert).param("gap", -300).update())
                .hasMessageContaining("entries_are_numbered_from_one");
    }

    @Test
    void refuses_a_checkpoint_that_does_not_cover_the_log() {
        assertThatThrownBy(() -> trial.sql()
                        .sql("insert into checkpoint (size, note) values (299, ''), (301, '')")
                        .update())
                .hasMessageContaining("a checkpoint covers the whole log");
    }

    /// A backend that dies in the middle of an append, as in a crash: nothing of the append is there.
    @Test
    void leaves_nothing_of_an_append_whose_connection_was_killed() throws Exception {
        var head = trial.register.head();
        var inside = new CountDownLatch(1);
        var killed = new CountDownLatch(1);
        var writing = CompletableFuture.runAsync(() -> trial.register.append(Trial.ARCHIVE, ledger -> {
            ledger.next("t");
            inside.countDown();
            await(killed);
            return List.of(town("never", "{}"));
        }));
        await(inside);

        trial.sql()
                .sql(
                        "select pg_terminate_backend(pid) from pg_locks where relation = 'log'::regclass and mode = 'RowShareLock'")
                .query()
                .listOfRows();
        killed.countDown();

        assertThat(writing).failsWithin(20, TimeUnit.SECONDS);
        assertThat(trial.register.head()).isEqualTo(head);
        assertThat(trial.register.find("never")).isEmpty();
        assertThat(trial.append(town("after", "{}")).last()).isEqualTo(head.size() + 1);
        assertThat(Verification.of(trial.database())).isEqualTo(new Verdict.Sound(trial.register.head()));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
