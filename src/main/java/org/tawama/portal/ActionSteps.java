package org.tawama.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tawama.agreements.Act;
import org.tawama.agreements.Action;
import org.tawama.agreements.Terms;
import org.tawama.opendata.AgreementSheet;
import org.tawama.publication.GazetteReference;
import org.tawama.vocabulary.LocalText.Shown;
import org.tawama.vocabulary.PartialDate;

/// What was done to an agreement, in the order of the days, with the journals that printed it. What has no date stands
/// where the record puts it.
final class ActionSteps {
    private final Page page;
    private final AgreementSheet sheet;
    private final Terms terms;
    private final ToCome toCome;

    /// @param asof the day from which they are seen: what comes after it is told as still to come
    ActionSteps(Page page, AgreementSheet sheet, LocalDate asof) {
        this.page = page;
        this.toCome = new ToCome(page, asof);
        this.sheet = sheet;
        this.terms = sheet.agreement().terms();
    }

    List<Sheet.Step> steps() {
        return steps(act -> List.of());
    }

    /// @param proving the documents that prove an action
    List<Sheet.Step> steps(Function<Act, List<Link>> proving) {
        var steps = new ArrayList<Sheet.Step>();
        terms.actions().stream()
                .filter(action -> !printedInAJournal(action))
                .map(action -> step(action, proving.apply(action.act())))
                .forEach(steps::add);
        terms.publications().stream()
                .sorted(Comparator.comparing(
                        reference -> reference.on().orElse(null), Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(reference -> insert(steps, step(reference)));
        return steps;
    }

    /// The act of publication is told by the reference to the journal, which says more.
    private boolean printedInAJournal(Action action) {
        return action.act() == Act.PUBLISHED
                && terms.publications().stream()
                        .anyMatch(reference ->
                                action.on().isEmpty() || action.on().equals(reference.on()));
    }

    private static void insert(List<Sheet.Step> steps, Sheet.Step publication) {
        var place = steps.size();
        while (place > 0 && later(steps.get(place - 1).on(), publication.on())) place--;
        steps.add(place, publication);
    }

    private static boolean later(Optional<PartialDate> one, Optional<PartialDate> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) > 0;
    }

    private Shown toCome() {
        return page.own(page.say("portal.agreement.to-come"));
    }

    private Sheet.Step step(Action action, List<Link> proofs) {
        var particulars = new ArrayList<Shown>();
        if (toCome.is(action.on())) particulars.add(toCome());
        new ActDays(page)
                .disputed(sheet, action)
                .map(days -> page.own(page.say("portal.agreement.disputed-days", "days", days)))
                .ifPresent(particulars::add);
        if (sheet.agreement().isOnlyClaimed(action))
            particulars.add(page.own(page.say("portal.agreement.only-claimed")));
        if (!action.place().empty()) particulars.add(page.shown(action.place()));
        action.reference()
                .map(number -> Gazettes.act(
                        page, Gazettes.kind(sheet.agreement().terms().publications(), number), number))
                .ifPresent(particulars::add);
        if (!action.note().empty()) particulars.add(page.shown(action.note()));
        return new Sheet.Step(
                action.on(), page.words().word("agreements.act", action.act().code()), particulars, proofs);
    }

    private Sheet.Step step(GazetteReference reference) {
        var particulars = new ArrayList<Shown>();
        if (toCome.is(reference.on())) particulars.add(toCome());
        particulars.add(page.own(Gazettes.name(page, reference)));
        reference
                .printed()
                .ifPresent(text -> particulars.add(page.own(page.say("portal.agreement.as-printed", "text", text))));
        reference
                .act()
                .map(number -> Gazettes.act(page, reference.actKind(), number))
                .ifPresent(particulars::add);
        reference
                .page()
                .ifPresent(number -> particulars.add(page.own(
                        page.say("portal.locator.page", "place", page.words().number(number)))));
        return new Sheet.Step(
                reference.on(),
                page.words().word("agreements.act", Act.PUBLISHED.code()),
                particulars,
                Gazettes.editions(page, reference));
    }
}
