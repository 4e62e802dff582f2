package org.tawama.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Period;

class MeetingTest {
    @Test
    void holds_a_session_of_which_only_the_last_day_is_known() {
        var days = Period.until(PartialDate.parse("2023-10-27"));

        var session = session(Optional.of(11), days, List.of());

        assertThat(session.days().from()).isEmpty();
        assertThat(session.days().to()).contains(PartialDate.parse("2023-10-27"));
    }

    @Test
    void refuses_a_session_that_ends_before_it_starts() {
        var start = Optional.of(PartialDate.parse("2013-04-09"));
        var end = Optional.of(PartialDate.parse("2013-04-08"));

        assertThatThrownBy(() -> session(Optional.of(15), new Period(start, end), List.of()))
                .hasMessageContaining("2013-04-09 > 2013-04-08");
    }

    @Test
    void refuses_a_number_below_one() {
        assertThatThrownBy(() -> session(Optional.of(0), Period.always(), List.of()))
                .hasMessageContaining("numbered below 1: 0");
    }

    @Test
    void refuses_a_decision_without_words() {
        assertThatThrownBy(() -> session(Optional.empty(), Period.always(), List.of(LocalText.none())))
                .hasMessageContaining("a decision without words");
    }

    @Test
    void refuses_a_delegation_of_nobody() {
        assertThatThrownBy(() -> new Delegation(
                        Delegation.Part.MEMBER, Optional.empty(), LocalText.none(), Delegation.Rank.MINISTER))
                .hasMessageContaining("neither a country nor an office");
    }

    @Test
    void takes_a_delegation_of_a_country_whose_office_nobody_named() {
        var france = Optional.of(new CountryCode("FR"));

        var delegation = new Delegation(Delegation.Part.MEMBER, france, LocalText.none(), Delegation.Rank.AMBASSADOR);

        assertThat(delegation.rank()).isEqualTo(Delegation.Rank.AMBASSADOR);
    }

    @Test
    void is_not_held_on_a_day_before_its_first() {
        var session = session(Optional.of(18), Period.since(PartialDate.parse("2015-03")), List.of());

        assertThat(session.stateOn(LocalDate.of(2015, 2, 28))).isEqualTo(MeetingState.NOT_YET);
        assertThat(session.stateOn(LocalDate.of(2015, 3, 1))).isEqualTo(MeetingState.HELD);
    }

    @Test
    void is_held_on_every_day_while_its_date_is_not_known() {
        var session = session(Optional.of(18), Period.always(), List.of());

        assertThat(session.stateOn(LocalDate.of(1900, 1, 1))).isEqualTo(MeetingState.HELD);
    }

    @ParameterizedTest
    @EnumSource(names = {"SCHEDULED", "POSTPONED", "CANCELLED"})
    void is_planned_before_its_day(MeetingState planned) {
        var days = Period.since(PartialDate.parse("2015-03"));
        var session = Sessions.session("m1", Optional.of(18), days, planned, List.of());

        assertThat(session.stateOn(LocalDate.of(2014, 12, 31))).isEqualTo(planned);
    }

    @Test
    void is_never_stated_to_be_not_yet_held() {
        assertThatThrownBy(
                        () -> Sessions.session("m1", Optional.of(18), Period.always(), MeetingState.NOT_YET, List.of()))
                .hasMessageContaining("only a day can tell");
    }

    private static Meeting session(Optional<Integer> number, Period days, List<LocalText> decisions) {
        return Sessions.session("m1", number, days, decisions);
    }
}
