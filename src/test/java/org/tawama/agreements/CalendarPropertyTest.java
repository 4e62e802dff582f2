package org.tawama.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawama.agreements.AgreementFixture.NANTERRE;
import static org.tawama.agreements.AgreementFixture.TLEMCEN;
import static org.tawama.agreements.AgreementFixture.aTreaty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.tawama.agreements.Calendar.Answer;
import org.tawama.agreements.Calendar.Question;
import org.tawama.vocabulary.PartialDate;

/// Whatever the clauses and the dates, what follows from them keeps its order and never says more than the dates do.
class CalendarPropertyTest {
    @Property(tries = 300)
    void a_range_holds_what_every_day_of_a_partial_date_would_give(
            @ForAll("days") LocalDate notified, @ForAll("clauses") Clauses clauses, @ForAll("days") LocalDate day) {
        var asked = later(notified, day);
        var exact = Calendar.of(notifiedOn(PartialDate.of(notified), clauses), asked);
        for (var partial : new String[] {
            "%04d".formatted(notified.getYear()), "%04d-%02d".formatted(notified.getYear(), notified.getMonthValue())
        }) {
            var ranged = Calendar.of(notifiedOn(PartialDate.parse(partial), clauses), asked);

            assertThat(ranged.results()).hasSameSizeAs(exact.results());
            for (var result : exact.results()) {
                requireHeld(ranged.find(result.question()).orElseThrow().answer(), result.answer());
            }
        }
    }

    private static void requireHeld(Answer range, Answer exact) {
        switch (exact) {
            case Answer.On(var days) ->
                assertThat(((Answer.On) range).days()).satisfies(held -> requireHeld(held, days));
            case Answer.Times(var least, var most) -> {
                var times = (Answer.Times) range;
                assertThat(least).isEqualTo(most.orElseThrow());
                assertThat(least).isBetween(times.least(), times.most().orElseThrow());
            }
            case Answer.Window(var from, var to) -> {
                requireHeld(((Answer.Window) range).from(), from);
                requireHeld(((Answer.Window) range).to(), to);
            }
            case Answer.Open() -> assertThat(range).isEqualTo(exact);
            case Answer.Lacking ignored -> assertThat(range).isEqualTo(exact);
            case Answer.NotYet ignored -> assertThat(range).isEqualTo(exact);
        }
    }

    private static void requireHeld(Days range, Days exact) {
        assertThat(exact.exact()).isTrue();
        assertThat(range.contains(exact.earliest()))
                .as("%s in %s", exact, range)
                .isTrue();
    }

    @Property(tries = 300)
    void no_renewal_comes_before_the_end_of_the_first_term_and_none_is_taken_back(
            @ForAll("days") LocalDate start, @ForAll("clauses") Clauses clauses, @ForAll("days") LocalDate day) {
        var asked = later(start, day);
        var treaty = inForce(start, clauses);
        var renewals = renewals(treaty, asked);
        var secondBegins = clauses.duration().orElseThrow().after(start);

        assertThat(renewals == 0).isEqualTo(asked.isBefore(secondBegins));
        assertThat(renewals(treaty, asked.plusDays(1))).isBetween(renewals, renewals + 1);
    }

    @Property(tries = 300)
    void terms_follow_each_other_without_gap_or_overlap(
            @ForAll("days") LocalDate start, @ForAll("clauses") Clauses clauses, @ForAll("days") LocalDate day) {
        var asked = later(start, day);
        var treaty = inForce(start, clauses);
        var end = on(treaty, Question.END_OF_TERM, asked);
        var next = end.plusDays(1);

        assertThat(end).isAfterOrEqualTo(asked);
        assertThat(renewals(treaty, next)).isEqualTo(renewals(treaty, end) + 1);
        assertThat(on(treaty, Question.END_OF_TERM, next)).isAfter(end);
    }

    @Property(tries = 300)
    void a_denunciation_window_closes_a_notice_before_a_term_ends_and_the_next_opens_on_the_next_day(
            @ForAll("days") LocalDate start, @ForAll("clauses") Clauses clauses, @ForAll("days") LocalDate day) {
        var asked = later(start, day);
        var treaty = inForce(start, clauses);
        var window = window(treaty, asked);
        var closes = window.to().earliest();
        var notice = clauses.renewal().orElseThrow().notice().orElseThrow();

        assertThat(closes)
                .isAfterOrEqualTo(asked)
                .isAfterOrEqualTo(window.from().earliest());
        assertThat(window.from().earliest()).isAfterOrEqualTo(start);
        assertThat(on(
                        treaty,
                        Question.END_OF_TERM,
                        notice.after(closes.plusDays(1)).minusDays(1)))
                .isAfterOrEqualTo(notice.after(closes));
        assertThat(window(treaty, closes.plusDays(1)).from().earliest()).isEqualTo(closes.plusDays(1));
    }

