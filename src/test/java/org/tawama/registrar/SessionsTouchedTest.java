package org.tawama.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawama.bodies.BodyId;
import org.tawama.evidence.Decision;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Verdict;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.MeetingId;
import org.tawama.meetings.MeetingLevel;
import org.tawama.meetings.MeetingState;
import org.tawama.meetings.Recommendation;
import org.tawama.meetings.Series;
import org.tawama.opendata.RecommendationSheet;
import org.tawama.opendata.SampleDocuments;
import org.tawama.opendata.SampleRegister;
import org.tawama.opendata.Sheets;
import org.tawama.register.Reason;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Period;

/// What hangs on a session is asked again when the session is stated otherwise.
class SessionsTouchedTest {
    private static final Reason WHY = Reason.words("en", "a test");

    private final SampleRegister register = new SampleRegister();

    @BeforeEach
    void bodies() {
        register.writeAll();
        register.put(Kind.BODY, SampleRegister.council());
        register.put(Kind.MEETING, SampleRegister.session());
        register.put(Kind.MEETING, SampleRegister.earlierSession());
        register.put(Kind.RECOMMENDATION, SampleRegister.seventh());
        register.put(Kind.RECOMMENDATION, SampleRegister.repeating());
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void a_number_that_another_session_has_is_asked_of_both_and_goes_from_both() {
        register.put(Kind.MEETING, session("m11", "b1", 40));
        register.put(Kind.MEETING, session("m12", "b1", 40));

        assertThat(questions("m11")).containsExactly("rule number-taken-twice m12");
        assertThat(questions("m12")).containsExactly("rule number-taken-twice m11");

        register.put(Kind.MEETING, session("m12", "b1", 41));

        assertThat(questions("m11")).isEmpty();
        assertThat(questions("m12")).isEmpty();
    }

    /// The session was held on 26 and 27 December 2010.
    @Test
    void minutes_are_asked_about_when_their_session_turns_out_to_have_been_later_and_no_more_when_not() {
        for (var paper : SampleDocuments.ofTheSession()) register.put(Kind.DOCUMENT, paper);
        assertThat(document("d3")).isEmpty();
        assertThat(document("d8")).containsExactly("rule date-to-come photograph 2030-01-01");

        register.put(Kind.MEETING, on("2011-02-01"));

        assertThat(document("d3")).containsExactly("rule dates-out-of-order session m1 2011-02-01 2010-12-27");
        assertThat(document("d6")).as("an invitation").isEmpty();
        assertThat(register.records.history("d3").getFirst().act()).isEqualTo("examined");
        assertThat(register.records.history("d6")).hasSize(1);

        register.put(Kind.MEETING, SampleRegister.session());

        assertThat(document("d3")).isEmpty();
    }

    private static Meeting on(String from) {
        var held = SampleRegister.session();
        return new Meeting(
                held.id(),
                held.body(),
                held.series(),
                held.number(),
                held.level(),
                held.place(),
                held.country(),
                new Period(Optional.of(PartialDate.parse(from)), Optional.empty()),
                held.state(),
                held.delegations(),
                held.agenda(),
                held.decisions(),
                held.statedRate(),
                held.evidence());
    }

    @Test
    void two_of_one_writing_are_asked_the_same() {
        write(session("m11", "b1", 40), session("m12", "b1", 40), session("m13", "b1", 40));

        assertThat(questions("m11")).containsExactly("rule number-taken-twice m12", "rule number-taken-twice m13");
        assertThat(questions("m13")).containsExactly("rule number-taken-twice m11", "rule number-taken-twice m12");
    }

    @Test
    void another_body_and_another_series_number_on_their_own() {
        write(session("m11", "b1", 40), session("m12", "b2", 40), inSeries("m13", Series.CONFERENCE));

        for (var id : List.of("m11", "m12", "m13")) assertThat(questions(id)).isEmpty();
    }

    /// Catches a session that leaves its body and is still asked about there.
    @Test
    void a_session_that_moves_to_another_body_takes_no_number_in_the_first() {
        write(session("m11", "b1", 40), session("m12", "b1", 40));

        register.put(Kind.MEETING, session("m12", "b2", 40));

        assertThat(questions("m11")).isEmpty();
        assertThat(questions("m12")).isEmpty();
    }

    @Test
    void what_is_examined_again_is_stated_as_that_and_only_when_its_questions_change() {
        register.put(Kind.MEETING, session("m11", "b1", 40));
        register.put(Kind.MEETING, session("m12", "b1", 40));
        register.put(Kind.MEETING, session("m14", "b1", 42));

        var history = register.records.history("m11");
        assertThat(history).hasSize(2);
        assertThat(history.getFirst().act()).isEqualTo("examined");
        assertThat(history.getFirst().reason()).contains(Reason.code("examination", "b1"));
        assertThat(history.getFirst().origins()).isEqualTo(history.getLast().origins());
    }

    @Test
    void an_office_answers_for_each_of_them_once() {
        write(session("m11", "b1", 40), session("m12", "b1", 40));

        new Weighing(register.registrar)
                .state(
                        "archive",
                        Kind.MEETING,
                        "m11",
                        OptionalInt.empty(),
                        Weighing.Act.ACCEPTED,
                        WHY,
                        claims -> claims.accept(1, new Decision("archive", LocalText.of("deux séances", "", ""))));
        write(session("m15", "b1", 43));

        assertThat(questions("m11")).isEmpty();
        assertThat(questions("m12")).containsExactly("rule number-taken-twice m11");
        assertThat(register.records
                        .find(Kind.MEETING, "m11")
                        .orElseThrow()
                        .value()
                        .evidence())
                .extracting(Evidence::verdict)
                .containsExactly(Verdict.ACCEPTED);
    }

    /// r2 of the session of December 2010 is due in December 2011, and repeats r1 of the session of 2004.
    @Test
    void recommendations_follow_when_the_days_of_their_session_change() {
        assertThat(recommendation("r2")).isEmpty();

        register.put(Kind.MEETING, on(SampleRegister.session(), "2013"));
        assertThat(recommendation("r2"))
                .containsExactly(
                        "rule dates-out-of-order session 2013 2011-12",
                        "rule dates-out-of-order session 2013 2011-06-20");
        assertThat(register.records.history("r2").getFirst().reason()).contains(Reason.code("examination", "m1"));

        register.put(Kind.MEETING, SampleRegister.session());
        assertThat(recommendation("r2")).isEmpty();
    }

    @Test
    void so_do_those_that_repeat_what_the_session_asked_for() {
        register.put(Kind.MEETING, numbered(SampleRegister.earlierSession(), 19));
        assertThat(recommendation("r2")).containsExactly("rule dates-out-of-order session m3");

        register.put(Kind.MEETING, SampleRegister.earlierSession());
        assertThat(recommendation("r2")).isEmpty();
    }

    /// Catches a recommendation that moves to another session while those that repeat it are asked nothing.
    @Test
    void so_do_those_that_repeat_a_recommendation_which_moves_to_another_session() {
        write(session("m19", "b1", 19));

        register.put(Kind.RECOMMENDATION, madeBy(SampleRegister.seventh(), "m19"));
        assertThat(recommendation("r2")).containsExactly("rule dates-out-of-order session m19");
        assertThat(register.records.history("r2").getFirst().act()).isEqualTo("examined");
        assertThat(register.records.history("r2").getFirst().reason()).contains(Reason.code("examination", "r1"));

        register.put(Kind.RECOMMENDATION, SampleRegister.seventh());
        assertThat(recommendation("r2")).isEmpty();
    }

    /// r2 of the 18th session repeats r1, first of the 15th, then of the 17th.
    @Test
    void the_age_in_sessions_is_that_of_the_session_to_which_it_moved() {
        var sheets = new Sheets(register.records);
        write(session("m17", "b1", 17));
        assertThat(age(sheets)).contains(3);

        register.put(Kind.RECOMMENDATION, madeBy(SampleRegister.seventh(), "m17"));

        assertThat(age(sheets)).contains(1);
        assertThat(age(new Sheets(register.records))).contains(1);
    }

    private static Optional<Integer> age(Sheets sheets) {
        var sheet = sheets.find(Kind.RECOMMENDATION, "r2", SampleRegister.TODAY, Known.latest());
        return ((RecommendationSheet) sheet.orElseThrow())
                .repeats()
                .orElseThrow()
                .sessionsAgo();
    }

    /// What lies on the desk itself is asked once, and as what its writer says of it.
    @Test
    void one_that_is_put_together_with_what_it_repeats_is_not_examined_twice() {
        write(session("m19", "b1", 19));

        register.registrar.write("archive", "recorded", WHY, desk -> {
            desk.put(Kind.RECOMMENDATION, madeBy(SampleRegister.seventh(), "m19"), Set.of());
            desk.put(Kind.RECOMMENDATION, SampleRegister.repeating(), Set.of());
        });

        assertThat(recommendation("r2")).containsExactly("rule dates-out-of-order session m19");
        assertThat(register.records.history("r2").getFirst().act()).isEqualTo("recorded");
        assertThat(register.records.history("r2")).hasSize(2);
    }

    private static Recommendation madeBy(Recommendation recommendation, String session) {
        return new Recommendation(
                recommendation.id(),
                new MeetingId(session),
                recommendation.number(),
                recommendation.text(),
                recommendation.addressees(),
                recommendation.due(),
                recommendation.repeats(),
                recommendation.followUps(),
                recommendation.evidence());
    }

    @Test
    void a_session_that_is_withdrawn_takes_no_number() {
        register.put(Kind.MEETING, session("m11", "b1", 40));
        register.registrar.write(
                "archive",
                "imported",
                Occasion.BATCH.reason("table-7"),
                desk -> desk.put(Kind.MEETING, session("m12", "b1", 40), Set.of()));
        assertThat(questions("m11")).hasSize(1);

        new Withdrawals(register.register).withdraw("archive", "table-7", WHY);

        assertThat(questions("m11")).isEmpty();
    }

    /// Catches a batch that could not be taken back any more since the rules asked its records something.
    @Test
    void what_only_the_rules_said_since_keeps_no_batch_from_being_withdrawn() {
        register.registrar.write(
                "archive",
                "imported",
                Occasion.BATCH.reason("table-8"),
                desk -> desk.put(Kind.MEETING, session("m12", "b1", 40), Set.of()));
        register.put(Kind.MEETING, session("m11", "b1", 40));
        assertThat(register.records.history("m12")).hasSize(2);

        var done = new Withdrawals(register.register).withdraw("archive", "table-8", WHY);

        assertThat(done.withdrawn()).containsExactly("m12");
        assertThat(questions("m11")).isEmpty();
    }

    private void write(Meeting... sessions) {
        register.registrar.write("archive", "recorded", WHY, desk -> {
            for (var session : sessions) desk.put(Kind.MEETING, session, Set.of());
        });
    }

    private List<String> questions(String id) {
        return open(
                register.records.find(Kind.MEETING, id).orElseThrow().value().evidence());
    }

    private List<String> document(String id) {
        return open(
                register.records.find(Kind.DOCUMENT, id).orElseThrow().value().evidence());
    }

    private List<String> recommendation(String id) {
        return open(register.records
                .find(Kind.RECOMMENDATION, id)
                .orElseThrow()
                .value()
                .evidence());
    }

    private static List<String> open(List<Evidence> evidence) {
        return evidence.stream()
                .filter(Evidence::open)
                .filter(item -> item.locator().startsWith("rule "))
                .map(Evidence::locator)
                .toList();
    }

    private static Meeting session(String id, String body, int number) {
        return session(id, body, Series.SESSION, number);
    }

    private static Meeting inSeries(String id, Series series) {
        return session(id, "b1", series, 40);
    }

    private static Meeting session(String id, String body, Series series, int number) {
        return new Meeting(
                new MeetingId(id),
                new BodyId(body),
                series,
                Optional.of(number),
                MeetingLevel.MINISTERS,
                LocalText.none(),
                Optional.empty(),
                Period.always(),
                MeetingState.HELD,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static Meeting on(Meeting session, String year) {
        return again(session, session.number(), Period.since(PartialDate.parse(year)));
    }

    private static Meeting numbered(Meeting session, int number) {
        return again(session, Optional.of(number), session.days());
    }

    private static Meeting again(Meeting like, Optional<Integer> number, Period days) {
        return new Meeting(
                like.id(),
                like.body(),
                like.series(),
                number,
                like.level(),
                like.place(),
                like.country(),
                days,
                like.state(),
                like.delegations(),
                like.agenda(),
                like.decisions(),
                like.statedRate(),
                like.evidence());
    }
}
