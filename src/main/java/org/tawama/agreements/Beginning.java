package org.tawama.agreements;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tawama.agreements.Calendar.Answer;
import org.tawama.agreements.Calendar.Question;
import org.tawama.agreements.Calendar.Result;
import org.tawama.agreements.EntryIntoForce.DaysAfter;
import org.tawama.agreements.EntryIntoForce.FirstDayOfMonth;
import org.tawama.agreements.EntryIntoForce.OnDay;
import org.tawama.agreements.EntryIntoForce.OnSignature;
import org.tawama.agreements.EntryIntoForce.Trigger;
import org.tawama.agreements.Step.Given;
import org.tawama.agreements.Step.Kind;
import org.tawama.vocabulary.PartialDate;

/// When an agreement enters into force, by its clause and by what is stated.
///
/// @param computed by the clause; empty when a fact is missing
/// @param stated by an action whose day is certain
/// @param notYet whether it is known not to be in force on the day from which it is seen
record Beginning(Optional<Days> computed, Optional<Days> stated, boolean notYet, List<Result> results) {

    /// From when it counts: the stated day, else the computed one.
    Optional<Days> start() {
        return stated.or(() -> computed);
    }

    /// Whether the clause and the statement cannot both be right.
    boolean disagrees() {
        return computed.isPresent() && stated.isPresent() && !computed.get().overlaps(stated.get());
    }

    /// Of an agreement that nobody has signed yet.
    static Result unsigned() {
        return new Result(
                Question.ENTRY_INTO_FORCE,
                new Answer.NotYet(Missing.SIGNATURE),
                List.of(Step.lacking(Missing.SIGNATURE)));
    }

    /// The same where a later action tells that it entered into force after the day: what the clause yields counts as
    /// far as it does not say otherwise.
    Beginning after(LocalDate day) {
        var first = results.getFirst();
        var later = computed.flatMap(days -> days.after(day));
        var working = new ArrayList<>(first.working());
        if (!notYet) working.add(Step.by(Kind.NOT_YET, day));
        var fact = first.answer() instanceof Answer.Lacking(var lacking)
                ? lacking
                : Missing.AGREEMENT_OF_CLAUSE_AND_ACTION;
        var answer = later.<Answer>map(Answer.On::new).orElseGet(() -> new Answer.NotYet(fact));
        return new Beginning(
                later, Optional.empty(), true, List.of(new Result(Question.ENTRY_INTO_FORCE, answer, working)));
    }

    /// @param terms without the actions that were certainly done after the day
    static Beginning of(Terms terms, LocalDate day) {
        var entered = last(terms, Act.ENTERED_INTO_FORCE);
        var stated = entered.filter(Beginning::isCertain).map(Days::of);
        var working = new ArrayList<Step>();
        var computed = computed(terms, day, working);
        stated.ifPresent(days -> add(Kind.STATED_ENTRY, days, day, working));
        if (stated.isEmpty() && entered.isPresent()) working.add(Step.lacking(Missing.CERTAIN_DATE));
        if (computed instanceof Answer.On(var days) && stated.isPresent()) working.add(compared(days, stated.get()));
        var notYet = entered.isEmpty()
                && computed instanceof Answer.On(var days)
                && days.earliest().isAfter(day);
        if (notYet) working.add(Step.by(Kind.NOT_YET, day));
        var results = new ArrayList<Result>();
        results.add(new Result(
                Question.ENTRY_INTO_FORCE, stated.<Answer>map(Answer.On::new).orElse(computed), working));
        if (computed instanceof Answer.Lacking(var fact) && fact == Missing.LAST_NOTIFICATION && stated.isPresent()) {
            notification(terms.clauses(), stated.get()).ifPresent(results::add);
        }
        var on = computed instanceof Answer.On(var days) ? Optional.of(days) : Optional.<Days>empty();
        return new Beginning(on, stated, notYet, List.copyOf(results));
    }

    private static Answer computed(Terms terms, LocalDate day, List<Step> working) {
        var rule = terms.clauses().entryIntoForce();
        if (rule.isEmpty()) return lacking(Missing.ENTRY_RULE, working);
        working.add(new Step(Kind.RULE, Map.of("rule", new Given.Rule(rule.get()))));
        return switch (rule.get()) {
            case OnDay(var on) -> entry(Days.of(on), working);
            case OnSignature() -> counted(terms, Trigger.SIGNATURE, on -> on, day, working);
            case DaysAfter(var days, var after) -> counted(terms, after, on -> on.plusDays(days), day, working);
            case FirstDayOfMonth(var nth, var after) -> counted(terms, after, on -> firstDay(on, nth), day, working);
        };
    }

