package org.tawama.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tawama.agreements.Action;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.Form;
import org.tawama.agreements.Terms;
import org.tawama.evidence.Evidence;

/// What other sources have said of an agreement since a page was read, so that reading the page again takes nothing of
/// it back.
final class OthersWords {
    private OthersWords() {}

    /// The page's agreement with what others added to the one that stands: their evidence, and the form, the actions
    /// and the themes that the page does not print.
    static Agreement kept(Agreement printed, Agreement stands) {
        var sources = printed.evidence().stream().map(Evidence::source).collect(Collectors.toSet());
        var others = stands.evidence().stream()
                .filter(evidence -> !sources.contains(evidence.source()))
                .toList();
        if (others.isEmpty()) return printed;
        var terms = printed.terms();
        var before = stands.terms();
        var merged = new Terms(
                terms.title().orElse(before.title()),
                terms.form() == Form.UNSTATED ? before.form() : terms.form(),
                terms.parties(),
                actions(terms.actions(), before.actions()),
                terms.publications(),
                terms.relations(),
                joined(terms.themes(), before.themes()),
                joined(terms.evidence(), others));
        return switch (printed) {
            case Agreement.Decentralised local -> new Agreement.Decentralised(local.id(), merged);
            case Agreement.Bilateral bilateral -> new Agreement.Bilateral(bilateral.id(), merged);
            case Agreement.Multilateral multilateral -> new Agreement.Multilateral(multilateral.id(), merged);
        };
    }

    /// The page's actions keep their places; an act that it does not print follows them.
    private static List<Action> actions(List<Action> printed, List<Action> before) {
        var acts = printed.stream().map(Action::act).collect(Collectors.toSet());
        return joined(
                printed,
                before.stream().filter(action -> !acts.contains(action.act())).toList());
    }

    private static <T> List<T> joined(List<T> printed, List<T> before) {
        var all = new ArrayList<>(printed);
        before.stream().filter(value -> !all.contains(value)).forEach(all::add);
        return all;
    }
}
