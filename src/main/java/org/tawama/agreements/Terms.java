package org.tawama.agreements;

import java.util.List;
import java.util.Optional;
import org.tawama.evidence.Evidence;
import org.tawama.publication.GazetteReference;
import org.tawama.themes.ThemeId;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;
import org.tawama.vocabulary.LocalText;

/// What every kind of agreement holds, whatever the law behind it.
///
/// @param title the instrument's own title; empty when no source prints one, and then the parties name it
/// @param actions in the order in which they were done, undated ones where the source puts them
public record Terms(
        LocalText title,
        Form form,
        List<Signatory> parties,
        List<Action> actions,
        List<GazetteReference> publications,
        List<Relation> relations,
        List<ThemeId> themes,
        Clauses clauses,
        List<Evidence> evidence) {
    public Terms {
        parties = List.copyOf(parties);
        actions = List.copyOf(actions);
        publications = List.copyOf(publications);
        relations = List.copyOf(relations);
        themes = List.copyOf(themes);
        evidence = List.copyOf(evidence);
        requireTwoDistinctParties(parties);
        requireSignatureBeforeEnd(actions);
    }

    /// Of an agreement of whose clauses nothing is told.
    public Terms(
            LocalText title,
            Form form,
            List<Signatory> parties,
            List<Action> actions,
            List<GazetteReference> publications,
            List<Relation> relations,
            List<ThemeId> themes,
            List<Evidence> evidence) {
        this(title, form, parties, actions, publications, relations, themes, Clauses.none(), evidence);
    }

    /// The same with these clauses.
    public Terms withClauses(Clauses told) {
        return new Terms(title, form, parties, actions, publications, relations, themes, told, evidence);
    }

    Terms withActions(List<Action> other) {
        return new Terms(title, form, parties, other, publications, relations, themes, clauses, evidence);
    }

    Terms withEvidence(List<Evidence> other) {
        return new Terms(title, form, parties, actions, publications, relations, themes, clauses, other);
    }

    private static void requireTwoDistinctParties(List<Signatory> parties) {
        var named = parties.stream().map(Signatory::party).toList();
        var distinct = named.stream().distinct().count();
        if (distinct < 2)
            throw new Impossible(Why.FEWER_THAN_TWO_PARTIES, "an agreement binds two parties or more: " + named);
        if (distinct < named.size()) throw new Impossible(Why.SAID_TWICE, "a party stands twice: " + named, named);
    }

    private static void requireSignatureBeforeEnd(List<Action> actions) {
        var signed = actions.stream()
                .filter(action -> action.act() == Act.SIGNED)
                .map(Action::on)
                .flatMap(Optional::stream)
                .findFirst();
        actions.stream()
                .filter(action -> action.act().endsTheAgreement())
                .map(Action::on)
                .flatMap(Optional::stream)
                .filter(ended -> signed.filter(day -> day.certainlyAfter(ended)).isPresent())
                .findFirst()
                .ifPresent(ended -> {
                    throw new Impossible(
                            Why.SIGNED_AFTER_ENDED,
                            "signed after ended: " + signed.get() + " > " + ended,
                            signed.get(),
                            ended);
                });
    }
}
