package org.tawama.agreements;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Terms one after another: the first of one length, the others of another. Terms are numbered from 0, so that the
/// number of a term is how often the agreement was renewed before it.
record Series(Span first, Span next) {

    /// The first day of that term, when the agreement entered into force on `start`.
    LocalDate begins(LocalDate start, int term) {
        return term == 0 ? start : start.plusMonths(first.inMonths() + (term - 1L) * next.inMonths());
    }

    LocalDate ends(LocalDate start, int term) {
        return begins(start, term + 1).minusDays(1);
    }

    /// How many terms have begun after the first one, up to the day, the day inside.
    int renewals(LocalDate start, LocalDate day) {
        if (day.isBefore(begins(start, 1))) return 0;
        var months = ChronoUnit.MONTHS.between(start, day) - first.inMonths();
        var term = Math.toIntExact(Math.max(1, 1 + months / next.inMonths()));
        // A month that is cut short has no whole month in it, and yet its end begins a term.
        while (!day.isBefore(begins(start, term + 1))) term++;
        return term;
    }

    /// The last day on which a denunciation prevents the renewal after that term. The notice is counted back from the
    /// day after the term, which is the safer of the two ways where months differ in length.
    LocalDate closes(LocalDate start, int term, Span notice) {
        return notice.before(begins(start, term + 1)).minusDays(1);
    }

    /// The day after the last on which a denunciation would have ended an earlier term.
    LocalDate opens(LocalDate start, int term, Span notice) {
        if (term == 0) return start;
        var after = closes(start, term - 1, notice).plusDays(1);
        return after.isBefore(start) ? start : after;
    }

    /// The first term whose renewal a denunciation can still prevent on that day, or once it is in force.
    int windowOf(LocalDate start, LocalDate day, Span notice) {
        var term = renewals(start, day);
        var from = day.isAfter(start) ? day : start;
        while (from.isAfter(closes(start, term, notice))) term++;
        return term;
    }
}
