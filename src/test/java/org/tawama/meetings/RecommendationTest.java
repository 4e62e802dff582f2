package org.tawama.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.SourceId;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Period;

class RecommendationTest {
    private static final LocalText WORDS = LocalText.of("Ouvrir la ligne", "فتح الخط", "Open the line");
    private static final LocalDate TOLD = LocalDate.parse("2026-11-23");
    private static final List<Evidence> PROOF =
            List.of(Evidence.printedAt(new SourceId("minutes"), "page 3", "la ligne est ouverte"));

    @Test
    void refuses_a_number_below_one_no_words_and_itself() {
        assertThatThrownBy(() -> recommendation(Optional.of(0), WORDS, Optional.empty(), ""))
                .hasMessageContaining("numbered below 1: 0");
        assertThatThrownBy(() -> recommendation(Optional.of(1), LocalText.none(), Optional.empty(), ""))
                .hasMessageContaining("without words");
        assertThatThrownBy(() -> recommendation(Optional.of(1), WORDS, Optional.of(new RecommendationId("r1")), ""))
                .hasMessageContaining("repeats itself: r1");
    }

    @Test
    void refuses_an_addressee_without_a_name_and_a_follow_up_by_nobody() {
        assertThatThrownBy(() -> new Addressee(org.tawama.agreements.Side.HOME, Optional.empty(), LocalText.none()))
                .hasMessageContaining("without a name");
        assertThatThrownBy(() -> new FollowUp(PartialDate.parse("2010"), Progress.BEGUN, LocalText.none(), WORDS))
                .hasMessageContaining("by nobody");
    }

    @Test
    void is_not_closed_without_evidence_for_just_that() {
        var open = due("2010-06");

        assertThatThrownBy(() -> open.followedUp(followUp("2010-05-02", Progress.DONE), List.of()))
                .hasMessageContaining("closed without evidence at /followUps/0");
        assertThat(open.followedUp(followUp("2010-05-02", Progress.DONE), PROOF).closing())
                .isPresent();
        assertThat(open.followedUp(followUp("2010-05-02", Progress.BEGUN), List.of())
                        .closing())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DONE, BEGUN", "DONE, DONE", "ABANDONED, DONE"})
    void takes_no_follow_up_once_it_is_closed(Progress closing, Progress then) {
        var closed = due("2010-06").followedUp(followUp("2010-05-02", closing), PROOF);

        assertThatThrownBy(() -> closed.followedUp(followUp("2011", then), PROOF))
                .hasMessageContaining("was closed: 2010-05-02");
    }

    /// The last day that the due date can mean is still in time.
    @ParameterizedTest
    @CsvSource({
        "2010-06, 2010-06-30, OPEN",
        "2010-06, 2010-07-01, OVERDUE",
        "2010, 2010-12-31, OPEN",
        "2010, 2011-01-01, OVERDUE",
        "2010-06-15, 2010-06-15, OPEN",
        "'', 2030-01-01, OPEN"
    })
    void is_overdue_on_the_day_after_the_last_that_its_due_date_can_mean(
            String due, LocalDate day, RecommendationState state) {
        assertThat(due(due).state(day, TOLD, Optional.empty())).isEqualTo(state);
        assertThat(due(due).turns(TOLD)).hasSize(due.isEmpty() ? 0 : 1);
    }

    @Test
    void is_done_from_the_day_of_the_follow_up_that_says_so_and_was_open_before() {
        var done = due("2012")
                .followedUp(followUp("2010-05-02", Progress.BEGUN), List.of())
                .followedUp(followUp("2011-05-02", Progress.DONE), PROOF);

        assertThat(state(done, "2010-05-01")).isEqualTo(RecommendationState.OPEN);
        assertThat(done.deciding(LocalDate.parse("2010-05-01"), TOLD)).isEmpty();
        assertThat(done.deciding(LocalDate.parse("2011-05-01"), TOLD).map(FollowUp::progress))
                .contains(Progress.BEGUN);
        assertThat(state(done, "2011-05-02")).isEqualTo(RecommendationState.DONE);
        assertThat(state(done, "2030-01-01")).as("never overdue again").isEqualTo(RecommendationState.DONE);
    }

    /// Catches the last that was reported told as the latest, and a closing outdone by an earlier report of a later
    /// day.
    @Test
    void stands_by_the_latest_follow_up_whichever_was_reported_last_unless_one_closed_it() {
        var day = LocalDate.parse("2012-01-01");
        var open = due("2012")
                .followedUp(followUp("2001-03", Progress.PROGRESSING), List.of())
                .followedUp(followUp("1990", Progress.BEGUN), List.of());

        assertThat(open.deciding(day, TOLD).map(FollowUp::progress)).contains(Progress.PROGRESSING);
        assertThat(state(open.followedUp(followUp("2000", Progress.DONE), PROOF), "2012-01-01"))
                .isEqualTo(RecommendationState.DONE);
    }

    /// Catches a report for a whole year that would hold only on its last day, or before anybody told of it.
    @ParameterizedTest
    @CsvSource({"2024, 2024-06-01, 2024-06-01", "2024, 2025-02-01, 2024-12-31", "2024, 2023-01-01, 2024-12-31"})
    void a_report_for_a_year_holds_from_the_day_it_was_told_in_that_year(String on, LocalDate told, LocalDate since) {
        assertThat(followUp(on, Progress.BEGUN).since(told)).isEqualTo(since);
    }

    @Test
    void was_not_made_before_its_session_had_ended() {
        var session = session(18, "2010-12-27");

        assertThat(due("2011").state(LocalDate.parse("2010-12-26"), TOLD, Optional.of(session)))
                .isEqualTo(RecommendationState.NOT_YET);
        assertThat(due("2011").state(LocalDate.parse("2010-12-27"), TOLD, Optional.of(session)))
                .isEqualTo(RecommendationState.OPEN);
    }

    /// Counted by numbers: sessions that nobody documented took place too.
    @Test
    void counts_sessions_between_two_of_one_series() {
        assertThat(session(18, "2010").sessionsSince(session(15, "2004"))).contains(3);
        assertThat(session(15, "2004").sessionsSince(session(18, "2010"))).isEmpty();
        assertThat(session(15, "2004").sessionsSince(session(15, "2004"))).isEmpty();
        var unnumbered = Sessions.session("m9", Optional.empty(), Period.always(), List.of());
        assertThat(session(18, "2010").sessionsSince(unnumbered)).isEmpty();
    }

    private static Meeting session(int number, String last) {
        return Sessions.session("m" + number, Optional.of(number), Period.until(PartialDate.parse(last)), List.of());
    }

    private static RecommendationState state(Recommendation recommendation, String day) {
        return recommendation.state(LocalDate.parse(day), TOLD, Optional.empty());
    }

    private static FollowUp followUp(String on, Progress progress) {
        return new FollowUp(
                PartialDate.parse(on), progress, LocalText.of("Comité", "لجنة", "Committee"), LocalText.none());
    }

    private static Recommendation due(String due) {
        return recommendation(Optional.of(7), WORDS, Optional.empty(), due);
    }

    private static Recommendation recommendation(
            Optional<Integer> number, LocalText words, Optional<RecommendationId> repeats, String due) {
        return new Recommendation(
                new RecommendationId("r1"),
                new MeetingId("m1"),
                number,
                words,
                List.of(),
                Optional.of(due).filter(given -> !given.isEmpty()).map(PartialDate::parse),
                repeats,
                List.of(),
                List.of());
    }
}
