package org.tawama.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawama.bodies.Body;
import org.tawama.bodies.BodyForm;
import org.tawama.bodies.BodyId;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Verdict;
import org.tawama.parties.PartyId;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Period;

/// What the rules ask of a body's members. A term is written `party role from..to`.
class BodyScrutinyTest {
    private static final Scrutiny SCRUTINY = new Scrutiny(name -> List.of());

    @ParameterizedTest
    @CsvSource({
        "p1 - 1990..2005, p1 - 2004..2010",
        "p1 - 1990.., p1 - 2010..",
        "p1 - .., p1 - ..",
        "p1 chair 2001..2003, p1 Chair 2002-05..2002-06",
        "p1 - 2000-01-01..2005-05-04, p1 - 2005-05-04..",
        "p1 - 1990.., p1 - ..1995"
    })
    void terms_of_one_member_that_share_a_day_are_a_question(String one, String other) {
        for (var terms : List.of(List.of(one, other), List.of(other, one))) {
            var found = found(body(terms));

            assertThat(found).hasSize(1);
            assertThat(found.getFirst().doubt()).contains(Doubt.OVERLAPPING_MEMBERSHIPS);
            assertThat(found.getFirst().field()).isEqualTo("/members/1");
            assertThat(found.getFirst().verdict()).isEqualTo(Verdict.UNRESOLVED);
        }
    }

    /// The second ends in the year in which the other begins: they need not share a day.
    @ParameterizedTest
    @CsvSource({
        "p1 - 1990..1999, p1 - 2010..",
        "p1 - 1990..2005, p1 - 2005..2010",
        "p1 - 2000-01-01..2005-05-03, p1 - 2005-05-04..",
        "p1 - 1990.., p2 - 1990..",
        "p1 - 1990.., p1 chair 2001..2003",
        "p1 chair 1990.., p1 host 2001..2003"
    })
    void terms_apart_other_members_and_other_roles_are_none(String one, String other) {
        assertThat(found(body(List.of(one, other)))).isEmpty();
        assertThat(found(body(List.of(other, one)))).isEmpty();
    }

    @Test
    void asks_once_of_a_term_that_overlaps_with_several_and_names_both_days_in_every_language() {
        var found = found(body(List.of("p1 - 1990..2000", "p1 - 2002..2009", "p1 - 1995..2005")));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().field()).isEqualTo("/members/2");
        for (var language : Language.values()) {
            assertThat(found.getFirst().note().find(language).orElseThrow()).contains("p1", "1995", "2005", "1990");
        }
    }

    @Test
    void what_was_examined_stays_as_it_is_and_goes_when_it_is_mended() {
        var body = body(List.of("p1 - 1990..", "p1 - 2010.."));
        var asked = body.withEvidence(SCRUTINY.examined(body));

        assertThat(SCRUTINY.examined(asked)).isEqualTo(asked.evidence());
        assertThat(SCRUTINY.examined(asked.withMembers(List.of(term("p1 - 1990..1999"), term("p1 - 2010..")))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2005, 2004", "2005-05, 2005-04-30", "2005-05-04, 2005-05-03"})
    void a_term_that_ends_before_it_begins_cannot_be_stated(String from, String to) {
        assertThatThrownBy(() -> term("p1 - " + from + ".." + to))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(from + " > " + to);
        assertThat(term("p1 - " + from + ".." + from)).isNotNull();
    }

    private static List<Evidence> found(Body body) {
        return SCRUTINY.examined(body);
    }

    private static Body body(List<String> terms) {
        var members = new ArrayList<Body.Membership>();
        terms.forEach(term -> members.add(term(term)));
        return new Body(
                new BodyId("b1"),
                BodyForm.COUNCIL,
                LocalText.of(Language.FR, "Conseil"),
                List.of(),
                Optional.empty(),
                List.of(),
                members,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static Body.Membership term(String text) {
        var parts = text.split(" ");
        var ends = Stream.of(parts[2].split("\\.\\.", -1))
                .map(end -> Optional.of(end).filter(date -> !date.isEmpty()).map(PartialDate::parse))
                .toList();
        return new Body.Membership(
                new PartyId(parts[0]),
                parts[1].equals("-") ? "" : parts[1],
                new Period(ends.getFirst(), ends.getLast()));
    }
}
