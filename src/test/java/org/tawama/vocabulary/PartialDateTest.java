package org.tawama.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.vocabulary.PartialDate.Qualifier;

/// Dates as far as they are known.
class PartialDateTest {
    @Property
    void text_parses_back_to_an_equal_date(@ForAll("dates") PartialDate date) {
        assertThat(PartialDate.parse(date.text())).isEqualTo(date);
    }

    @Property
    void the_first_possible_day_is_never_after_the_last(@ForAll("dates") PartialDate date) {
        assertThat(date.earliest()).isBeforeOrEqualTo(date.latest());
    }

    @Property
    void a_qualifier_does_not_widen_the_possible_days(@ForAll("dates") PartialDate date) {
        var exact = new PartialDate(date.year(), date.month(), date.day(), Qualifier.EXACT);

        assertThat(date.earliest()).isEqualTo(exact.earliest());
        assertThat(date.latest()).isEqualTo(exact.latest());
    }

    @Property
    void order_is_total(@ForAll("dates") PartialDate one, @ForAll("dates") PartialDate other) {
        var comparison = Integer.signum(one.compareTo(other));

        assertThat(comparison).isEqualTo(-Integer.signum(other.compareTo(one)));
        assertThat(comparison == 0).isEqualTo(one.equals(other));
    }

    @Property
    void order_is_transitive(
            @ForAll("dates") PartialDate one, @ForAll("dates") PartialDate other, @ForAll("dates") PartialDate third) {
        var sorted = Stream.of(one, other, third).sorted().toList();

        assertThat(sorted.get(0).compareTo(sorted.get(2))).isLessThanOrEqualTo(0);
        assertThat(sorted.get(0).compareTo(sorted.get(1))).isLessThanOrEqualTo(0);
        assertThat(sorted.get(1).compareTo(sorted.get(2))).isLessThanOrEqualTo(0);
    }

    @Property
    void what_is_certainly_after_also_sorts_after(
            @ForAll("dates") PartialDate one, @ForAll("dates") PartialDate other) {
        if (one.certainlyAfter(other)) {
            assertThat(one).isGreaterThan(other);
            assertThat(other.certainlyAfter(one)).isFalse();
        }
    }

    @Property
    void only_a_date_known_to_the_day_has_an_exact_day(@ForAll("dates") PartialDate date) {
        assertThat(date.exactDay().isPresent()).isEqualTo(date.day().isPresent());
        assertThat(date.exactDay().orElse(date.earliest())).isEqualTo(date.earliest());
    }

    @Property
    void a_calendar_day_keeps_its_day(@ForAll("days") LocalDate day) {
        var date = PartialDate.of(day);

        assertThat(date.text()).isEqualTo(day.toString());
        assertThat(List.of(date.earliest(), date.latest())).containsOnly(day);
    }

    @Test
    void a_year_sorts_before_its_days_and_after_the_year_before() {
        var shuffled = Stream.of("1988-01-02", "1988~", "1987-12-31", "1988-01", "1988", "1988-01-01")
                .map(PartialDate::parse)
                .sorted()
                .map(PartialDate::text)
                .toList();

        assertThat(shuffled).containsExactly("1987-12-31", "1988-01-01", "1988-01", "1988", "1988~", "1988-01-02");
    }

    @Test
    void february_knows_leap_years() {
        assertThat(PartialDate.parse("2000-02").latest()).isEqualTo("2000-02-29");
        assertThat(PartialDate.parse("1900-02").latest()).isEqualTo("1900-02-28");
    }

    @Test
    void a_year_says_nothing_certain_about_a_day_in_it() {
        var year = PartialDate.parse("1988");
        var day = PartialDate.parse("1988-06-15");

        assertThat(year.certainlyAfter(day)).isFalse();
        assertThat(day.certainlyAfter(year)).isFalse();
        assertThat(PartialDate.parse("1989").certainlyAfter(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "88",
                "1988-",
                "1988-13",
                "1988-00",
                "1988-1",
                "1988-02-30",
                "1900-02-29",
                "1988-06-31",
                "0000",
                "19XX",
                "1988/1990",
                "-1988",
                "1988~~",
                "1988 ",
                "1988-06-15T00:00",
                "١٩٨٨",
                "1988-٠٦"
            })
    void refuses_what_is_not_a_date(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void names_the_text_that_it_refuses() {
        assertThatThrownBy(() -> PartialDate.parse("15/06/2008")).hasMessageContaining("15/06/2008");
        assertThatThrownBy(() -> PartialDate.parse("2008-02-30")).hasMessageContaining("2008-02-30");
    }

    @Test
    void refuses_a_day_without_a_month() {
        assertThatThrownBy(() -> new PartialDate(1988, Optional.empty(), Optional.of(3), Qualifier.EXACT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without a month");
    }

    @Test
    void refuses_a_calendar_day_outside_its_years() {
        assertThatThrownBy(() -> PartialDate.of(LocalDate.of(10_000, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    /// Dates that crowd around a few days, so that equal and neighbouring ones meet.
    @Provide
    Arbitrary<PartialDate> dates() {
        var near = Arbitraries.longs()
                .between(
                        LocalDate.of(1987, 12, 25).toEpochDay(),
                        LocalDate.of(1989, 1, 5).toEpochDay())
                .map(LocalDate::ofEpochDay);
        var precision = Arbitraries.integers().between(1, 3);
        var qualifiers = Arbitraries.of(Arrays.asList(Qualifier.values()));
        return Combinators.combine(Arbitraries.oneOf(near, days()), precision, qualifiers)
                .as(PartialDateTest::cut);
    }

    private static PartialDate cut(LocalDate day, int precision, Qualifier qualifier) {
        return new PartialDate(
                day.getYear(),
                precision > 1 ? Optional.of(day.getMonthValue()) : Optional.empty(),
                precision > 2 ? Optional.of(day.getDayOfMonth()) : Optional.empty(),
                qualifier);
    }
}
