package org.tawama.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tawama.evidence.LastCheck.Age;

class LastCheckTest {
    private static final Evidence PRINTED = Evidence.printedAt(new SourceId("page"), "line 1", "Oran");
    private static final LocalDate CHECKED = LocalDate.parse("2024-03-31");

    @Test
    void the_last_check_of_a_record_is_the_newest_of_its_claims() {
        var check = LastCheck.of(List.of(PRINTED.checkedOn(CHECKED), PRINTED, PRINTED.checkedOn(CHECKED.minusDays(9))));

        assertThat(check.on()).contains(CHECKED);
    }

    @Test
    void a_check_is_stale_from_the_day_after_its_months_are_over() {
        var check = new LastCheck(Optional.of(CHECKED));

        assertThat(check.ageOn(LocalDate.parse("2026-03-31"))).isEqualTo(Age.RECENT);
        assertThat(check.ageOn(LocalDate.parse("2026-04-01"))).isEqualTo(Age.STALE);
    }

    @Test
    void a_record_that_nobody_checked_is_neither_recent_nor_stale() {
        assertThat(LastCheck.of(List.of(PRINTED)).ageOn(CHECKED)).isEqualTo(Age.NEVER);
        assertThat(LastCheck.of(List.of()).on()).isEmpty();
    }

    @Test
    void an_earlier_check_does_not_replace_a_later_one() {
        assertThat(PRINTED.checkedOn(CHECKED).checkedOn(CHECKED.minusDays(1)).checked())
                .contains(CHECKED);
    }
}
