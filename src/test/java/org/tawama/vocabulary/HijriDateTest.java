package org.tawama.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HijriDateTest {
    /// Printed by the official journal beside the Gregorian day.
    @ParameterizedTest
    @CsvSource({"2017-11-09, 1439-02-20", "2007-12-01, 1428-11-21"})
    void is_what_the_journal_prints_where_sighting_and_computation_agree(LocalDate day, String hijri) {
        assertThat(HijriDate.of(day)).hasToString(hijri);
    }

    @Test
    void lies_at_most_a_day_beside_the_computed_one_where_they_do_not_agree() {
        var printed = HijriDate.parse("1439-03-09");

        assertThat(printed.isWithinADayOf(LocalDate.of(2017, 11, 28))).isTrue();
        assertThat(printed.isWithinADayOf(LocalDate.of(2017, 11, 29))).isFalse();
        assertThat(printed.isWithinADayOf(LocalDate.of(2017, 11, 26))).isTrue();
        assertThat(printed.isWithinADayOf(LocalDate.of(2017, 11, 25))).isFalse();
    }

    @Property(tries = 500)
    void reads_back_and_is_within_a_day_of_itself_and_its_neighbours_alone(
            @ForAll @LongRange(min = -29_000, max = 65_000) long epochDay) {
        var day = LocalDate.ofEpochDay(epochDay);
        var date = HijriDate.of(day);

        assertThat(HijriDate.parse(date.toString())).isEqualTo(date);
        assertThat(date.isWithinADayOf(day)).isTrue();
        assertThat(date.isWithinADayOf(day.plusDays(1))).isTrue();
        assertThat(date.isWithinADayOf(day.minusDays(1))).isTrue();
        assertThat(date.isWithinADayOf(day.plusDays(2))).isFalse();
        assertThat(date.isWithinADayOf(day.minusDays(2))).isFalse();
    }

    @Test
    void may_be_the_thirtieth_of_a_month_that_has_twenty_nine_days_by_computation() {
        assertThat(HijriDate.parse("1439-02-30").isWithinADayOf(LocalDate.of(2017, 11, 19)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1439", "1439-2-20", "1439-13-01", "1439-00-01", "1439-01-31", "2017-11-09", "١٤٣٩-٠٢-٢٠"})
    void refuses_what_is_no_day_of_that_calendar(String text) {
        assertThatThrownBy(() -> HijriDate.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
