package org.tawama.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Real processes are killed with SIGKILL; whatever was acknowledged must be there after the next opening, which
/// nobody helps. Takes seconds: each test creates a PostgreSQL and a JVM.
class CrashTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    /// So that no test leaves a server behind, whatever it asserted.
    @AfterEach
    void stops_what_is_left() {
        Leftovers.stop(cluster());
    }

    @Test
    void survives_a_killed_jvm_whose_postgresql_lives_on() {
        int acknowledged;
        try (var holder = HolderProcess.start(folder, "serve")) {
            holder.awaitOpen();
            var seen = holder.awaitCommitted(50);
            holder.kill();
            acknowledged = Math.max(seen, holder.lastCommitted());
        }
        var orphan = Leftovers.postmasterOf(cluster()).orElseThrow();

        try (var store = Store.open(StoreOptions.in(folder).toServe())) {
            assertThat(numbers(store)).isBetween(acknowledged, acknowledged + 1);
            assertThat(store.ownsServer()).isTrue();
            assertThat(Leftovers.gone(orphan, LIMIT)).isTrue();
        }
    }

    @Test
    void survives_a_killed_jvm_and_a_killed_postgresql_with_a_backend_at_work() throws Exception {
        int acknowledged;
        try (var holder = HolderProcess.start(folder, "serve")) {
            holder.awaitOpen();
            acknowledged = holder.awaitCommitted(50);
            keepABackendBusy();
            var postmaster = Leftovers.postmasterOf(cluster()).orElseThrow();
            holder.kill();
            postmaster.destroyForcibly();
            Leftovers.gone(postmaster, LIMIT);
        }
        assertThat(Files.exists(cluster().resolve("postmaster.pid"))).isTrue();

        try (var store = Store.open(StoreOptions.in(folder).toServe())) {
            assertThat(numbers(store)).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    /// A backend inside a long calculation does not notice that its postmaster is gone.
    private void keepABackendBusy() throws Exception {
        var record = ServerRecord.read(new DataFolder(folder).server()).orElseThrow();
        var door = new Door(new DataFolder(folder), record.port()).source();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                JdbcClient.create(door)
                        .sql("select count(*) from generate_series(1, 2000000000)")
                        .query(Long.class)
                        .single();
            } catch (DataAccessException killed) {
                assertThat(killed).isNotNull();
            }
        });
        assertThat(Waiting.until(LIMIT, () -> Door.visitors(quietly(record)) > 2))
                .isTrue();
    }

    private PGSimpleDataSource quietly(ServerRecord record) {
        try {
            return new Door(new DataFolder(folder), record.port()).source();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void starts_a_killed_postgresql_again_while_the_pool_stays_open() {
        try (var store = Store.open(StoreOptions.in(folder).toServe())) {
            var sql = JdbcClient.create(store.dataSource());
            sql.sql("create table number (value integer primary key)").update();
            sql.sql("insert into number values (1)").update();

            for (int round = 0; round < 3; round++) {
                var postmaster = Leftovers.postmasterOf(cluster()).orElseThrow();
                postmaster.destroyForcibly();
                Leftovers.gone(postmaster, LIMIT);
                // Whoever was connected may be answered for a moment by a process that is about to be stopped.
                assertThat(Waiting.until(LIMIT, () -> anotherThan(postmaster) && answers(store)))
                        .isTrue();
            }

            assertThat(numbers(store)).isEqualTo(1);
        }
        assertThat(Leftovers.workingIn(cluster())).isEmpty();
    }

    private boolean anotherThan(ProcessHandle postmaster) {
        return Leftovers.postmasterOf(cluster())
                .filter(found -> !found.equals(postmaster))
                .isPresent();
    }

    @Test
    void recovers_from_a_single_killed_backend() {
        try (var store = Store.open(StoreOptions.in(folder).toServe())) {
            var backend = JdbcClient.create(store.dataSource())
                    .sql("select pg_backend_pid()")
                    .query(Long.class)
                    .single();

            ProcessHandle.of(backend).orElseThrow().destroyForcibly();

            assertThat(Waiting.until(LIMIT, () -> answers(store))).isTrue();
        }
    }

    @Test
    void redoes_a_creation_that_was_cut_off_in_the_middle() throws Exception {
        try (var holder = HolderProcess.start(folder, "serve")) {
            assertThat(Waiting.until(LIMIT, this::creationIsUnderWay)).isTrue();
            holder.kill();
        }
        assertThat(new DataFolder(folder).hasData()).isFalse();

        try (var store = Store.open(StoreOptions.in(folder).toServe())) {
            assertThat(answers(store)).isTrue();
        }
        try (var children = Files.newDirectoryStream(folder, "postgres.new-*")) {
            assertThat(children).isEmpty();
        }
    }

    private boolean creationIsUnderWay() {
        try (var children = Files.newDirectoryStream(folder, "postgres.new-*")) {
            for (var child : children) {
                if (Files.exists(child.resolve("cluster").resolve("global"))) return true;
            }
            return false;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Test
    void is_not_fooled_by_a_stranger_who_bears_the_dead_postmasters_number() throws Exception {
        Store.open(StoreOptions.in(folder)).close();
        Files.writeString(
                cluster().resolve("postmaster.pid"),
                "%d\n%s\n1700000000\n1\n\n127.0.0.1\n  1 1\nready   \n"
                        .formatted(ProcessHandle.current().pid(), cluster()));

        try (var store = Store.open(StoreOptions.in(folder))) {
            assertThat(answers(store)).isTrue();
        }
    }

    @Test
    void stops_postgresql_when_the_process_is_asked_to_end() {
        try (var holder = HolderProcess.start(folder, "serve")) {
            holder.awaitOpen();
            holder.awaitCommitted(1);

            holder.terminate();

            assertThat(Leftovers.workingIn(cluster())).isEmpty();
            assertThat(new DataFolder(folder).server()).doesNotExist();
        }
    }

    private Path cluster() {
        return new DataFolder(folder).cluster();
    }

    private static int numbers(Store store) {
        return JdbcClient.create(store.dataSource())
                .sql("select count(*) from number")
                .query(Integer.class)
                .single();
    }

    private static boolean answers(Store store) {
        try {
            return JdbcClient.create(store.dataSource())
                            .sql("select 1")
                            .query(Integer.class)
                            .single()
                    == 1;
        } catch (DataAccessException notYet) {
            return false;
        }
    }
}
