package org.tawama.registrar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.meetings.FollowUp;
import org.tawama.meetings.MeetingId;
import org.tawama.meetings.Progress;
import org.tawama.meetings.Recommendation;
import org.tawama.meetings.RecommendationId;
import org.tawama.opendata.SampleRegister;
import org.tawama.register.Reason;
import org.tawama.registrar.RecommendationRefused.Ground;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;

/// Recommendations and their follow-ups at the write door of a real register.
class RecommendingTest {
    private static final Reason WHY = Reason.words("en", "a test");
    private static final SourceId PAGE = SampleRegister.PAGE;

    private final SampleRegister register = new SampleRegister();
    private final Recommending recommending = new Recommending(register.registrar);

    @BeforeEach
    void sessions() {
        register.writeAll();
        register.put(Kind.MEETING, SampleRegister.session());
        register.put(Kind.MEETING, SampleRegister.earlierSession());
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void records_one_under_the_next_identifier_and_appends_follow_ups_until_one_closes_it() {
        var id = recommending.record("tawama", WHY, asked("m1", 7)).id();

        followUp(id, "2011-03", Progress.BEGUN, List.of());
        followUp(id, "2012-03", Progress.DONE, List.of(proof()));

        var held = register.records.find(Kind.RECOMMENDATION, id).orElseThrow();
        assertThat(held.recorded().revision()).isEqualTo(3);
        assertThat(held.value().followUps())
                .extracting(FollowUp::progress)
                .containsExactly(Progress.BEGUN, Progress.DONE);
        assertThat(held.value().evidence()).extracting(Evidence::field).containsExactly("", "/followUps/1");
        assertThat(register.records.history(id).getFirst().act()).isEqualTo("followed-up");
    }

    @Test
    void refuses_a_follow_up_to_what_is_closed_and_names_what_closed_it() {
        var id = recommending.record("tawama", WHY, asked("m1", 7)).id();
        followUp(id, "2012-03", Progress.ABANDONED, List.of(proof()));

        refused(Ground.CLOSED, "abandoned 2012-03", () -> followUp(id, "2013", Progress.BEGUN, List.of()));
        assertThat(register.records
                        .find(Kind.RECOMMENDATION, id)
                        .orElseThrow()
                        .recorded()
                        .revision())
                .isEqualTo(2);
    }

    @Test
    void closes_nothing_without_evidence() {
        var id = recommending.record("tawama", WHY, asked("m1", 7)).id();

        refused(Ground.NO_EVIDENCE, "done", () -> followUp(id, "2013", Progress.DONE, List.of()));
        followUp(id, "2013", Progress.PROGRESSING, List.of());
    }

    @Test
    void refuses_what_refers_to_nothing_that_is_recorded() {
        refused(Ground.NO_SUCH_SESSION, "m99", () -> recommending.record("tawama", WHY, asked("m99", 7)));
        refused(Ground.NO_SUCH_SESSION, "b1", () -> recommending.record("tawama", WHY, asked("b1", 7)));
        refused(
                Ground.NO_SUCH_RECOMMENDATION,
                "r44",
                () -> recommending.record("tawama", WHY, repeating("m1", 8, "r44")));
        refused(Ground.NO_SUCH_RECOMMENDATION, "r44", () -> followUp("r44", "2013", Progress.BEGUN, List.of()));
        refused(Ground.NO_SUCH_SOURCE, "nowhere", () -> {
            var id = recommending.record("tawama", WHY, asked("m1", 7)).id();
            followUp(id, "2013", Progress.DONE, List.of(Evidence.printedAt(new SourceId("nowhere"), "1", "x")));
        });
    }

    /// Catches a session that is a record, but of another kind, at the door itself.
    @Test
    void the_desk_takes_no_recommendation_of_what_is_no_session_or_repeats_what_is_none() {
        assertThatThrownBy(() -> register.put(Kind.RECOMMENDATION, asked("b1", 7)))
                .hasMessageContaining("made by what is no session: b1");
        assertThatThrownBy(() -> register.put(Kind.RECOMMENDATION, repeating("m1", 7, "m3")))
                .hasMessageContaining("repeats what is no recommendation: m3");
        assertThatThrownBy(() -> register.put(Kind.RECOMMENDATION, asked("m99", 7)))
                .hasMessageContaining("refers to nothing stated before it: [m99]");
    }

    @Test
    void records_no_number_twice_in_one_session_and_refuses_a_stale_revision() {
        var id = recommending.record("tawama", WHY, asked("m1", 7)).id();
        recommending.record("tawama", WHY, asked("m3", 7));

        refused(Ground.RECORDED_ALREADY, id, () -> recommending.record("tawama", WHY, asked("m1", 7)));
        followUp(id, "2013", Progress.BEGUN, List.of());
        refused(
                Ground.CHANGED_MEANWHILE,
                "2",
                () -> recommending.followUp(
                        "tawama", WHY, id, OptionalInt.of(1), report("2014", Progress.PROGRESSING), List.of()));
        refused(Ground.RECORDED_ALREADY, id, () -> followUp(id, "2013", Progress.BEGUN, List.of()));
    }

    @Test
    void a_number_that_another_one_of_the_session_has_is_asked_of_both_and_goes_from_both() {
        var seventh = recommending.record("tawama", WHY, asked("m1", 7)).id();
        var eighth = recommending.record("tawama", WHY, asked("m1", 8)).id();
        recommending.record("tawama", WHY, asked("m3", 7));

        renumber(eighth, 7);

        assertThat(questions(seventh)).containsExactly("/number");
        assertThat(questions(eighth)).containsExactly("/number");

        renumber(eighth, 9);

        refused(Ground.RECORDED_ALREADY, seventh, () -> recommending.record("tawama", WHY, asked("m1", 7)));

        assertThat(questions(seventh)).isEmpty();
        assertThat(questions(eighth)).isEmpty();
        assertThat(recommending.record("tawama", WHY, asked("m1", 8)).id())
                .as("the number that it gave up")
                .isNotIn(seventh, eighth);
    }

    private void renumber(String id, int number) {
        register.put(Kind.RECOMMENDATION, asked("m1", number).withId(new RecommendationId(id)));
    }

    /// What a source may well print is recorded, and asks a question; the session began on 26 December 2010.
    @ParameterizedTest
    @CsvSource({
        "2010-12-25, '', '', /due, DATES_OUT_OF_ORDER",
        "2009, '', '', /due, DATES_OUT_OF_ORDER",
        "2010, '', '', '', ",
        "'', 2010-11, '', /followUps/0/on, DATES_OUT_OF_ORDER",
        "'', 2012, 2011, /followUps/1/on, DATES_OUT_OF_ORDER",
        "'', 2012, 2012, '', ",
        "'', 2031, '', /followUps/0/on, DATE_TO_COME"
    })
    void asks_about_days_that_cannot_follow_from_the_session(
            String due, String first, String second, String field, Doubt doubt) {
        var id = recommending.record("tawama", WHY, asked("m1", 7, due)).id();
        if (!first.isEmpty()) followUp(id, first, Progress.BEGUN, List.of());
        if (!second.isEmpty()) followUp(id, second, Progress.PROGRESSING, List.of());

        var questions = register.records.find(Kind.RECOMMENDATION, id).orElseThrow().value().evidence().stream()
                .filter(item -> item.verdict() == Verdict.UNRESOLVED)
                .toList();

        assertThat(questions).hasSize(field.isEmpty() ? 0 : 1);
        for (var question : questions) {
            assertThat(question.field()).isEqualTo(field);
            assertThat(question.doubt()).contains(doubt);
            assertThat(question.note().texts()).containsOnlyKeys(Language.values());
        }
    }

    @Test
    void asks_about_a_repetition_of_what_came_later() {
        var later = recommending.record("tawama", WHY, asked("m1", 7)).id();
        var id = recommending.record("tawama", WHY, repeating("m3", 1, later)).id();
        var proper = recommending.record("tawama", WHY, repeating("m1", 8, id)).id();

        assertThat(questions(id)).containsExactly("/repeats");
        assertThat(questions(proper)).isEmpty();
    }

    /// Catches a claim that closes a recommendation past the rule that closing needs evidence.
    @Test
    void a_claim_cannot_close_what_nothing_proves() {
        var id = recommending.record("tawama", WHY, asked("m1", 7)).id();
        followUp(id, "2013", Progress.BEGUN, List.of());
        var claim = new Evidence(
                "/followUps/0/progress",
                Optional.empty(),
                PAGE,
                "line 9",
                Optional.empty(),
                Verdict.UNRESOLVED,
                Optional.of("done"),
                Optional.empty(),
                Optional.empty(),
                LocalText.none());

        assertThatThrownBy(() -> new Weighing(register.registrar)
                        .state(
                                "tawama",
                                Kind.RECOMMENDATION,
                                id,
                                OptionalInt.empty(),
                                Weighing.Act.CLAIMED,
                                WHY,
                                claims -> claims.claim(claim)))
                .isInstanceOfSatisfying(
                        ClaimRefused.class,
                        refused -> assertThat(refused.ground()).isEqualTo(ClaimRefused.Ground.IMPOSSIBLE_VALUE));
    }

    private List<String> questions(String id) {
        return register.records.find(Kind.RECOMMENDATION, id).orElseThrow().value().evidence().stream()
                .filter(Evidence::open)
                .map(Evidence::field)
                .toList();
    }

    private static void refused(Ground ground, String culprit, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RecommendationRefused.class, refused -> {
            assertThat(refused.ground()).isEqualTo(ground);
            assertThat(refused.culprit()).isEqualTo(culprit);
        });
    }

