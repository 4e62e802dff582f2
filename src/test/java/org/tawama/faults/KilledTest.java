package org.tawama.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawama.store.PostgresProcesses;

/// Takes half a minute: each round starts a JVM and a PostgreSQL, kills, and recovers. `bench/run faults
/// kill 200` is the same with more rounds.
class KilledTest {
    @TempDir
    Path folder;

    @AfterEach
    void stops_what_is_left() {
        PostgresProcesses.embeddedIn(folder.resolve("data")).clear();
    }

    @Test
    void keeps_every_acknowledged_statement_whatever_is_killed_under_its_writers() {
        var outcome = new Killing(folder, 8, 17_329).run(5, Duration.ofMillis(100), Duration.ofMillis(700));

        assertThat(outcome.acknowledged()).isGreaterThan(5);
    }
}
