package org.tawama.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tawama.agreements.AgreementFixture.NANTERRE;
import static org.tawama.agreements.AgreementFixture.TLEMCEN;
import static org.tawama.agreements.AgreementFixture.aTreaty;
import static org.tawama.agreements.Calendar.Question.DENUNCIATION_WINDOW;
import static org.tawama.agreements.Calendar.Question.END_IF_DENOUNCED;
import static org.tawama.agreements.Calendar.Question.END_OF_TERM;
import static org.tawama.agreements.Calendar.Question.ENTRY_INTO_FORCE;
import static org.tawama.agreements.Calendar.Question.EXPIRY;
import static org.tawama.agreements.Calendar.Question.LAST_NOTIFICATION;
import static org.tawama.agreements.Calendar.Question.RENEWALS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tawama.agreements.Calendar.Answer;
import org.tawama.agreements.Calendar.Question;
import org.tawama.agreements.Step.Kind;

class CalendarTest {
    private static final String ARTICLE_12 = "first-day-of-month-2-after-receipt-of-last-notification";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /// The security agreement with France: signed 25 October 2003, ratified 1 December 2007, in force 1 April 2008, for
    /// three years, renewed tacitly. No source at hand tells for how long each time.
    private static AgreementFixture withFrance() {
        return aTreaty()
                .between(TLEMCEN, NANTERRE)
                .signed("2003-10-25")
                .then(Act.RATIFIED, "2007-12-01")
                .then(Act.ENTERED_INTO_FORCE, "2008-04-01")
                .saying(clauses(ARTICLE_12, "P3Y", new TacitRenewal(Optional.empty(), Optional.empty())));
    }

    private static Clauses clauses(String rule, String duration, TacitRenewal renewal) {
        return new Clauses(
                Optional.of(EntryIntoForce.parse(rule)),
                Optional.of(Span.parse(duration)),
                Optional.of(renewal),
                Optional.empty());
    }

    private static TacitRenewal every(String period, String notice) {
        return new TacitRenewal(Optional.of(Span.parse(period)), Optional.of(Span.parse(notice)));
    }

    @Test
    void enters_into_force_on_the_first_day_of_the_second_month_after_the_last_notification() {
        var treaty = aTreaty()
                .between(TLEMCEN, NANTERRE)
                .then(Act.NOTIFIED, "2006-03-02")
                .then(Act.NOTIFIED, "2008-02-29")
                .saying(withFrance().buildBilateral().terms().clauses());

        assertThat(answer(treaty, ENTRY_INTO_FORCE, TODAY)).isEqualTo(on("2008-04-01"));
        assertThat(steps(treaty, ENTRY_INTO_FORCE))
                .containsExactly(Kind.RULE, Kind.LAST_NOTIFICATION, Kind.COMPUTED_ENTRY);
    }

    @Test
    void tells_from_the_stated_day_that_the_last_notification_came_in_february_2008() {
        var treaty = withFrance();

        assertThat(answer(treaty, LAST_NOTIFICATION, TODAY)).isEqualTo(on("2008-02-01", "2008-02-29"));
        assertThat(answer(treaty, ENTRY_INTO_FORCE, TODAY)).isEqualTo(on("2008-04-01"));
    }

    @Test
    void says_that_it_was_renewed_at_least_once_where_no_source_tells_for_how_long() {
        var treaty = withFrance();

        assertThat(answer(treaty, RENEWALS, LocalDate.of(2011, 3, 31))).isEqualTo(times(0, 0));
        assertThat(answer(treaty, END_OF_TERM, LocalDate.of(2011, 3, 31))).isEqualTo(on("2011-03-31"));
        assertThat(answer(treaty, RENEWALS, LocalDate.of(2011, 4, 1))).isEqualTo(new Answer.Times(1, Optional.empty()));
        assertThat(answer(treaty, END_OF_TERM, TODAY)).isEqualTo(new Answer.Lacking(Missing.RENEWAL_PERIOD));
        assertThat(answer(treaty, EXPIRY, TODAY)).isEqualTo(new Answer.Open());
    }

