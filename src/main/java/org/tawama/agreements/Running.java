package org.tawama.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.tawama.agreements.Calendar.Answer;
import org.tawama.agreements.Calendar.Question;
import org.tawama.agreements.Calendar.Result;
import org.tawama.agreements.Step.Given;
import org.tawama.agreements.Step.Kind;
import org.tawama.vocabulary.PartialDate;

/// The terms of an agreement as they run from its entry into force, seen from one day.
///
/// A term ends on the day before the next one begins, and every term is counted from the entry into force, so that one
/// that begins on the 31st does not slip to the 28th for ever.
///
/// @param terms without the actions that were certainly done after the day
record Running(Terms terms, Beginning beginning, LocalDate day) {

    /// Asked only once it is known to be there.
    private Days start() {
        return beginning.start().orElseThrow();
    }

    private Clauses clauses() {
        return terms.clauses();
    }

    List<Result> results() {
        var ended = done(action -> action.act().endsTheAgreement());
        if (ended.isPresent()) return ended(ended.get());
        var denounced = done(action -> action.act() == Act.DENOUNCED);
        if (denounced.isPresent()) return List.of(denounced(denounced.get()));
        if (undated()) return List.of(lacking(Question.EXPIRY, Missing.CERTAIN_DATE, List.of()));
        if (clauses().duration().isEmpty()) return withoutDuration();
        if (beginning.start().isEmpty()) return List.of(withoutStart());
        if (done(action -> action.act() == Act.EXTENDED).isPresent())
            return List.of(lacking(Question.EXPIRY, Missing.LENGTH_OF_EXTENSION, List.of()));
        var results = new ArrayList<Result>();
        if (clauses().renewal().isPresent()) {
            results.addAll(renewed(clauses().renewal().get()));
        } else {
            var working = opening();
            working.add(Step.of(Kind.DOES_NOT_RENEW));
            results.add(new Result(Question.EXPIRY, new Answer.On(firstEnd()), working));
        }
        ifDenounced().ifPresent(results::add);
        return results;
    }

    private Result withoutStart() {
        var fact = Missing.DAY_OF_ENTRY_INTO_FORCE;
        if (!beginning.notYet()) return lacking(Question.EXPIRY, fact, List.of());
        return new Result(Question.EXPIRY, new Answer.NotYet(fact), List.of(Step.by(Kind.NOT_YET, day)));
    }

    /// What is stated of its end counts, whatever its terms.
    private List<Result> ended(PartialDate on) {
        var working = new ArrayList<Step>();
        Beginning.add(Kind.ENDED, Days.of(on), day, working);
        if (!Beginning.isCertain(on)) return List.of(lacking(Question.EXPIRY, Missing.CERTAIN_DATE, working));
        return List.of(new Result(Question.EXPIRY, new Answer.On(Days.of(on)), working));
    }

    private Result denounced(PartialDate on) {
        var working = new ArrayList<Step>();
        Beginning.add(Kind.DENOUNCED, Days.of(on), day, working);
        if (!Beginning.isCertain(on)) return lacking(Question.EXPIRY, Missing.CERTAIN_DATE, working);
        var notice = clauses().denunciationNotice();
        if (notice.isEmpty()) return lacking(Question.EXPIRY, Missing.DENUNCIATION_NOTICE, working);
        working.add(Step.of(Kind.NOTICE, notice.get()));
        return new Result(Question.EXPIRY, new Answer.On(Days.of(on).then(notice.get()::after)), working);
    }

    private List<Result> withoutDuration() {
        var results = new ArrayList<Result>();
        results.add(lacking(Question.EXPIRY, Missing.DURATION, List.of()));
        ifDenounced().ifPresent(results::add);
        return results;
    }

    /// Nothing while it is not in force: nobody denounces what does not bind yet.
    private Optional<Result> ifDenounced() {
        if (beginning.notYet()) return Optional.empty();
        return clauses()
                .denunciationNotice()
                .map(notice -> new Result(
                        Question.END_IF_DENOUNCED,
                        new Answer.On(Days.of(notice.after(day))),
                        List.of(Step.of(Kind.NOTICE, notice))));
    }

