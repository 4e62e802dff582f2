package org.tawama.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tawama.register.Trial.town;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawama.register.RegisterUnavailable.Reason;

/// What a writer hears when his append cannot be made now.
class UnavailableTest {
    private static final Duration PATIENCE = Duration.ofMillis(600);

    private final Trial trial = new Trial();

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void refuses_a_hurried_writer_while_another_of_this_process_writes() {
        var hurried = trial.register.within(PATIENCE);

        whileWriting(trial.register, () -> assertRefused(Reason.BUSY, () -> append(hurried, "late")));

        append(hurried, "later");
        assertThat(trial.register.find("late")).isEmpty();
        assertThat(trial.register.find("later")).isPresent();
    }

    @Test
    void refuses_a_hurried_writer_while_another_process_writes() {
        var hurried = trial.register.within(PATIENCE);

        whileWriting(trial.another(), () -> assertRefused(Reason.BUSY, () -> append(hurried, "late")));

        append(hurried, "later");
        assertThat(trial.register.find("late")).isEmpty();
    }

    @Test
    void lets_a_patient_writer_wait() {
        var later = new CompletableFuture<Receipt>();

        whileWriting(trial.another(), () -> {
            CompletableFuture.runAsync(() -> later.complete(append(trial.register, "patient")));
            assertThat(later).isNotDone();
        });

        assertThat(later).succeedsWithin(20, TimeUnit.SECONDS);
    }

    @Test
    void writes_nothing_where_there_is_no_room_and_gives_numbers_back() {
        var roomLeft = new boolean[] {true};
        var register = open(() -> roomLeft[0]);
        append(register, "before");

        roomLeft[0] = false;
        assertRefused(
                Reason.NO_ROOM,
                () -> register.append(Trial.ARCHIVE, ledger -> List.of(town("t" + ledger.next("t"), "{}"))));
        roomLeft[0] = true;

        assertThat(register.head().size()).isEqualTo(1);
        register.append(Trial.ARCHIVE, ledger -> List.of(town("t" + ledger.next("t"), "{}")));
        assertThat(register.find("t1")).isPresent();
    }

    /// A large import must end before the disk does, for then PostgreSQL would end and take the readers with
    /// it.
    @Test
    void ends_a_large_append_when_the_room_goes_in_the_middle_of_it() {
        var asked = new AtomicInteger();
        var register = open(() -> asked.incrementAndGet() < 3);
        var text = "{'text': '" + "x".repeat(10_000) + "'}";
        var drafts = IntStream.range(0, 400).mapToObj(n -> town("t" + n, text)).toList();

        assertRefused(Reason.NO_ROOM, () -> register.append(Trial.ARCHIVE, ledger -> drafts));

        assertThat(asked).hasValue(3);
        assertThat(register.head()).isEqualTo(TreeHead.EMPTY);
        assertThat(Verification.of(trial.database())).isEqualTo(new Verdict.Sound(TreeHead.EMPTY));
    }

    private Register open(BooleanSupplier roomLeft) {
        return Register.open(trial.database(), KeyFile.of(trial.key), Trial.NOON, roomLeft);
    }

    /// The database is told to make the append durable, and dies: nobody knows.
    @Test
    void says_that_it_does_not_know_when_the_connection_breaks_while_it_commits() {
        trial.sql().sql("""
                create function linger() returns trigger language plpgsql as $$
                begin
                    perform pg_sleep(20);
                    return null;
                end $$""").update();
        trial.sql().sql("""
                create constraint trigger lingering after insert on checkpoint
                    deferrable initially deferred for each row execute function linger()""").update();
        var writing = CompletableFuture.supplyAsync(() -> append(trial.register, "perhaps"));

        cutWhoeverLingers();

        assertThat(writing)
                .failsWithin(20, TimeUnit.SECONDS)
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(
                        RegisterUnavailable.class,
                        unavailable -> assertThat(unavailable.reason()).isEqualTo(Reason.UNCONFIRMED));
        assertThat(trial.register.find("perhaps")).isEmpty();
    }

    private void cutWhoeverLingers() {
        var cut = 0;
        while (cut == 0) {
            cut = trial.sql().sql("""
                            select pg_terminate_backend(pid)
                            from pg_stat_activity
                            where wait_event = 'PgSleep' and query = 'COMMIT'""").query().listOfRows().size();
        }
    }

    /// Whoever cannot be reached is told apart from whoever makes a mistake.
    @Test
    void says_that_nothing_was_written_when_the_database_goes_away_before_the_commit() {
        assertRefused(
                Reason.AWAY,
                () -> trial.register.append(Trial.ARCHIVE, ledger -> {
                    trial.sql().sql("""
                            select pg_terminate_backend(pid)
                            from pg_locks
                            where relation = 'log'::regclass and mode = 'RowShareLock'""").query().listOfRows();
                    return List.of(town("never", "{}"));
                }));

        assertThat(trial.register.find("never")).isEmpty();
    }

    private static Receipt append(Register register, String record) {
        return register.append(Trial.ARCHIVE, ledger -> List.of(town(record, "{}")));
    }

    private static void assertRefused(Reason reason, ThrowingCallable appending) {
        assertThatThrownBy(appending)
                .isInstanceOfSatisfying(
                        RegisterUnavailable.class,
                        unavailable -> assertThat(unavailable.reason()).isEqualTo(reason));
    }

    /// Does `what` while an append of `register` is under way.
    private static void whileWriting(Register register, Runnable what) {
        var inside = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var writing = CompletableFuture.runAsync(() -> register.append(Trial.ARCHIVE, ledger -> {
            inside.countDown();
            await(done);
            return List.of(town("slow", "{}"));
        }));
        await(inside);
        try {
            what.run();
        } finally {
            done.countDown();
        }
        assertThat(writing).succeedsWithin(20, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
