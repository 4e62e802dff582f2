package org.tawama.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tawama.store.PostgresProcesses;

/// Files with one change each. Takes seconds: it founds a register, and each changed data folder is a PostgreSQL that
/// starts or does not. `bench/run faults rot 1000` is the same with more.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RottenTest {
    @TempDir
    private static Path folder;

    private Rotting rotting;

    @BeforeAll
    void found() throws IOException {
        rotting = new Rotting(folder, 20_261_125);
    }

    @AfterAll
    void stop() {
        PostgresProcesses.embeddedIn(folder.resolve("data")).clear();
    }

    @Test
    void finds_the_exported_log_sound_before_anything_is_changed() {
        var answer = rotting.verifyLog();

        assertThat(answer.out())
                .isEqualTo("Sound: " + rotting.head().size() + " entries, root "
                        + rotting.head().root() + ".\n");
    }

    @Test
    void refuses_every_changed_copy_of_the_exported_log_and_says_where() throws IOException {
        rotting.changeLogs(60);
    }

    @Test
    void refuses_every_changed_copy_of_a_record_with_its_proof() throws IOException {
        rotting.changeProofs(200);
    }

    @Test
    void tells_the_truth_about_a_data_folder_with_a_changed_file() throws IOException {
        for (var which : List.<Predicate<Path>>of(
                named("postgres/format"),
                named("postgres/cluster/global/pg_control"),
                below("postgres/cluster/pg_wal"),
                below("postgres/cluster/pg_xact"),
                below("postgres/cluster/base"),
                below("postgres/cluster/base"))) {
            rotting.changeFolder(which);
        }
    }

    private static Predicate<Path> named(String name) {
        return file -> file.equals(Path.of(name));
    }

    private static Predicate<Path> below(String name) {
        return file -> file.startsWith(name);
    }
}
