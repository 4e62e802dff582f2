package org.tawama.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "٠, 0", "٤١٢, 412", "۴۱۲, 412", "4١2, 412", "007, 7", "999999999999999999, 999999999999999999"})
    void reads_a_whole_number_in_the_digits_of_any_keyboard(String typed, long number) {
        assertThat(Typed.whole(typed)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "-1", "+1", " 1", "1 ", "1.0", "1e3", "0x1", "1000000000000000000", "१", "１", "²", "NaN"
            })
    void reads_nothing_else_as_a_number(String typed) {
        assertThat(Typed.whole(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2010-01-31, 2010-01-31",
        "٢٠١٠-٠١-٣١, 2010-01-31",
        "۲۰۱۰-۰۱-۳۱, 2010-01-31",
        "0001-01-01, 0001-01-01",
        "9999-12-31, 9999-12-31"
    })
    void reads_a_day_of_the_calendar(String typed, LocalDate day) {
        assertThat(Typed.day(typed)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2010-02-30",
                "2010-2-3",
                "0000-01-01",
                "-0001-01-01",
                "+2010-01-01",
                "10000-01-01",
                "2010-01-01 ",
                "2010-01-01T00:00",
                "20100101",
                "2010",
                "yesterday",
                "31-01-2010"
            })
    void reads_nothing_else_as_a_day(String typed) {
        assertThat(Typed.day(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"١٩٩٩-١١, 1999-11", "1988~, 1988~", "۱۹۸۸, 1988"})
    void reads_a_date_as_far_as_it_is_known(String typed, String date) {
        assertThat(Typed.date(typed).map(PartialDate::text)).contains(date);
        assertThat(Typed.date(typed + "x")).isEmpty();
    }

    @Property
    void reads_a_number_back_from_what_any_keyboard_writes(
            @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long number, @ForAll boolean persian) {
        var typed = written(Long.toString(number), persian ? '۰' : '٠');

        assertThat(Typed.whole(typed)).hasValue(number);
    }

    @Property
    void reads_a_day_back_from_what_any_keyboard_writes(@ForAll @IntRange(max = 3_000_000) int days) {
        var day = LocalDate.of(1, 1, 1).plusDays(days);

        assertThat(Typed.day(written(day.toString(), '٠'))).contains(day);
    }

    private static String written(String european, char zero) {
        return european.chars()
                .map(sign -> sign >= '0' && sign <= '9' ? sign - '0' + zero : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:00:00Z, 2026-11-23T08:00:00Z",
        "2026-11-23t08:00:00z, 2026-11-23T08:00:00Z",
        "2026-11-23T09:00:00+01:00, 2026-11-23T08:00:00Z",
        "2026-11-23T09:00:00 01:00, 2026-11-23T08:00:00Z",
        "2026-11-23T03:30:00.25-04:30, 2026-11-23T08:00:00.25Z",
        "٢٠٢٦-١١-٢٣T٠٨:٠٠:٠٠Z, 2026-11-23T08:00:00Z"
    })
    void reads_an_instant_with_its_offset(String typed, Instant instant) {
        assertThat(Typed.instant(typed)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-23",
                "2026-11-23T08:00:00",
                "2026-11-23T08:00Z",
                "2026-11-23 08:00:00Z",
                "2026-02-30T08:00:00Z",
                "2026-11-23T24:00:00Z",
                "2026-11-23T08:00:60Z",
                "2026-11-23T08:00:00.Z",
                "2026-11-23T08:00:00.1234567890Z",
                "2026-11-23T08:00:00+0100",
                "2026-11-23T08:00:00+19:00",
                "0000-11-23T08:00:00Z",
                " 2026-11-23T08:00:00Z",
                "2026-11-23T08:00:00Z "
            })
    void reads_nothing_else_as_an_instant(String typed) {
        assertThat(Typed.instant(typed)).isEmpty();
    }
}