    private static LocalDate firstDay(LocalDate trigger, int nth) {
        return YearMonth.from(trigger).plusMonths(nth).atDay(1);
    }

    private static Answer counted(
            Terms terms, Trigger after, UnaryOperator<LocalDate> rule, LocalDate day, List<Step> working) {
        return switch (after) {
            case SIGNATURE -> {
                var signed = last(terms, Act.SIGNED);
                yield signed.isEmpty()
                        ? lacking(Missing.DAY_OF_SIGNATURE, working)
                        : counted(signed.get(), Kind.SIGNED, rule, day, working);
            }
            case LAST_NOTIFICATION, RECEIPT_OF_LAST_NOTIFICATION -> {
                var last = lastNotification(terms);
                yield last.isEmpty()
                        ? lacking(Missing.LAST_NOTIFICATION, working)
                        : counted(last.get(), Kind.LAST_NOTIFICATION, rule, day, working);
            }
        };
    }

    private static Answer counted(
            PartialDate trigger, Kind kind, UnaryOperator<LocalDate> rule, LocalDate day, List<Step> working) {
        add(kind, Days.of(trigger), day, working);
        if (!isCertain(trigger)) return lacking(Missing.CERTAIN_DATE, working);
        return entry(Days.of(trigger).then(rule), working);
    }

    /// What was done, and whether that may have been after the day.
    static void add(Kind kind, Days done, LocalDate day, List<Step> working) {
        working.add(Step.on(kind, done));
        if (done.latest().isAfter(day)) working.add(Step.by(Kind.PERHAPS_LATER, day));
    }

    private static Answer entry(Days days, List<Step> working) {
        working.add(Step.on(Kind.COMPUTED_ENTRY, days));
        return new Answer.On(days);
    }

    private static Answer lacking(Missing fact, List<Step> working) {
        working.add(Step.lacking(fact));
        return new Answer.Lacking(fact);
    }

    private static Step compared(Days computed, Days stated) {
        if (computed.overlaps(stated)) return Step.of(Kind.ENTRIES_AGREE);
        return new Step(
                Kind.ENTRIES_DISAGREE, Map.of("computed", new Given.On(computed), "stated", new Given.On(stated)));
    }

    /// The last of the notifications, once there are as many as parties: one alone may be the first of two. They stand
    /// in their order, and an undated one that stands last leaves the day open.
    private static Optional<PartialDate> lastNotification(Terms terms) {
        var notified = terms.actions().stream()
                .filter(action -> action.act() == Act.NOTIFIED)
                .toList();
        if (notified.size() < terms.parties().size() || notified.getLast().on().isEmpty()) return Optional.empty();
        return last(terms, Act.NOTIFIED);
    }

    /// Of the days on which that was done, the one that can be latest.
    private static Optional<PartialDate> last(Terms terms, Act act) {
        return terms.actions().stream()
                .filter(action -> action.act() == act)
                .flatMap(action -> action.on().stream())
                .max(Comparator.comparing(PartialDate::latest).thenComparing(PartialDate::earliest));
    }

    static boolean isCertain(PartialDate date) {
        return date.qualifier() == PartialDate.Qualifier.EXACT;
    }

    /// Counted back from the stated day. Nothing when the clause cannot have led to it.
    private static Optional<Result> notification(Clauses clauses, Days stated) {
        var back = switch (clauses.entryIntoForce().orElseThrow()) {
            case FirstDayOfMonth rule -> notified(rule, stated);
            case DaysAfter(var days, var after) -> Optional.of(stated.then(day -> day.minusDays(days)));
            case OnSignature() -> Optional.<Days>empty();
            case OnDay(var day) -> Optional.<Days>empty();
        };
        return back.map(days -> new Result(
                Question.LAST_NOTIFICATION,
                new Answer.On(days),
                List.of(
                        Step.on(Kind.STATED_ENTRY, stated),
                        new Step(
                                Kind.RULE,
                                Map.of(
                                        "rule",
                                        new Given.Rule(clauses.entryIntoForce().get()))),
                        Step.on(Kind.COUNTED_BACK, days))));
    }

    /// Any day of the month that lies `nth` months before a first day of a month.
    private static Optional<Days> notified(FirstDayOfMonth rule, Days stated) {
        var first = YearMonth.from(stated.earliest().minusDays(1)).plusMonths(1).atDay(1);
        if (first.isAfter(stated.latest())) return Optional.empty();
        return Optional.of(new Days(
                YearMonth.from(first).minusMonths(rule.nth()).atDay(1),
                YearMonth.from(stated.latest()).minusMonths(rule.nth()).atEndOfMonth()));
    }
}
