package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.agreements.Calendar.Answer;
import org.tawama.agreements.Calendar.Question;
import org.tawama.agreements.Calendar.Result;
import org.tawama.agreements.Status;
import org.tawama.agreements.Step;
import org.tawama.agreements.TacitRenewal;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Verdict;
import org.tawama.opendata.AgreementSheet;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;

/// What an agreement says of its own life in time, and what follows from that, as lines of a dossier. What the
/// register worked out says so: it must never pass for what somebody recorded.
final class DossierClauses {
    private static final String CLAUSES = "/clauses/";

    private final Asked asked;
    private final Page page;
    private final ClauseWords words;

    DossierClauses(Asked asked) {
        this.asked = asked;
        this.page = asked.page();
        this.words = new ClauseWords(page);
    }

    /// Nothing where no clause is told.
    List<Line> of(AgreementSheet agreement) {
        var lines = new ArrayList<Line>();
        // Before it is signed its clauses bind nobody.
        if (agreement.status() != Status.NOT_SIGNED) lines.addAll(clauses(agreement));
        new CalendarPart(asked)
                .results(agreement).stream()
                        .filter(result -> !isStated(result))
                        .map(this::worked)
                        .forEach(lines::add);
        return lines;
    }

    private List<Line> clauses(AgreementSheet agreement) {
        var clauses = agreement.agreement().terms().clauses();
        var renewal = clauses.renewal();
        return Stream.of(
                        clause(agreement, "duration", clauses.duration().map(words::span)),
                        clause(agreement, "renewal", renewal.map(ignored -> page.say("agreements.renewal.tacit"))),
                        clause(
                                agreement,
                                "renewalPeriod",
                                renewal.flatMap(TacitRenewal::period).map(words::span)),
                        clause(
                                agreement,
                                "renewalNotice",
                                renewal.flatMap(TacitRenewal::notice).map(words::span)),
                        clause(
                                agreement,
                                "denunciationNotice",
                                clauses.denunciationNotice().map(words::span)),
                        clause(
                                agreement,
                                "entryIntoForce",
                                clauses.entryIntoForce().map(words::rule)))
                .flatMap(Optional::stream)
                .toList();
    }

    /// The clause in words, then what its sources note of it: in which article it stands.
    private Optional<Line> clause(AgreementSheet agreement, String field, Optional<String> said) {
        return said.map(text -> {
            var values = new ArrayList<Value>();
            values.add(Value.of(page.own(text)));
            agreement.evidence().stream()
                    .filter(item -> item.field().equals(CLAUSES + field) && item.verdict() == Verdict.ACCEPTED)
                    .map(Evidence::note)
                    .filter(note -> !note.empty())
                    .distinct()
                    .map(note -> Value.of(page.shown(note)))
                    .forEach(values::add);
            return new Line(new FieldName(page, CLAUSES + field).words(), values);
        });
    }

    /// The day that an action states stands with the actions.
    private static boolean isStated(Result result) {
        return result.question() == Question.ENTRY_INTO_FORCE
                && result.working().stream().anyMatch(step -> step.kind() == Step.Kind.STATED_ENTRY);
    }

    private Line worked(Result result) {
        var worked = new CalendarPart(asked).worked(result);
        var values = new ArrayList<Value>();
        values.add(Value.of(page.own(worked.answer())));
        if (isComputed(result.answer())) {
            var back = result.question() == Question.LAST_NOTIFICATION;
            values.add(Value.of(page.own(page.say(back ? "portal.paper.counted-back" : "portal.paper.computed"))));
        }
        return new Line(worked.question(), values);
    }

    /// Whether it gives a day or a number; the others say themselves that there is none, or that none can be worked
    /// out.
    private static boolean isComputed(Answer answer) {
        return switch (answer) {
            case Answer.On ignored -> true;
            case Answer.Times(var least, var most) -> least > 0 || most.isPresent();
            case Answer.Window ignored -> true;
            case Answer.Open ignored -> false;
            case Answer.Lacking ignored -> false;
            case Answer.NotYet ignored -> false;
        };
    }
}
