package org.tawama.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;

/// The database goes away under readers and writers and comes back. Takes half a minute: one server for all, and the
/// gaps must be longer than anybody may wait. `bench/run faults gone 20` is the same with longer and more gaps.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GoneTest {
    /// Two seconds, and more for a machine that has other things to do.
    private static final Duration NOBODY_WAITS_LONGER = Duration.ofSeconds(6);

    private static final Duration BACK_WITHIN = Duration.ofSeconds(15);
    private static final int CONNECTIONS = 16;

    @TempDir
    private static Path folder;

    private Outages outages;

    @BeforeAll
    void serve() throws InterruptedException {
        outages = new Outages(folder, 16, 8).warmedUp();
    }

    @AfterAll
    void close() {
        outages.close();
    }

    @Test
    @Order(1)
    void refuses_soon_while_its_database_is_stopped_and_goes_on_when_it_is_back() throws InterruptedException {
        var gap = outages.stopped(Duration.ofSeconds(4));

        demandSoon(gap);
        assertThat(gap.refused()).as("%s", gap).isPositive();
    }

    @Test
    @Order(2)
    void goes_on_while_only_the_postmaster_stands_still() throws InterruptedException {
        var gap = outages.postmasterFrozen(Duration.ofSeconds(3));

        demandSoon(gap);
        assertThat(gap.refused()).as("%s", gap).isZero();
    }

    /// Without a limit for silence every reader would hang for as long as the database does.
    @Test
    @Order(3)
    void refuses_soon_while_its_database_says_nothing_and_goes_on_when_it_speaks_again() throws InterruptedException {
        var gap = outages.frozen(Duration.ofSeconds(6));

        demandSoon(gap);
        assertThat(gap.refused()).as("%s", gap).isPositive();
    }

    @Test
    @Order(4)
    void goes_on_after_single_connections_were_killed() throws InterruptedException {
        for (var which = 0; which < 3; which++) demandSoon(outages.backendKilled(which));
    }

    @Test
    @Order(5)
    void has_lost_nothing_and_told_its_writers_the_truth() {
        var newest = outages.examine();

        assertThat(newest.size()).isGreaterThan(outages.acknowledged() * Writers.STATEMENTS);
        assertThat(outages.failures()).isNotEmpty().allSatisfy(failure -> {
            assertThat(failure.why()).isInstanceOf(DataAccessResourceFailureException.class);
            assertThat(failure.after()).isLessThan(NOBODY_WAITS_LONGER);
        });
    }

    @Test
    @Order(6)
    void holds_no_more_connections_than_before_and_none_at_work() throws InterruptedException {
        var connections = outages.connectionsAtRest();

        assertThat(connections.all()).isLessThanOrEqualTo(CONNECTIONS);
        assertThat(connections.busy()).isZero();
    }

    private static void demandSoon(Gap gap) {
        assertThat(gap.neitherAnsweredNorRefused()).isEmpty();
        assertThat(gap.longestRefusal()).as("%s", gap).isLessThan(NOBODY_WAITS_LONGER);
        assertThat(gap.longestAnswer()).as("%s", gap).isLessThan(NOBODY_WAITS_LONGER);
        assertThat(gap.untilAnswered()).as("%s", gap).isLessThan(BACK_WITHIN);
        assertThat(gap.untilWritten()).as("%s", gap).isLessThan(BACK_WITHIN);
    }
}
