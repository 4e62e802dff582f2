package org.tawama.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawama.store.StoreUnavailable.Reason;

/// One owner for each data folder, visitors welcome. Takes seconds: real processes share a real server.
class OwnershipTest {
    @TempDir
    Path folder;

    @AfterEach
    void stops_what_is_left() {
        Leftovers.stop(new DataFolder(folder).cluster());
    }

    @Test
    void refuses_a_second_server_and_names_the_first() {
        try (var first = HolderProcess.start(folder, "serve")) {
            first.awaitOpen();

            assertThatThrownBy(() -> Store.open(StoreOptions.in(folder).toServe()))
                    .isInstanceOfSatisfying(
                            StoreUnavailable.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.IN_USE))
                    .hasMessageContaining(String.valueOf(first.process().pid()))
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void refuses_a_second_server_in_the_same_process_and_leaves_the_first_its_lock() {
        try (var first = Store.open(StoreOptions.in(folder).toServe())) {
            assertThatThrownBy(() -> Store.open(StoreOptions.in(folder).toServe()))
                    .isInstanceOf(StoreUnavailable.class);

            try (var other = HolderProcess.start(folder, "visit")) {
                assertThat(other.awaitOpen()).isFalse();
                assertThat(first.ownsServer()).isTrue();
            }
        }
    }

    @Test
    void lets_a_command_join_the_server_that_runs() {
        try (var server = HolderProcess.start(folder, "serve")) {
            assertThat(server.awaitOpen()).isTrue();
            var acknowledged = server.awaitCommitted(20);

            try (var visit = Store.open(StoreOptions.in(folder))) {
                assertThat(visit.ownsServer()).isFalse();
                assertThat(JdbcClient.create(visit.dataSource())
                                .sql("select count(*) from number")
                                .query(Integer.class)
                                .single())
                        .isGreaterThanOrEqualTo(acknowledged);
            }

            // The visitor left; the server still commits.
            assertThat(server.awaitCommitted(acknowledged + 20)).isGreaterThan(acknowledged);
        }
    }

    @Test
    void lets_a_command_wait_for_the_server_that_is_about_to_start() {
        try (var server = HolderProcess.start(folder, "serve")) {
            assertThat(Waiting.until(
                            Duration.ofSeconds(30),
                            () -> ServerRecord.read(new DataFolder(folder).server())
                                    .isPresent()))
                    .isTrue();

            try (var visit = Store.open(StoreOptions.in(folder))) {
                assertThat(visit.ownsServer()).isFalse();
                assertThat(server.awaitOpen()).isTrue();
            }
        }
    }

    @Test
    void starts_a_server_for_the_while_of_a_command() {
        try (var command = Store.open(StoreOptions.in(folder))) {
            assertThat(command.ownsServer()).isTrue();
        }

        assertThat(Leftovers.workingIn(new DataFolder(folder).cluster())).isEmpty();
    }
}
