package org.tawama.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tawama.agreements.Act;
import org.tawama.agreements.Action;
import org.tawama.agreements.Age;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.Status;
import org.tawama.opendata.AgreementSheet;
import org.tawama.publication.Journal;

/// Where an agreement stands, in sentences: its state, the action that caused it, and for how long a signed one has
/// waited.
record StandingWords(Page page, LocalDate asof) {

    List<String> of(AgreementSheet sheet) {
        var sentences = new ArrayList<String>();
        sentences.add(sheet.decidedBy()
                .map(action -> decided(sheet, action))
                .orElseGet(() -> page.say(
                        sheet.status() == Status.NOT_SIGNED
                                ? "portal.agreement.not-signed-yet"
                                : "portal.agreement.no-action")));
        if (sheet.status() == Status.SIGNED && isRatified(sheet.agreement())) {
            var key = waiting(sheet.agreement());
            sheet.signed()
                    .flatMap(date -> Age.since(date, asof))
                    .ifPresent(age -> sentences.add(page.say(key, "age", new ClauseWords(page).age(age))));
        }
        return sentences;
    }

    private String waiting(Agreement agreement) {
        // A ratification without a settled day may have come before the day that is asked for.
        if (agreement.isPerhapsDone(Act.RATIFIED, asof)) return "portal.agreement.signed-perhaps-ratified";
        // What the journal prints of an agreement is, as a rule, the act that ratifies it.
        var printed = agreement.terms().publications().stream()
                .filter(reference -> reference.journal() == Journal.JORADP)
                .anyMatch(reference -> reference
                        .on()
                        .filter(day -> day.earliest().isAfter(asof))
                        .isEmpty());
        return printed ? "portal.agreement.signed-published" : "portal.agreement.signed-not-ratified";
    }

    /// Whether ratification follows its signature at all: local authorities ratify nothing.
    private static boolean isRatified(Agreement agreement) {
        return switch (agreement) {
            case Agreement.Decentralised ignored -> false;
            case Agreement.Bilateral ignored -> true;
            case Agreement.Multilateral ignored -> true;
        };
    }

    private String decided(AgreementSheet sheet, Action action) {
        var status = page.words().word("agreements.status", sheet.status().code());
        var act = page.words().word("agreements.act", action.act().code());
        var disputed = new ActDays(page).disputed(sheet, action);
        if (disputed.isPresent()) {
            return page.say("portal.agreement.standing-disputed", "status", status, "act", act, "days", disputed.get());
        }
        return action.on()
                .map(date -> page.say("portal.agreement.standing", "status", status, "act", act, "date", date))
                .orElseGet(() -> page.say("portal.agreement.standing-undated", "status", status, "act", act));
    }
}