    private void followUp(String id, String on, Progress progress, List<Evidence> proof) {
        recommending.followUp("tawama", WHY, id, OptionalInt.empty(), report(on, progress), proof);
    }

    private static FollowUp report(String on, Progress progress) {
        return new FollowUp(
                PartialDate.parse(on), progress, LocalText.of("Comité", "لجنة", "Committee"), LocalText.none());
    }

    private static Evidence proof() {
        return Evidence.printedAt(PAGE, "line 203", "achevé");
    }

    private static Recommendation repeating(String meeting, int number, String other) {
        return asked(meeting, number, "", Optional.of(new RecommendationId(other)));
    }

    private static Recommendation asked(String meeting, int number) {
        return asked(meeting, number, "");
    }

    private static Recommendation asked(String meeting, int number, String due) {
        return asked(meeting, number, due, Optional.empty());
    }

    private static Recommendation asked(String meeting, int number, String due, Optional<RecommendationId> repeats) {
        return new Recommendation(
                new RecommendationId("r0"),
                new MeetingId(meeting),
                Optional.of(number),
                LocalText.of("Ouvrir la ligne", "فتح الخط", "Open the line"),
                List.of(),
                Optional.of(due).filter(given -> !given.isEmpty()).map(PartialDate::parse),
                repeats,
                List.of(),
                List.of(Evidence.printedAt(PAGE, "line 201", "7. Ouvrir la ligne")));
    }
}
