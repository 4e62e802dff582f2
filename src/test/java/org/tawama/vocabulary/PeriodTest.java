package org.tawama.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// Stretches of days with both ends inside, as far as the ends are known. What is certain and what is possible is held
/// against the plain enumeration of every day that an end can mean.
class PeriodTest {
    private static final LocalDate ORIGIN = LocalDate.of(2015, 2, 20);
    private static final int DAYS = 45;

    /// One way to take a period: both ends fixed to a day, an open end far outside.
    private record Taken(LocalDate first, LocalDate last) {
        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        boolean meets(Taken other) {
            return !first.isAfter(other.last) && !other.first.isAfter(last);
        }
    }

    @Property
    void a_day_is_possibly_inside_when_some_reading_holds_it(
            @ForAll("periods") Period period, @ForAll("days") LocalDate day) {
        assertThat(period.contains(day)).isEqualTo(readings(period).anyMatch(reading -> reading.holds(day)));
    }

    @Property
    void a_day_is_certainly_inside_when_every_reading_holds_it(
            @ForAll("periods") Period period, @ForAll("days") LocalDate day) {
        assertThat(period.certainlyContains(day)).isEqualTo(readings(period).allMatch(reading -> reading.holds(day)));
    }

    @Property(tries = 200)
    void two_periods_certainly_overlap_when_every_two_readings_share_a_day(
            @ForAll("shortPeriods") Period one, @ForAll("shortPeriods") Period other) {
        var others = readings(other).toList();

        var always = readings(one).allMatch(reading -> others.stream().allMatch(reading::meets));

        assertThat(one.certainlyOverlaps(other)).isEqualTo(always);
        assertThat(other.certainlyOverlaps(one)).isEqualTo(always);
    }

    @Property
    void nothing_changes_between_two_turns(@ForAll("periods") Period period, @ForAll("days") LocalDate day) {
        var before = day.minusDays(1);

        if (!period.turns().contains(day)) {
            assertThat(period.contains(day)).isEqualTo(period.contains(before));
            assertThat(period.certainlyContains(day)).isEqualTo(period.certainlyContains(before));
        }
    }

    @Property
    void a_period_known_to_the_day_leaves_nothing_uncertain(
            @ForAll("exactPeriods") Period period, @ForAll("days") LocalDate day) {
        assertThat(period.certainlyContains(day)).isEqualTo(period.contains(day));
        assertThat(period.certainlyOverlaps(period)).isTrue();
    }

    @Property
    void a_period_contains_its_ends_and_nothing_beyond(@ForAll("periods") Period period) {
        period.from().ifPresent(from -> {
            assertThat(period.contains(from.earliest())).isTrue();
            assertThat(period.contains(from.earliest().minusDays(1))).isFalse();
        });
        period.to().ifPresent(to -> {
            assertThat(period.contains(to.latest())).isTrue();
            assertThat(period.contains(to.latest().plusDays(1))).isFalse();
        });
    }

    @Property
    void what_holds_is_certain_when_anything_is_and_possible_else(
            @ForAll("fewPeriods") List<Period> periods, @ForAll("days") LocalDate day) {
        var holding = Period.holding(day, periods, period -> period);

        assertThat(holding.isPresent()).isEqualTo(periods.stream().anyMatch(period -> period.contains(day)));
        holding.ifPresent(found -> {
            assertThat(found.contains(day)).isTrue();
            assertThat(found.certainlyContains(day))
                    .isEqualTo(periods.stream().anyMatch(period -> period.certainlyContains(day)));
        });
    }

    @Test
    void neighbours_do_not_overlap() {
        var before = Period.until(LocalDate.of(2019, 12, 17));
        var after = Period.since(LocalDate.of(2019, 12, 18));

        assertThat(before.certainlyOverlaps(after)).isFalse();
        assertThat(Period.until(LocalDate.of(2019, 12, 18)).certainlyOverlaps(after))
                .isTrue();
    }