    @Test
    void counts_tacit_renewals_and_names_the_window_in_which_the_next_can_be_prevented() {
        var treaty = withFrance().saying(clauses(ARTICLE_12, "P3Y", every("P3Y", "P6M")));

        assertThat(answer(treaty, RENEWALS, TODAY)).isEqualTo(times(6, 6));
        assertThat(answer(treaty, END_OF_TERM, TODAY)).isEqualTo(on("2029-03-31"));
        assertThat(answer(treaty, DENUNCIATION_WINDOW, TODAY))
                .isEqualTo(new Answer.Window(Days.of(LocalDate.of(2025, 10, 1)), Days.of(LocalDate.of(2028, 9, 30))));
        assertThat(answer(treaty, DENUNCIATION_WINDOW, LocalDate.of(2028, 10, 1)))
                .isEqualTo(new Answer.Window(Days.of(LocalDate.of(2028, 10, 1)), Days.of(LocalDate.of(2031, 9, 30))));
    }

    @Test
    void takes_one_notification_of_two_for_no_last_one() {
        var treaty = aTreaty()
                .between(TLEMCEN, NANTERRE)
                .then(Act.NOTIFIED, "2006-03-02")
                .saying(clauses(ARTICLE_12, "P3Y", every("P3Y", "P6M")));

        assertThat(answer(treaty, ENTRY_INTO_FORCE, TODAY)).isEqualTo(new Answer.Lacking(Missing.LAST_NOTIFICATION));
        assertThat(answer(treaty, EXPIRY, TODAY)).isEqualTo(new Answer.Lacking(Missing.DAY_OF_ENTRY_INTO_FORCE));
    }

    @Test
    void gives_a_range_where_a_date_is_known_in_part() {
        var treaty = aTreaty()
                .between(TLEMCEN, NANTERRE)
                .thenUndated(Act.NOTIFIED)
                .then(Act.NOTIFIED, "2008")
                .saying(clauses(ARTICLE_12, "P3Y", every("P3Y", "P6M")));

        assertThat(answer(treaty, ENTRY_INTO_FORCE, TODAY)).isEqualTo(on("2008-03-01", "2009-02-01"));
        assertThat(answer(treaty, RENEWALS, LocalDate.of(2011, 6, 1))).isEqualTo(times(0, 1));
        assertThat(answer(treaty, END_OF_TERM, LocalDate.of(2011, 6, 1))).isEqualTo(on("2011-06-01", "2014-05-31"));
    }

    @Test
    void works_nothing_out_from_a_date_that_is_only_approximate() {
        var treaty = aTreaty()
                .between(TLEMCEN, NANTERRE)
                .signed("1988~")
                .saying(clauses("on-signature", "P3Y", every("P3Y", "P6M")));

        assertThat(answer(treaty, ENTRY_INTO_FORCE, TODAY)).isEqualTo(new Answer.Lacking(Missing.CERTAIN_DATE));
    }

