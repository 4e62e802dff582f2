package org.tawama.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tawama.agreements.Action;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.Form;
import org.tawama.agreements.Terms;
import org.tawama.bodies.Body;
import org.tawama.evidence.Evidence;
import org.tawama.registrar.Claims;
import org.tawama.registrar.Desk;
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
        if (printed instanceof Body page && stands instanceof Body before) {
            @SuppressWarnings("unchecked")
            var kept = (T) kept(page, before);
            return Claims.keeping(kind, kept, stands);
        }
        return Claims.keeping(kind, printed, stands);
    }

    /// What a shipped table tells of one record, and the things in it that the record is made from.
    record Told<T>(T value, Set<String> origins) {}

    /// Puts these records of one kind as their table tells them, each with what others have said since of the one that
    /// stands; one question to the ledger however many.
    static <T> void putAll(Desk desk, Kind<T> kind, List<Told<T>> all) {
        var standing = desk.standing(
                kind, all.stream().map(told -> kind.idOf(told.value())).toList());
        for (var told : all) {
            var stands =
                    Optional.ofNullable(standing.get(kind.idOf(told.value()))).filter(before -> !before.withdrawn());
            var origins = new HashSet<>(told.origins());
            stands.ifPresent(before -> origins.addAll(before.origins()));
            desk.put(
                    kind,
                    stands.map(before -> kept(kind, told.value(), before.value()))
                            .orElse(told.value()),
                    origins);
        }
    }

    /// What the page does not print of a body: its members and the countries that meet in it, its seat and who leads
    /// it, its statute, what creates it, and what it works under.
    private static Body kept(Body printed, Body before) {
        return printed.withMembers(printed.members().isEmpty() ? before.members() : printed.members())
                .meeting(printed.countries().isEmpty() ? before.countries() : printed.countries())
                .standing(
                        printed.founding().or(before::founding), printed.above().or(before::above))
                .seated(printed.seat().orElse(before.seat()), printed.lead().orElse(before.lead()))
                .standingBy(printed.statute().orElse(before.statute()));
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
