package org.tawama.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawama.register.Trial.town;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChronologyTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Trial trial = new Trial();

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void knows_nothing_before_the_first_entry() {
        assertThat(trial.register.sizeAt(NOON)).isZero();

        record(0);

        assertThat(trial.register.sizeAt(NOON.minusSeconds(1))).isZero();
        assertThat(trial.register.sizeAt(NOON)).isEqualTo(1);
        assertThat(trial.register.sizeAt(Instant.MAX)).isEqualTo(1);
    }

    @Test
    void knows_at_an_instant_what_was_recorded_by_then() {
        record(0, 0, 60, 60, 120);

        assertThat(sizes(-1, 0, 59, 60, 119, 120, 999)).containsExactly(0L, 2L, 2L, 4L, 4L, 5L, 5L);
    }

    /// Would catch an instant that counts, by their clock, entries stated after one that was recorded later.
    @Test
    void takes_a_clock_that_was_set_back_for_no_going_back() {
        record(0, 120, 60, 90, 130);

        assertThat(sizes(0, 60, 90, 119)).containsExactly(1L, 1L, 1L, 1L);
        assertThat(sizes(120, 129, 130)).containsExactly(4L, 4L, 5L);
    }

    /// An address with an instant in it would otherwise show something else one day.
    @Test
    void stays_with_its_answer_once_a_later_entry_is_there() {
        record(0, 120);
        var before = sizes(0, 60, 119);

        record(60, 30, 200);

        assertThat(sizes(0, 60, 119)).isEqualTo(before);
    }

    @Test
    void agrees_with_the_log_read_from_its_beginning_whatever_the_clock_does() {
        var random = new Random(20261125);
        var times = new ArrayList<Integer>();
        for (var round = 0; round < 40; round++) {
            var at = random.nextInt(100);
            times.add(at);
            record(at);
            var asked = random.nextInt(110) - 5;

            var known = times.stream().takeWhile(time -> time <= asked).count();

            assertThat(trial.register.sizeAt(NOON.plusSeconds(asked)))
                    .as(asked + " in " + times)
                    .isEqualTo(known);
            assertThat(trial.another().sizeAt(NOON.plusSeconds(asked))).isEqualTo(known);
        }
    }

    /// One entry each so many seconds after noon.
    private void record(int... seconds) {
        for (var second : seconds) {
            var clock = Clock.fixed(NOON.plusSeconds(second), ZoneOffset.UTC);
            var one = trial.register.head().size();
            Register.open(trial.database(), trial.key, clock)
                    .append(Trial.ARCHIVE, ledger -> List.of(town("town-" + one, "{}")));
        }
    }

    private List<Long> sizes(int... seconds) {
        return java.util.Arrays.stream(seconds)
                .mapToObj(second -> trial.register.sizeAt(NOON.plusSeconds(second)))
                .toList();
    }
}
