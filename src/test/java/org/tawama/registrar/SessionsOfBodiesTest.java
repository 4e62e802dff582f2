package org.tawama.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawama.agreements.Act;
import org.tawama.agreements.Action;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.AgreementId;
import org.tawama.agreements.Terms;
import org.tawama.bodies.Body;
import org.tawama.bodies.BodyId;
import org.tawama.evidence.Evidence;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.MeetingId;
import org.tawama.meetings.MeetingLevel;
import org.tawama.meetings.MeetingState;
import org.tawama.meetings.Series;
import org.tawama.opendata.SampleRegister;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Period;

/// A session that was over before the agreement that founds its body was signed is a question, whichever of the
/// three was stated last.
class SessionsOfBodiesTest {
    private final SampleRegister register = new SampleRegister();

    @BeforeEach
    void council() {
        register.writeAll();
        register.put(Kind.AGREEMENT, signed("2003-10-25"));
        register.put(Kind.BODY, SampleRegister.council());
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void a_session_before_its_body_was_founded_is_asked_about() {
        register.put(Kind.MEETING, session("2000-01-29", "2000-01-31"));

        assertThat(questions()).containsExactly("rule dates-out-of-order founded 2003-10-25 2000-01-31");
    }

    /// Catches a rule that reads "2003" as its first day, and one that asks of the session that signed it.
    @Test
    void one_that_may_have_been_later_is_not() {
        for (var days :
                List.of(List.of("2003", "2003"), List.of("2003-10-24", "2003-10-25"), List.of("2004", "2004"))) {
            register.put(Kind.MEETING, session(days.getFirst(), days.getLast()));

            assertThat(questions()).as(days.toString()).isEmpty();
        }
    }

    @Test
    void the_question_goes_and_comes_with_the_day_of_the_agreement() {
        register.put(Kind.MEETING, session("2000-01-29", "2000-01-31"));

        register.put(Kind.AGREEMENT, signed("1999-10-25"));
        assertThat(questions()).isEmpty();
        assertThat(register.records.history("m21").getFirst().act()).isEqualTo("examined");

        register.put(Kind.AGREEMENT, signed("2001"));
        assertThat(questions()).containsExactly("rule dates-out-of-order founded 2001 2000-01-31");
    }

    @Test
    void the_question_goes_and_comes_with_the_agreement_that_founds_the_body() {
        register.put(Kind.MEETING, session("2000-01-29", "2000-01-31"));

        register.put(Kind.BODY, founded(Optional.empty()));
        assertThat(questions()).isEmpty();

        register.put(Kind.BODY, founded(Optional.of(Body.Founding.by(new AgreementId("a2")))));
        assertThat(questions()).hasSize(1);
    }

    private List<String> questions() {
        return register.records.find(Kind.MEETING, "m21").orElseThrow().value().evidence().stream()
                .filter(Evidence::open)
                .map(Evidence::locator)
                .toList();
    }

    private static Agreement signed(String on) {
        var like = SampleRegister.beniAbbesGironde();
        var terms = like.terms();
        return new Agreement.Decentralised(
                like.id(),
                new Terms(
                        terms.title(),
                        terms.form(),
                        terms.parties(),
                        List.of(new Action(
                                Act.SIGNED,
                                Optional.of(PartialDate.parse(on)),
                                LocalText.none(),
                                Optional.empty(),
                                LocalText.none())),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static Body founded(Optional<Body.Founding> founding) {
        var like = SampleRegister.council();
        return new Body(
                like.id(),
                like.form(),
                like.name(),
                like.otherNames(),
                like.acronym(),
                like.countries(),
                like.members(),
                like.website(),
                like.above(),
                founding,
                like.themes(),
                like.evidence());
    }

    private static Meeting session(String from, String to) {
        return new Meeting(
                new MeetingId("m21"),
                new BodyId("b2"),
                Series.SESSION,
                Optional.of(1),
                MeetingLevel.MINISTERS,
                LocalText.none(),
                Optional.empty(),
                new Period(Optional.of(PartialDate.parse(from)), Optional.of(PartialDate.parse(to))),
                MeetingState.HELD,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }
}
