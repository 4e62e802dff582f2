package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tawama.agreements.Calendar;
import org.tawama.agreements.Calendar.Answer;
import org.tawama.agreements.Missing;
import org.tawama.agreements.Step;
import org.tawama.agreements.Step.Given;
import org.tawama.opendata.AgreementSheet;

/// What follows from an agreement's clauses on the day asked for, with the working.
final class CalendarPart {
    private final Asked asked;
    private final Page page;
    private final ClauseWords words;

    CalendarPart(Asked asked) {
        this.asked = asked;
        this.page = asked.page();
        this.words = new ClauseWords(page);
    }

    /// Nothing where no clause is told.
    Optional<Sheet.Follows> of(AgreementSheet sheet) {
        var results = results(sheet);
        if (results.isEmpty()) return Optional.empty();
        return Optional.of(new Sheet.Follows(
                page.say("portal.follows.note", "date", asked.asof()),
                results.stream().map(this::worked).toList()));
    }

    List<Calendar.Result> results(AgreementSheet sheet) {
        return Calendar.of(sheet.agreement(), asked.asof()).results();
    }

    Sheet.Worked worked(Calendar.Result result) {
        return new Sheet.Worked(
                page.words().word("agreements.question", result.question().code()),
                answer(result.answer()),
                result.working().stream().map(this::said).toList());
    }

    private String answer(Answer answer) {
        return switch (answer) {
            case Answer.On(var days) -> words.days(days);
            case Answer.Times(var least, var most) -> times(least, most);
            case Answer.Window(var from, var to) ->
                page.say("portal.answer.window", "from", words.days(from), "to", words.days(to));
            case Answer.Open() -> page.say("portal.answer.open");
            case Answer.Lacking(var fact) -> page.say("portal.answer.lacking", "fact", fact(fact));
            case Answer.NotYet(var fact) -> page.say("portal.answer.not-yet", "fact", fact(fact));
        };
    }

    private String times(int least, Optional<Integer> most) {
        if (most.isEmpty()) {
            return least == 0
                    ? page.say("portal.answer.unknown-times")
                    : page.say("portal.answer.at-least", "count", least);
        }
        return most.get() == least
                ? page.say("portal.answer.times", "count", least)
                : page.say("portal.answer.times-between", "least", least, "most", most.get());
    }

    private String fact(Missing fact) {
        return page.words().word("agreements.missing", fact.code());
    }

    private String said(Step step) {
        var holes = new ArrayList<Object>();
        step.inOrder().forEach((name, given) -> {
            holes.add(name);
            holes.add(
                    switch (given) {
                        case Given.On(var days) -> words.days(days);
                        case Given.Length(var span) -> words.span(span);
                        case Given.Number(var number) -> number;
                        case Given.Rule(var rule) -> words.rule(rule);
                        case Given.Fact(var fact) -> fact(fact);
                    });
        });
        return page.say("agreements.step." + step.kind().code(), holes.toArray());
    }
}
