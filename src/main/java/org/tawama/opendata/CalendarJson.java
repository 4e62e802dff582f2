package org.tawama.opendata;

import java.time.LocalDate;
import org.tawama.agreements.Action;
import org.tawama.agreements.Age;
import org.tawama.agreements.Calendar;
import org.tawama.agreements.Calendar.Answer;
import org.tawama.agreements.Days;
import org.tawama.agreements.Step;
import org.tawama.agreements.Step.Given;
import tools.jackson.databind.node.ObjectNode;

/// How the state of an agreement on a day, and what follows from its clauses, leave as JSON. A day that is not known to
/// the day is the earliest and the latest that it can be.
public final class CalendarJson {
    private CalendarJson() {}

    /// The state with the action that gives it and its age, and every answer with its working.
    public static ObjectNode of(AgreementSheet sheet, LocalDate asof) {
        var object = Json.object().put("id", sheet.id()).put("asof", asof.toString());
        var standing = object.putObject("standing").put("status", sheet.status().code());
        sheet.decidedBy().ifPresent(action -> put(standing, action, asof));
        Json.putAll(object, "results", Calendar.of(sheet.agreement(), asof).results(), CalendarJson::put);
        return object;
    }

    private static void put(ObjectNode standing, Action action, LocalDate asof) {
        standing.put("act", action.act().code());
        Json.put(standing, "on", action.on());
        action.on()
                .flatMap(date -> Age.since(date, asof))
                .ifPresent(age -> standing.putObject("age")
                        .put("least", age.least().text())
                        .put("most", age.most().text()));
    }

    private static void put(ObjectNode object, Calendar.Result result) {
        object.put("question", result.question().code());
        switch (result.answer()) {
            case Answer.On(var days) -> put(object, "on", days);
            case Answer.Times(var least, var most) -> {
                var times = object.putObject("times").put("least", least);
                most.ifPresent(more -> times.put("most", more));
            }
            case Answer.Window(var from, var to) -> {
                var window = object.putObject("window");
                put(window, "from", from);
                put(window, "to", to);
            }
            case Answer.Open() -> object.put("open", true);
            case Answer.Lacking(var fact) -> object.put("lacking", fact.code());
            case Answer.NotYet(var fact) -> object.put("notYet", true).put("lacking", fact.code());
        }
        Json.putAll(object, "working", result.working(), CalendarJson::put);
    }

    private static void put(ObjectNode object, Step step) {
        object.put("step", step.kind().code());
        step.inOrder().forEach((name, given) -> {
            switch (given) {
                case Given.On(var days) -> put(object, name, days);
                case Given.Length(var span) -> object.put(name, span.text());
                case Given.Number(var number) -> object.put(name, number);
                case Given.Rule(var rule) -> object.put(name, rule.text());
                case Given.Fact(var fact) -> object.put(name, fact.code());
            }
        });
    }

    private static void put(ObjectNode object, String name, Days days) {
        object.putObject(name)
                .put("earliest", days.earliest().toString())
                .put("latest", days.latest().toString());
    }
}
