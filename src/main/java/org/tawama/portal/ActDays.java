package org.tawama.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tawama.agreements.Act;
import org.tawama.agreements.Action;
import org.tawama.opendata.AgreementSheet;
import org.tawama.vocabulary.PartialDate;

/// On which days something was done with an agreement, in words: as far as sources agree on them; otherwise all that
/// they give, and that they do not.
record ActDays(Page page) {
    List<String> of(AgreementSheet sheet, Act act) {
        return done(sheet, act).flatMap(action -> days(sheet, action).stream()).toList();
    }

    /// The same, saying which of them come after the day.
    List<String> of(AgreementSheet sheet, Act act, LocalDate asof) {
        var toCome = new ToCome(page, asof);
        return done(sheet, act)
                .flatMap(action -> days(sheet, action).map(said -> toCome.marked(said, first(sheet, action))).stream())
                .toList();
    }

    private static Stream<Action> done(AgreementSheet sheet, Act act) {
        return sheet.agreement().terms().actions().stream().filter(action -> action.act() == act);
    }

    private Optional<String> days(AgreementSheet sheet, Action action) {
        return disputed(sheet, action)
                .map(days -> page.say("portal.agreement.disputed-days", "days", days))
                .or(() -> action.on().map(page.words()::date));
    }

    /// Its date, or the earliest of those that sources give.
    private static Optional<PartialDate> first(AgreementSheet sheet, Action action) {
        return sheet.disputedDays(action).stream().findFirst().or(action::on);
    }

    /// For a line that has room for one.
    Optional<String> signed(AgreementSheet sheet) {
        return of(sheet, Act.SIGNED).stream().findFirst();
    }

    /// What sources give while they contradict each other.
    Optional<String> disputed(AgreementSheet sheet, Action action) {
        var days = sheet.disputedDays(action);
        if (days.isEmpty()) return Optional.empty();
        return Optional.of(
                days.stream().map(page.words()::date).collect(Collectors.joining(page.say("portal.value.semicolon"))));
    }
}
