package org.tawama.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.agreements.Act;
import org.tawama.agreements.Action;
import org.tawama.agreements.Calendar;
import org.tawama.agreements.Calendar.Answer;
import org.tawama.agreements.Calendar.Question;
import org.tawama.agreements.Days;
import org.tawama.agreements.Form;
import org.tawama.agreements.Status;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Wording;

/// The life of an agreement as events, one for each dated action, and what follows from its clauses on the day of the
/// sheet: a day that is worked out as a tentative event, a window in which it can be denounced as a task.
///
/// What an action states is never worked out beside it.
final class AgreementEntries {
    private final AgreementSheet sheet;
    private final Cover cover;
    private final Wording words;
    private final List<CalendarEntry> entries = new ArrayList<>();
    private int leftOut;

    AgreementEntries(AgreementSheet sheet, Cover cover) {
        this.sheet = sheet;
        this.cover = cover;
        this.words = Sentences.in(cover.language());
    }

    CalendarEntries all() {
        var times = new HashMap<Act, Integer>();
        for (var place = 0; place < actions().size(); place++) {
            var action = actions().get(place);
            add(action, "/actions/" + place, times.merge(action.act(), 1, Integer::sum));
        }
        Calendar.of(sheet.agreement(), cover.asof()).results().forEach(this::add);
        return new CalendarEntries(entries, leftOut);
    }

    private List<Action> actions() {
        return sheet.agreement().terms().actions();
    }

    /// @param pointer to it
    /// @param time how many actions of that kind came before, and this one
    private void add(Action action, String pointer, int time) {
        var day = action.on().flatMap(CalendarEntries::certainDay);
        if (day.isEmpty()) {
            leftOut++;
            return;
        }
        var described = new ArrayList<String>();
        action.reference().ifPresent(described::add);
        described.addAll(CalendarEntries.lines(List.of(action.note()), cover));
        var open = CalendarEntries.open(sheet, words, pointer);
        described.addAll(open);
        described.add(CalendarEntries.provenance(sheet, words));
        var name = action.act().code() + (time == 1 ? "" : "-" + time);
        entries.add(event(
                name,
                day.get(),
                open.isEmpty() ? CalendarEntry.State.CONFIRMED : CalendarEntry.State.TENTATIVE,
                words.word("agreements.act", action.act().code()),
                described,
                action.place().shownIn(cover.language()).map(LocalText.Shown::text)));
    }

    private void add(Calendar.Result result) {
        switch (result.question()) {
            case ENTRY_INTO_FORCE -> {
                if (noneStated(Act.ENTERED_INTO_FORCE)) addWorkedOut(result);
            }
            case EXPIRY -> {
                if (noEndStated()) addWorkedOut(result);
            }
            case END_OF_TERM -> addWorkedOut(result);
            case DENUNCIATION_WINDOW -> addWindow(result);
            case LAST_NOTIFICATION, RENEWALS, END_IF_DENOUNCED -> {}
        }
    }

    private boolean noneStated(Act act) {
        return actions().stream().noneMatch(action -> action.act() == act);
    }

    private boolean noEndStated() {
        return actions().stream()
                .noneMatch(action ->
                        action.act().status().filter(Status.ENDED::equals).isPresent());
    }

    private void addWorkedOut(Calendar.Result result) {
        if (!(result.answer() instanceof Answer.On(var days))) return;
        if (!days.exact() || !CalendarEntries.writable(days.latest())) {
            leftOut++;
            return;
        }
        var day = days.earliest();
        var name = result.question().code() + (result.question() == Question.END_OF_TERM ? "-" + day : "-worked-out");
        entries.add(event(
                name, day, CalendarEntry.State.TENTATIVE, asked(result.question()), workedOut(), Optional.empty()));
    }

    /// Every window is a task of its own: when a term was renewed, the next window is another task.
    private void addWindow(Calendar.Result result) {
        if (!(result.answer() instanceof Answer.Window(var opens, var closes))) return;
        if (!closes.exact() || !CalendarEntries.writable(closes.latest())) {
            leftOut++;
            return;
        }
        var due = closes.latest();
        var from = Optional.of(opens).filter(Days::exact).map(Days::latest);
        entries.add(new CalendarEntry(
                CalendarEntry.Sort.TASK,
                uid(result.question().code() + "-" + due),
                sheet.held().recorded(),
                from,
                due,
                CalendarEntry.State.TO_DO,
                summary(asked(result.question())),
                workedOut(),
                Optional.empty(),
                categories(),
                cover.page(sheet)));
    }

    private String asked(Question question) {
        return words.word("agreements.question", question.code());
    }

    private List<String> workedOut() {
        return List.of(words.say("opendata.calendar.worked-out"), CalendarEntries.provenance(sheet, words));
    }

    private CalendarEntry event(
            String name,
            LocalDate day,
            CalendarEntry.State state,
            String what,
            List<String> described,
            Optional<String> place) {
        return new CalendarEntry(
                CalendarEntry.Sort.EVENT,
                uid(name),
                sheet.held().recorded(),
                Optional.of(day),
                day,
                state,
                summary(what),
                described,
                place,
                categories(),
                cover.page(sheet));
    }

    private String uid(String name) {
        return sheet.id() + "/" + name + "@" + cover.origin();
    }

    private LocalText.Shown summary(String what) {
        var title = sheet.title().shownIn(cover.language()).map(LocalText.Shown::text);
        return new LocalText.Shown(
                words.say("portal.part-of", "name", what, "value", title.orElse(sheet.id())), cover.language());
    }

    private List<String> categories() {
        var form = sheet.agreement().terms().form();
        return Stream.concat(
                        Stream.of(
                                words.word("agreements.kind", sheet.agreement().kind())),
                        Stream.of(form)
                                .filter(told -> told != Form.UNSTATED)
                                .map(told -> words.word("agreements.form", told.code())))
                .toList();
    }
}
