package org.tawama.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.tawama.faults.FullDisk.Outcome;

/// A disk is filled to the last byte under readers and writers. Takes seconds: each test founds a register on a disk
/// of its own. Where nobody may mount one, the tests are skipped and say so on standard error. `bench/run faults full
/// 1` is the same on both kinds of disk, for longer.
class FullDiskTest {
    private static final Duration WRITES_AGAIN_WITHIN = Duration.ofSeconds(5);

    @TempDir
    private Path place;

    @Test
    void refuses_to_write_on_a_full_disk_goes_on_reading_and_writes_again_when_there_is_room()
            throws InterruptedException {
        var outcome = tried(fullDisk().ofTheDataFolder(SmallDisk.Kind.TMPFS));

        assertThat(outcome.refused())
                .allSatisfy(
                        failure -> assertThat(failure.why()).isInstanceOf(DataAccessResourceFailureException.class));
        assertThat(outcome.refusedForRoom()).as("%s", outcome).isPositive();
        assertThat(outcome.asked())
                .isNotEmpty()
                .allSatisfy(reading -> assertThat(reading.status()).isEqualTo(200));
        assertThat(outcome.untilWritten()).isLessThan(WRITES_AGAIN_WITHIN);
    }

    @Test
    void lives_through_the_panic_of_a_foreign_database_on_a_full_disk() throws InterruptedException {
        var outcome = tried(fullDisk().ofTheDatabase(SmallDisk.Kind.EXT4));

        assertThat(outcome.refused())
                .isNotEmpty()
                .allSatisfy(
                        failure -> assertThat(failure.why()).isInstanceOf(DataAccessResourceFailureException.class));
        assertThat(outcome.asked())
                .allSatisfy(reading -> assertThat(reading.status()).isIn(200, 503));
        assertThat(outcome.untilWritten()).isLessThan(WRITES_AGAIN_WITHIN);
    }

    private FullDisk fullDisk() {
        return new FullDisk(place, 8, 4, Duration.ofSeconds(2));
    }

    private static Outcome tried(Optional<Outcome> outcome) {
        if (outcome.isEmpty()) abort("NOT TRIED: a full disk, for none can be mounted here");
        return outcome.get();
    }
}
