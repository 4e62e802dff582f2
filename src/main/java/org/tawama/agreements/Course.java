package org.tawama.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Verdict;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Typed;

/// An agreement's actions, each with the days on which it may have been done. An action of which nothing is settled,
/// and that no two sources tell, is none yet: whoever claims that a treaty was ended has not ended it.
record Course(List<Step> steps) {

    /// @param days its date; where that is not settled, every date that a source claims for it; empty when none does
    private record Step(Action action, List<PartialDate> days) {
        boolean isDoneBy(LocalDate day, LocalDate told) {
            var claimed = !days.isEmpty()
                    && days.stream().noneMatch(date -> date.latest().isAfter(day));
            return claimed || action.on().isEmpty() && !day.isBefore(told) && !isAfter(day);
        }

        boolean isAfter(LocalDate day) {
            return !days.isEmpty()
                    && days.stream().allMatch(date -> date.earliest().isAfter(day));
        }
    }

    static Course of(Agreement agreement) {
        var actions = agreement.terms().actions();
        var steps = new ArrayList<Step>();
        for (var at = 0; at < actions.size(); at++) {
            var action = actions.get(at);
            var evidence = about(agreement.evidence(), "/actions/" + at);
            if (action.on().isEmpty() && isOnlyClaimed(evidence)) continue;
            steps.add(new Step(action, action.on().map(List::of).orElseGet(() -> claimed(evidence))));
        }
        return new Course(List.copyOf(steps));
    }

    /// Whether a source claims that action and nobody has settled it, so that it changes nothing.
    static boolean isOnlyClaimed(Agreement agreement, Action action) {
        var place = agreement.terms().actions().indexOf(action);
        return action.on().isEmpty() && isOnlyClaimed(about(agreement.evidence(), "/actions/" + place));
    }

    private static List<Evidence> about(List<Evidence> evidence, String action) {
        return evidence.stream()
                .filter(item -> item.field().equals(action) || item.field().startsWith(action + "/"))
                .toList();
    }

    /// Sources that contradict each other on a day agree on the action.
    private static boolean isOnlyClaimed(List<Evidence> evidence) {
        var settled = evidence.stream()
                .anyMatch(item -> item.verdict() == Verdict.ACCEPTED || item.verdict() == Verdict.CORRECTED);
        var disputed = evidence.stream()
                .filter(item -> item.verdict() == Verdict.DISPUTED)
                .count();
        return !evidence.isEmpty() && !settled && disputed < 2;
    }

    /// Nothing where one of the claims is no date.
    private static List<PartialDate> claimed(List<Evidence> evidence) {
        var claims = evidence.stream()
                .filter(item -> item.field().endsWith("/on") && item.verdict() != Verdict.SET_ASIDE)
                .flatMap(item -> item.claimed().stream())
                .map(Typed::date)
                .toList();
        return claims.stream().allMatch(Optional::isPresent)
                ? claims.stream().flatMap(Optional::stream).toList()
                : List.of();
    }

    List<Action> doneBy(LocalDate day, LocalDate told) {
        return steps.stream()
                .filter(step -> step.isDoneBy(day, told))
                .map(Step::action)
                .toList();
    }

    /// All but those that were certainly done after that day.
    List<Action> notAfter(LocalDate day) {
        return steps.stream()
                .filter(step -> !step.isAfter(day))
                .map(Step::action)
                .toList();
    }

    /// Whether every signature was given after that day.
    boolean isSignedAfter(LocalDate day) {
        return isAfter(Act.SIGNED, day);
    }

    /// Whether it was done, and certainly never before the end of that day.
    boolean isAfter(Act act, LocalDate day) {
        var done = steps.stream().filter(step -> step.action().act() == act).toList();
        return !done.isEmpty() && done.stream().allMatch(step -> step.isAfter(day));
    }

    Set<LocalDate> turns(LocalDate told) {
        var turns = new TreeSet<LocalDate>();
        for (var step : steps) {
            for (var date : step.days()) {
                turns.add(date.earliest());
                turns.add(date.latest());
            }
            if (step.action().on().isEmpty()) turns.add(told);
        }
        return turns;
    }
}