    @Test
    void shows_a_stated_day_beside_the_computed_one_and_goes_on_with_the_stated_one() {
        var treaty = aTreaty()
                .between(TLEMCEN, NANTERRE)
                .signed("2003-10-25")
                .then(Act.ENTERED_INTO_FORCE, "2004-01-01")
                .saying(new Clauses(
                        Optional.of(EntryIntoForce.parse("day-30-after-signature")),
                        Optional.of(Span.years(1)),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(answer(treaty, ENTRY_INTO_FORCE, TODAY)).isEqualTo(on("2004-01-01"));
        assertThat(steps(treaty, ENTRY_INTO_FORCE))
                .containsExactly(Kind.RULE, Kind.SIGNED, Kind.COMPUTED_ENTRY, Kind.STATED_ENTRY, Kind.ENTRIES_DISAGREE);
        assertThat(answer(treaty, EXPIRY, TODAY)).isEqualTo(on("2004-12-31"));
    }

    @Test
    void ends_a_notice_after_its_denunciation_and_lacks_the_notice_where_no_clause_tells_it() {
        var told = new Clauses(
                Optional.empty(), Optional.of(Span.years(3)), Optional.empty(), Optional.of(Span.months(6)));
        var treaty = aTreaty()
                .between(TLEMCEN, NANTERRE)
                .then(Act.ENTERED_INTO_FORCE, "2008-04-01")
                .then(Act.DENOUNCED, "2009-08-31");

        assertThat(answer(treaty.saying(told), EXPIRY, TODAY)).isEqualTo(on("2010-02-28"));
        assertThat(answer(treaty, END_IF_DENOUNCED, LocalDate.of(2009, 1, 1))).isEqualTo(on("2009-07-01"));
        assertThat(answer(withFrance().then(Act.DENOUNCED, "2020"), EXPIRY, TODAY))
                .isEqualTo(new Answer.Lacking(Missing.DENUNCIATION_NOTICE));
    }

    /// Catches a denunciation whose day the sources do not agree on, and after which renewals were counted on.
    @Test
    void counts_no_renewal_where_an_end_has_no_day() {
        var treaty = withFrance().thenUndated(Act.DENOUNCED);
        var calendar = Calendar.of(treaty.buildBilateral(), TODAY);

        assertThat(answer(treaty, EXPIRY, TODAY)).isEqualTo(new Answer.Lacking(Missing.CERTAIN_DATE));
        assertThat(calendar.find(RENEWALS)).isEmpty();
    }

    @Test
    void ends_on_the_stated_day_whatever_its_terms() {
        var ended = withFrance().then(Act.TERMINATED, "2015-06");
        var about = withFrance().then(Act.TERMINATED, "2015~");

        assertThat(answer(ended, EXPIRY, TODAY)).isEqualTo(on("2015-06-01", "2015-06-30"));
        assertThat(answer(ended, EXPIRY, LocalDate.of(2015, 5, 31))).isEqualTo(new Answer.Open());
        assertThat(answer(about, EXPIRY, TODAY)).isEqualTo(new Answer.Lacking(Missing.CERTAIN_DATE));
    }

    /// Catches an entry into force of 2008 told to readers of 2004.
    @Test
    void knows_nothing_of_actions_of_later_days() {
        var treaty = withFrance();
        var day = LocalDate.of(2004, 1, 1);

        assertThat(answer(treaty, ENTRY_INTO_FORCE, day)).isEqualTo(new Answer.NotYet(Missing.LAST_NOTIFICATION));
        assertThat(steps(treaty, ENTRY_INTO_FORCE, day)).containsExactly(Kind.RULE, Kind.LACKING, Kind.NOT_YET);
        assertThat(answer(treaty, EXPIRY, day)).isEqualTo(new Answer.NotYet(Missing.DAY_OF_ENTRY_INTO_FORCE));
        assertThat(Calendar.of(treaty.buildBilateral(), day).results())
                .extracting(Calendar.Result::question)
                .containsExactly(ENTRY_INTO_FORCE, EXPIRY);
    }

    @Test
    void foretells_by_the_clause_what_no_action_tells_yet() {
        var treaty = withFrance().then(Act.NOTIFIED, "2006-03-02").then(Act.NOTIFIED, "2008-02-29");
        var day = LocalDate.of(2008, 3, 1);

        assertThat(answer(treaty, ENTRY_INTO_FORCE, day)).isEqualTo(on("2008-04-01"));
        assertThat(steps(treaty, ENTRY_INTO_FORCE, day))
                .containsExactly(Kind.RULE, Kind.LAST_NOTIFICATION, Kind.COMPUTED_ENTRY, Kind.NOT_YET);
        assertThat(answer(treaty, END_OF_TERM, day)).isEqualTo(on("2011-03-31"));
        assertThat(answer(treaty, ENTRY_INTO_FORCE, LocalDate.of(2008, 2, 28)))
                .isEqualTo(new Answer.NotYet(Missing.LAST_NOTIFICATION));
    }

    @Test
    void has_nothing_follow_from_clauses_that_nobody_has_signed_yet() {
        var day = LocalDate.of(2003, 10, 24);

        assertThat(Calendar.of(withFrance().buildBilateral(), day).results())
                .containsExactly(new Calendar.Result(
                        ENTRY_INTO_FORCE,
                        new Answer.NotYet(Missing.SIGNATURE),
                        List.of(Step.lacking(Missing.SIGNATURE))));
    }

    @Test
    void says_so_where_a_date_known_in_part_leaves_open_whether_it_came_by_the_day() {
        var treaty = withFrance();
        var about = aTreaty()
                .between(TLEMCEN, NANTERRE)
                .then(Act.ENTERED_INTO_FORCE, "2008")
                .saying(treaty.buildBilateral().terms().clauses());

        assertThat(answer(about, ENTRY_INTO_FORCE, LocalDate.of(2008, 6, 1))).isEqualTo(on("2008-01-01", "2008-12-31"));
        assertThat(steps(about, ENTRY_INTO_FORCE, LocalDate.of(2008, 6, 1))).contains(Kind.PERHAPS_LATER);
        assertThat(steps(about, ENTRY_INTO_FORCE, LocalDate.of(2008, 12, 31))).doesNotContain(Kind.PERHAPS_LATER);
        assertThat(answer(about, ENTRY_INTO_FORCE, LocalDate.of(2007, 12, 31)))
                .isEqualTo(new Answer.NotYet(Missing.LAST_NOTIFICATION));
    }

    /// The clause alone would have it in force; a later action says that it was not.
    @Test
    void does_not_call_in_force_by_its_clause_what_entered_into_force_later() {
        var treaty = aTreaty()
                .between(TLEMCEN, NANTERRE)
                .signed("2003-10-25")
                .then(Act.ENTERED_INTO_FORCE, "2005-01-01")
                .saying(clauses("day-30-after-signature", "P3Y", every("P3Y", "P6M")));

        assertThat(answer(treaty, ENTRY_INTO_FORCE, LocalDate.of(2004, 6, 1)))
                .isEqualTo(new Answer.NotYet(Missing.AGREEMENT_OF_CLAUSE_AND_ACTION));
        assertThat(answer(treaty, ENTRY_INTO_FORCE, LocalDate.of(2003, 11, 1))).isEqualTo(on("2003-11-24"));
        assertThat(answer(treaty, ENTRY_INTO_FORCE, TODAY)).isEqualTo(on("2005-01-01"));
    }

    @Test
    void denounces_nothing_that_is_not_in_force_and_ends_nothing_before_its_day() {
        var told = new Clauses(
                Optional.empty(), Optional.of(Span.years(3)), Optional.empty(), Optional.of(Span.months(6)));
        var treaty = aTreaty()
                .between(TLEMCEN, NANTERRE)
                .then(Act.ENTERED_INTO_FORCE, "2008-04-01")
                .then(Act.DENOUNCED, "2009-08-31")
                .saying(told);

        assertThat(answer(treaty, EXPIRY, LocalDate.of(2009, 8, 30))).isEqualTo(on("2011-03-31"));
        assertThat(answer(treaty, END_IF_DENOUNCED, LocalDate.of(2008, 4, 1))).isEqualTo(on("2008-10-01"));
        assertThat(Calendar.of(treaty.buildBilateral(), LocalDate.of(2008, 3, 31))
                        .find(END_IF_DENOUNCED))
                .isEmpty();
    }

    @Test
    void begins_every_term_on_the_day_of_the_month_of_the_first() {
        var treaty = aTreaty()
                .between(TLEMCEN, NANTERRE)
                .then(Act.ENTERED_INTO_FORCE, "2009-12-31")
                .saying(clauses("on-2009-12-31", "P1M", every("P1M", "P1M")));

        assertThat(answer(treaty, END_OF_TERM, LocalDate.of(2010, 1, 31))).isEqualTo(on("2010-02-27"));
        assertThat(answer(treaty, END_OF_TERM, LocalDate.of(2010, 2, 28))).isEqualTo(on("2010-03-30"));
    }

    @Test
    void asks_nothing_of_an_agreement_whose_clauses_are_not_told() {
        var treaty = aTreaty().between(TLEMCEN, NANTERRE).signed("2003").build();

        assertThat(Calendar.of(treaty, TODAY).results()).isEmpty();
    }

    @Test
    void refuses_a_term_or_a_renewal_of_no_time_and_an_unknown_rule() {
        assertThatThrownBy(() -> clauses(ARTICLE_12, "P0M", every("P1Y", "P1M")))
                .hasMessageContaining("no time");
        assertThatThrownBy(() -> every("P0M", "P1M")).hasMessageContaining("no time");
        assertThatThrownBy(() -> EntryIntoForce.parse("day-30-after-ratification"))
                .hasMessage("not a rule of entry into force: day-30-after-ratification");
        assertThatThrownBy(() -> Span.parse("P")).hasMessage("not years and months: P");
        assertThatThrownBy(() -> Span.parse("P1000Y")).hasMessage("not years and months: P1000Y");
    }

    private static Answer answer(AgreementFixture treaty, Question question, LocalDate day) {
        return Calendar.of(treaty.buildBilateral(), day)
                .find(question)
                .orElseThrow()
                .answer();
    }

    private static List<Kind> steps(AgreementFixture treaty, Question question) {
        return steps(treaty, question, TODAY);
    }

    private static List<Kind> steps(AgreementFixture treaty, Question question, LocalDate day) {
        return Calendar.of(treaty.buildBilateral(), day).find(question).orElseThrow().working().stream()
                .map(Step::kind)
                .toList();
    }

    private static Answer on(String day) {
        return on(day, day);
    }

    private static Answer on(String earliest, String latest) {
        return new Answer.On(new Days(LocalDate.parse(earliest), LocalDate.parse(latest)));
    }

    private static Answer times(int least, int most) {
        return new Answer.Times(least, Optional.of(most));
    }
}
