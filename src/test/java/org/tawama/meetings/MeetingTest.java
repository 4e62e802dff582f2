package org.tawama.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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

    private static Meeting session(Optional<Integer> number, Period days, List<LocalText> decisions) {
        return Sessions.session("m1", number, days, decisions);
    }
}
