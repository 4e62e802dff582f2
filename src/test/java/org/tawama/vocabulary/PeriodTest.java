package org.tawama.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// Stretches of days with both ends inside.
class PeriodTest {
    private static final LocalDate ORIGIN = LocalDate.of(2019, 12, 1);
    private static final int DAYS = 40;

    @Property
    void overlap_is_symmetric(@ForAll("periods") Period one, @ForAll("periods") Period other) {
        assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one));
    }

    @Property
    void a_period_overlaps_itself(@ForAll("periods") Period period) {
        assertThat(period.overlaps(period)).isTrue();
    }

    /// Days before and after all generated ends stand for the open ends.
    @Property
    void two_periods_overlap_exactly_when_they_share_a_day(
            @ForAll("periods") Period one, @ForAll("periods") Period other) {
        var shared = IntStream.rangeClosed(-1, DAYS + 1)
                .mapToObj(ORIGIN::plusDays)
                .anyMatch(day -> one.contains(day) && other.contains(day));

        assertThat(one.overlaps(other)).isEqualTo(shared);
    }

    @Property
    void a_period_contains_its_ends_and_nothing_beyond(@ForAll("periods") Period period) {
        period.from().ifPresent(from -> {
            assertThat(period.contains(from)).isTrue();
            assertThat(period.contains(from.minusDays(1))).isFalse();
        });
        period.to().ifPresent(to -> {
            assertThat(period.contains(to)).isTrue();
            assertThat(period.contains(to.plusDays(1))).isFalse();
        });
    }

    @Test
    void neighbours_do_not_overlap() {
        var before = Period.until(LocalDate.of(2019, 12, 17));
        var after = Period.since(LocalDate.of(2019, 12, 18));

        assertThat(before.overlaps(after)).isFalse();
        assertThat(Period.until(LocalDate.of(2019, 12, 18)).overlaps(after)).isTrue();
    }

    @Test
    void always_contains_every_day() {
        assertThat(Period.always().contains(LocalDate.MIN)).isTrue();
        assertThat(Period.always().contains(LocalDate.MAX)).isTrue();
    }

    @Test
    void refuses_to_end_before_it_starts() {
        assertThatThrownBy(() -> Period.between(ORIGIN, ORIGIN.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2019-12-01 > 2019-11-30");
    }

    @Provide
    Arbitrary<Period> periods() {
        var ends = Arbitraries.integers()
                .between(0, DAYS)
                .map(day -> Optional.of(ORIGIN.plusDays(day)))
                .optional(0.8)
                .map(end -> end.flatMap(day -> day));
        return Combinators.combine(ends, ends).as(PeriodTest::ordered);
    }

    private static Period ordered(Optional<LocalDate> one, Optional<LocalDate> other) {
        var backwards = one.isPresent() && other.isPresent() && one.get().isAfter(other.get());
        return backwards ? new Period(other, one) : new Period(one, other);
    }
}