    private List<Result> renewed(TacitRenewal renewal) {
        var results = new ArrayList<Result>();
        var working = opening();
        working.add(Step.of(Kind.RENEWS));
        if (renewal.period().isEmpty()) {
            results.addAll(withoutPeriod(working));
        } else {
            working.add(Step.of(Kind.RENEWS_FOR, renewal.period().get()));
            working.add(Step.by(Kind.NO_DENUNCIATION, day));
            var series = new Series(clauses().duration().get(), renewal.period().get());
            results.add(count(series, working));
            results.add(term(series, working));
            results.add(window(series, renewal.notice(), working));
        }
        results.add(new Result(Question.EXPIRY, new Answer.Open(), List.of(Step.of(Kind.RENEWS))));
        return results;
    }

    /// Only the first term is known: before its end nothing was renewed, and after it, once or more.
    private List<Result> withoutPeriod(List<Step> working) {
        var end = firstEnd();
        if (!day.isAfter(end.earliest())) {
            return List.of(
                    new Result(Question.END_OF_TERM, new Answer.On(end), working),
                    new Result(Question.RENEWALS, new Answer.Times(0, Optional.of(0)), working));
        }
        var over = new ArrayList<>(working);
        over.add(Step.by(Kind.NO_DENUNCIATION, day));
        over.add(Step.lacking(Missing.RENEWAL_PERIOD));
        var least = day.isAfter(end.latest()) ? 1 : 0;
        return List.of(
                new Result(Question.RENEWALS, new Answer.Times(least, Optional.empty()), over),
                new Result(Question.END_OF_TERM, new Answer.Lacking(Missing.RENEWAL_PERIOD), over));
    }

    private Result count(Series series, List<Step> before) {
        var least = series.renewals(start().latest(), day);
        var most = series.renewals(start().earliest(), day);
        var working = new ArrayList<>(before);
        working.add(begun(least + 1, most + 1));
        return new Result(Question.RENEWALS, new Answer.Times(least, Optional.of(most)), working);
    }

    private Step begun(int least, int most) {
        var by = new Given.On(Days.of(day));
        if (least == most) return new Step(Kind.TERMS_BEGUN, Map.of("day", by, "count", new Given.Number(least)));
        return new Step(
                Kind.TERMS_BEGUN_BETWEEN,
                Map.of("day", by, "least", new Given.Number(least), "most", new Given.Number(most)));
    }

    private Result term(Series series, List<Step> before) {
        var from = start().thenAny(begun -> series.begins(begun, series.renewals(begun, day)));
        var to = start().thenAny(begun -> series.ends(begun, series.renewals(begun, day)));
        var working = new ArrayList<>(before);
        working.add(new Step(Kind.TERM_RUNS, Map.of("from", new Given.On(from), "to", new Given.On(to))));
        return new Result(Question.END_OF_TERM, new Answer.On(to), working);
    }

    private Result window(Series series, Optional<Span> notice, List<Step> before) {
        if (notice.isEmpty()) return lacking(Question.DENUNCIATION_WINDOW, Missing.RENEWAL_NOTICE, before);
        var working = new ArrayList<>(before);
        working.add(Step.of(Kind.NOTICE_BEFORE_END, notice.get()));
        var opens =
                start().thenAny(begun -> series.opens(begun, series.windowOf(begun, day, notice.get()), notice.get()));
        var closes =
                start().thenAny(begun -> series.closes(begun, series.windowOf(begun, day, notice.get()), notice.get()));
        return new Result(Question.DENUNCIATION_WINDOW, new Answer.Window(opens, closes), working);
    }

    private List<Step> opening() {
        var working = new ArrayList<Step>();
        working.add(Step.on(Kind.BEGINS, start()));
        working.add(Step.of(Kind.LASTS, clauses().duration().get()));
        working.add(Step.on(Kind.FIRST_TERM_ENDS, firstEnd()));
        return working;
    }

    private Days firstEnd() {
        var duration = clauses().duration().get();
        return start().then(begun -> duration.after(begun).minusDays(1));
    }

    private static Result lacking(Question question, Missing fact, List<Step> before) {
        var working = new ArrayList<>(before);
        working.add(Step.lacking(fact));
        return new Result(question, new Answer.Lacking(fact), working);
    }

    /// The latest day of those actions.
    private Optional<PartialDate> done(Predicate<Action> which) {
        return terms.actions().stream()
                .filter(which)
                .flatMap(action -> action.on().stream())
                .max(Comparator.comparing(PartialDate::latest));
    }

    /// Whether something that ends or extends it was done on a day that is not known, or not agreed.
    private boolean undated() {
        return terms.actions().stream()
                .filter(action -> action.act().endsTheAgreement()
                        || action.act() == Act.DENOUNCED
                        || action.act() == Act.EXTENDED)
                .anyMatch(action -> action.on().isEmpty());
    }
}
