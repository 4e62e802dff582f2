package org.tawama.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Period;

class SeriesOrderTest {
    private final Meeting thirtySecond = session("m1", Optional.of(32), "");
    private final Meeting unnumbered = session("m2", Optional.empty(), "2016-03-02");
    private final Meeting thirtySixth = session("m3", Optional.of(36), "2019-03-03");
    private final Meeting fortieth = session("m4", Optional.of(40), "2023-03-01");

    @Test
    void goes_by_the_numbers_whatever_dates_are_lacking() {
        assertThat(SeriesOrder.of(List.of(fortieth, thirtySixth, thirtySecond)))
                .containsExactly(thirtySecond, thirtySixth, fortieth);
    }

    @Test
    void places_a_session_without_number_by_its_date() {
        assertThat(SeriesOrder.of(List.of(unnumbered, fortieth, thirtySecond, thirtySixth)))
                .containsExactly(thirtySecond, unnumbered, thirtySixth, fortieth);
    }

    @Test
    void places_a_session_without_number_and_date_last() {
        var unknown = session("m5", Optional.empty(), "");

        assertThat(SeriesOrder.of(List.of(unknown, fortieth, unnumbered)))
                .containsExactly(unnumbered, fortieth, unknown);
    }

    private static Meeting session(String id, Optional<Integer> number, String start) {
        var days = start.isEmpty() ? Period.always() : Period.since(PartialDate.parse(start));
        return Sessions.session(id, number, days, List.of());
    }
}