    @Test
    void neighbours_in_one_month_may_both_hold_on_its_days_and_need_not_overlap() {
        var before = Period.until(PartialDate.parse("2015-03"));
        var after = Period.since(PartialDate.parse("2015-03"));
        var within = LocalDate.of(2015, 3, 15);

        assertThat(before.contains(within)).isTrue();
        assertThat(after.contains(within)).isTrue();
        assertThat(before.certainlyContains(within)).isFalse();
        assertThat(before.certainlyContains(LocalDate.of(2015, 3, 1))).isTrue();
        assertThat(before.certainlyOverlaps(after)).isFalse();
        assertThat(Period.holding(within, List.of(before, after), period -> period))
                .contains(before);
    }

    @Test
    void what_has_held_all_along_wins_over_what_may_have_ended() {
        var old = Period.until(PartialDate.parse("2015-03"));
        var names = List.of(old, Period.always());

        assertThat(Period.holding(LocalDate.of(2015, 2, 28), names, period -> period))
                .contains(old);
        assertThat(Period.holding(LocalDate.of(2015, 3, 15), names, period -> period))
                .contains(Period.always());
    }

    @Test
    void always_contains_every_day() {
        assertThat(Period.always().certainlyContains(LocalDate.MIN)).isTrue();
        assertThat(Period.always().certainlyContains(LocalDate.MAX)).isTrue();
    }

    @Test
    void refuses_to_end_before_it_starts_by_every_reading_only() {
        var march = Optional.of(PartialDate.parse("2015-03-20"));

        assertThatThrownBy(() -> Period.between(ORIGIN, ORIGIN.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2015-02-20 > 2015-02-19");
        assertThatThrownBy(() -> new Period(march, Optional.of(PartialDate.parse("2015-02"))))
                .hasMessageContaining("2015-03-20 > 2015-02");
        assertThat(new Period(march, Optional.of(PartialDate.parse("2015"))).certainlyContains(ORIGIN.plusDays(28)))
                .isTrue();
    }

    private static Stream<Taken> readings(Period period) {
        var firsts = period.from().map(PeriodTest::days).orElseGet(() -> List.of(LocalDate.MIN));
        var lasts = period.to().map(PeriodTest::days).orElseGet(() -> List.of(LocalDate.MAX));
        return firsts.stream()
                .flatMap(first ->
                        lasts.stream().filter(last -> !first.isAfter(last)).map(last -> new Taken(first, last)));
    }

    private static List<LocalDate> days(PartialDate date) {
        return date.earliest().datesUntil(date.latest().plusDays(1)).toList();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-60, DAYS + 60).map(ORIGIN::plusDays);
    }

    @Provide
    Arbitrary<Period> periods() {
        return periods(Arbitraries.oneOf(
                exactDates(), months(), Arbitraries.just("2015").map(PartialDate::parse)));
    }

    /// Without years, whose readings are too many to enumerate in pairs.
    @Provide
    Arbitrary<Period> shortPeriods() {
        return periods(Arbitraries.oneOf(exactDates(), months()));
    }

    @Provide
    Arbitrary<Period> exactPeriods() {
        return periods(exactDates());
    }

    @Provide
    Arbitrary<List<Period>> fewPeriods() {
        return periods().list().ofMaxSize(3);
    }

    private static Arbitrary<PartialDate> exactDates() {
        return Arbitraries.integers().between(0, DAYS).map(ORIGIN::plusDays).map(PartialDate::of);
    }

    private static Arbitrary<PartialDate> months() {
        return Arbitraries.of("2015-02", "2015-03~", "2015-04?").map(PartialDate::parse);
    }

    private static Arbitrary<Period> periods(Arbitrary<PartialDate> dates) {
        var ends = dates.optional(0.8);
        return Combinators.combine(ends, ends).as(PeriodTest::ordered);
    }

    private static Period ordered(Optional<PartialDate> one, Optional<PartialDate> other) {
        var backwards = one.isPresent() && other.isPresent() && one.get().certainlyAfter(other.get());
        return backwards ? new Period(other, one) : new Period(one, other);
    }
}
