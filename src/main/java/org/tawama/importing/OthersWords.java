package org.tawama.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tawama.agreements.Action;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.Form;
import org.tawama.agreements.Terms;
import org.tawama.evidence.Evidence;
import org.tawama.registrar.Claims;
import org.tawama.registrar.Kind;

/// What other sources have said of a record since a page was read, so that reading the page again takes nothing of
/// it back.
final class OthersWords {
    private OthersWords() {}

    /// The record as the page prints it, with what others have said of the one that stands.
    static <T> T kept(Kind<T> kind, T printed, T stands) {
        if (printed instanceof Agreement page && stands instanceof Agreement before) {
            @SuppressWarnings("unchecked")
            var kept = (T) kept(page, before);
            return kept;
        }
        return Claims.keeping(kind, printed, stands);
    }

    /// The page's agreement with what others added to the one that stands: their claims, and the form, the actions and
    /// the themes that the page does not print.
    private static Agreement kept(Agreement printed, Agreement stands) {
        var sources = printed.evidence().stream().map(Evidence::source).collect(Collectors.toSet());
        var others = stands.evidence().stream().anyMatch(evidence -> !sources.contains(evidence.source()));
        return Claims.keeping(Kind.AGREEMENT, others ? merged(printed, stands.terms()) : printed, stands);
    }

    private static Agreement merged(Agreement printed, Terms before) {
        var terms = printed.terms();
        var merged = new Terms(
                terms.title().orElse(before.title()),
                terms.form() == Form.UNSTATED ? before.form() : terms.form(),
                terms.parties(),
                actions(terms.actions(), before.actions()),
                terms.publications(),
                terms.relations(),
                joined(terms.themes(), before.themes()),
                terms.clauses().empty() ? before.clauses() : terms.clauses(),
                terms.evidence());
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