    @Property(tries = 300)
    void an_entry_into_force_on_a_first_day_leads_back_to_the_month_that_led_to_it(
            @ForAll("days") LocalDate notified, @ForAll("clauses") Clauses clauses) {
        var computed = on(notifiedOn(PartialDate.of(notified), clauses), Question.ENTRY_INTO_FORCE, notified);
        var back = (Answer.On) Calendar.of(inForce(computed, clauses), computed)
                .find(Question.LAST_NOTIFICATION)
                .orElseThrow()
                .answer();

        assertThat(computed).isAfter(notified);
        assertThat(back.days().contains(notified)).isTrue();
    }

    @Property(tries = 300)
    void no_action_of_a_later_day_changes_an_answer(
            @ForAll("days") LocalDate start,
            @ForAll("clauses") Clauses clauses,
            @ForAll("days") LocalDate day,
            @ForAll Act act,
            @ForAll @IntRange(min = 1, max = 20_000) int days) {
        var asked = later(start, day);
        var treaty = aTreaty()
                .between(TLEMCEN, NANTERRE)
                .then(Act.ENTERED_INTO_FORCE, start.toString())
                .saying(clauses);
        var before = Calendar.of(treaty.buildBilateral(), asked);

        treaty.then(act, asked.plusDays(days).toString());

        assertThat(Calendar.of(treaty.buildBilateral(), asked)).isEqualTo(act == Act.SIGNED ? unsigned(asked) : before);
    }

    private static Calendar unsigned(LocalDate asked) {
        return new Calendar(asked, List.of(Beginning.unsigned()));
    }

    @Property(tries = 300)
    void what_enters_into_force_later_is_in_force_on_no_earlier_day(
            @ForAll("days") LocalDate start,
            @ForAll("clauses") Clauses clauses,
            @ForAll("days") LocalDate notified,
            @ForAll @IntRange(min = 1, max = 2_000) int days) {
        var asked = start.minusDays(days);
        var treaty = aTreaty()
                .between(TLEMCEN, NANTERRE)
                .thenUndated(Act.NOTIFIED)
                .then(Act.NOTIFIED, notified.toString())
                .then(Act.ENTERED_INTO_FORCE, start.toString())
                .saying(clauses)
                .buildBilateral();

        switch (answer(treaty, Question.ENTRY_INTO_FORCE, asked)) {
            case Answer.On(var entry) -> assertThat(entry.earliest()).isAfter(asked);
            case Answer.NotYet(var fact) -> assertThat(fact).isNotEqualTo(Missing.SIGNATURE);
            case Answer answer -> throw new AssertionError(answer);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    @Property(tries = 300)
    void a_span_reads_back_and_measures_what_it_adds(
            @ForAll("spans") Span span, @ForAll("days") LocalDate day, @ForAll("days") LocalDate other) {
        var from = day.isAfter(other) ? other : day;
        var to = day.isAfter(other) ? day : other;
        var between = Span.between(from, to);

        assertThat(Span.parse(span.text()).text()).isEqualTo(span.text());
        assertThat(between.after(from)).isBeforeOrEqualTo(to);
        assertThat(from.plusMonths(between.inMonths() + 1L)).isAfterOrEqualTo(to);
    }

    private static Agreement notifiedOn(PartialDate last, Clauses clauses) {
        return aTreaty()
                .between(TLEMCEN, NANTERRE)
                .thenUndated(Act.NOTIFIED)
                .then(Act.NOTIFIED, last.text())
                .saying(clauses)
                .buildBilateral();
    }

    private static Agreement inForce(LocalDate start, Clauses clauses) {
        return aTreaty()
                .between(TLEMCEN, NANTERRE)
                .then(Act.ENTERED_INTO_FORCE, start.toString())
                .saying(clauses)
                .buildBilateral();
    }

    private static int renewals(Agreement treaty, LocalDate day) {
        return ((Answer.Times) answer(treaty, Question.RENEWALS, day)).least();
    }

    private static LocalDate on(Agreement treaty, Question question, LocalDate day) {
        return ((Answer.On) answer(treaty, question, day)).days().earliest();
    }

    private static Answer.Window window(Agreement treaty, LocalDate day) {
        return (Answer.Window) answer(treaty, Question.DENUNCIATION_WINDOW, day);
    }

    private static Answer answer(Agreement treaty, Question question, LocalDate day) {
        return Calendar.of(treaty, day).find(question).orElseThrow().answer();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1962, 1, 1).toEpochDay(),
                        LocalDate.of(2099, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Span> spans() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.integers().between(0, 30))
                .as(Span::new);
    }

    @Provide
    Arbitrary<Clauses> clauses() {
        var nth = Arbitraries.integers().between(1, 12);
        var some = spans().filter(span -> span.inMonths() > 0);
        return Combinators.combine(nth, some, some, spans())
                .as((month, duration, period, notice) -> new Clauses(
                        Optional.of(new EntryIntoForce.FirstDayOfMonth(
                                month, EntryIntoForce.Trigger.RECEIPT_OF_LAST_NOTIFICATION)),
                        Optional.of(duration),
                        Optional.of(new TacitRenewal(Optional.of(period), Optional.of(notice))),
                        Optional.empty()));
    }
}
