package org.tawama.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tawama.agreements.Action;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.AgreementId;
import org.tawama.agreements.Form;
import org.tawama.agreements.Side;
import org.tawama.agreements.Signatory;
import org.tawama.agreements.Terms;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.SourceId;
import org.tawama.themes.ThemeId;
import org.tawama.vocabulary.LocalText;

/// Makes the agreement that a row states, or adds what it says to one that stands. Where a row says what
/// nobody said, the record learns it; where it contradicts, the record keeps its value and the
/// contradiction is open.
final class Joining {
    private final Mapping mapping;
    private final Notes notes;

    /// A party of the row, and how it was found.
    record Party(Signatory signatory, Claim.Named named, Match match) {}

    Joining(Mapping mapping, Notes notes) {
        this.mapping = mapping;
        this.notes = notes;
    }

    /// A record that begins with this row.
    ///
    /// @param elsewhere agreements of the same names that put the partner in another country, else its
    /// namesakes there
    /// @param near the agreements of almost the same names
    Agreement begin(AgreementId id, Claim claim, List<Party> parties, List<String> elsewhere, List<String> near) {
        var evidence = evidence(claim);
        tellNear(near, evidence);
        if (!elsewhere.isEmpty()) {
            var printed = claim.parties().getLast().country().text();
            evidence.unresolved(
                    "/parties/" + (parties.size() - 1) + "/country",
                    printed,
                    Doubt.COUNTRY_MISMATCH,
                    notes.candidates(elsewhere));
        }
        tellParties(parties, parties.stream().map(Party::signatory).toList(), evidence);
        tellForm(claim, claim.form(), evidence);
        var actions = actions(List.of(), claim, true, evidence);
        tellThemes(claim, evidence);
        var signatories = parties.stream().map(Party::signatory).toList();
        return begun(
                id,
                new Terms(
                        LocalText.none(),
                        claim.form(),
                        signatories,
                        actions,
                        List.of(),
                        List.of(),
                        claim.themes(),
                        evidence.list()));
    }

    /// A record that this row began, and which the row now says otherwise: what others said of it since stays.
    Agreement again(Agreement stands, Claim claim, List<Party> parties, List<String> near) {
        var evidence = evidence(claim);
        tellNear(near, evidence);
        var signatories = parties.stream().map(Party::signatory).toList();
        tellParties(parties, signatories, evidence);
        tellForm(claim, claim.form(), evidence);
        var actions = actions(stands.terms().actions(), claim, true, evidence);
        tellThemes(claim, evidence);
        return with(
                stands,
                claim.form(),
                signatories,
                actions,
                claim.themes(),
                merged(stands, toldBefore(stands, claim), evidence));
    }

    /// A record of others that rested on this row before, which now says otherwise.
    Agreement joinAgain(Agreement stands, Claim claim, List<Party> parties) {
        return join(stands, claim, parties, toldBefore(stands, claim));
    }

    /// A record of others, for which this row is one source more.
    Agreement join(Agreement stands, Claim claim, List<Party> parties) {
        return join(stands, claim, parties, Optional.empty());
    }

    private Agreement join(Agreement stands, Claim claim, List<Party> parties, Optional<String> before) {
        var terms = stands.terms();
        var evidence = evidence(claim);
        tellParties(parties, terms.parties(), evidence);
        var form = terms.form() == Form.UNSTATED ? claim.form() : terms.form();
        tellForm(claim, form, evidence);
        var actions = actions(terms.actions(), claim, false, evidence);
        tellThemes(claim, evidence);
        var themes = new ArrayList<>(terms.themes());
        claim.themes().stream().filter(theme -> !themes.contains(theme)).forEach(themes::add);
        return with(stands, form, terms.parties(), actions, themes, merged(stands, before, evidence));
    }

    private RowEvidence evidence(Claim claim) {
        return new RowEvidence(source(), claim.row());
    }

    private void tellNear(List<String> near, RowEvidence evidence) {
        if (!near.isEmpty()) evidence.asked(Doubt.DUPLICATE_PAIR, notes.near(near));
    }

    private void tellParties(List<Party> parties, List<Signatory> signatories, RowEvidence evidence) {
        for (var party : parties) {
            var at = place(party.signatory(), signatories);
            var field = "/parties/" + at;
            var printed = party.named().printed();
            switch (party.match()) {
                case Match.Known known ->
                    evidence.accepted(
                            field, printed, Optional.of(known.party().id()), notes.matched(known.confidence()));
                case Match.OfPlace place ->
                    evidence.accepted(
                            field, printed, Optional.of(place.place().id().text()), notes.matched(place.confidence()));
                case Match.New unknown ->
                    unknown.doubt()
                            .ifPresentOrElse(
                                    doubt -> evidence.unresolved(
                                            field, printed, doubt, notes.candidates(unknown.candidates())),
                                    () -> evidence.accepted(field, printed, Optional.empty(), LocalText.none()));
            }
        }
    }

    private static int place(Signatory signatory, List<Signatory> signatories) {
        for (var at = 0; at < signatories.size(); at++) {
            if (signatories.get(at).party().equals(signatory.party())) return at;
        }
        return signatory.side() == Side.HOME ? 0 : signatories.size() - 1;
    }

    private static void tellForm(Claim claim, Form taken, RowEvidence evidence) {
        var printed = claim.printedForm().orElse(claim.form().code());
        if (claim.form() == Form.UNSTATED) {
            claim.printedForm()
                    .ifPresent(word -> evidence.unresolved("/form", word, Doubt.FORM_UNSTATED, LocalText.none()));
        } else if (claim.form() != taken) {
            evidence.disputed("/form", printed, Optional.of(taken.code()));
        } else if (claim.printedForm().isEmpty()) {
            evidence.saidOfAll("/form", taken.code());
        } else {
            evidence.accepted("/form", printed, Optional.of(taken.code()), LocalText.none());
        }
    }

    /// The record's actions with those of the row. Places in the list never shift, for evidence points to them.
    private static List<Action> actions(List<Action> stand, Claim claim, boolean own, RowEvidence evidence) {
        var actions = new ArrayList<>(stand);
        for (var claimed : claim.acts()) {
            var at = placeOf(claimed, actions);
            if (at == actions.size()) actions.add(claimed.action());
            else if (own || actions.get(at).on().isEmpty()) actions.set(at, dated(actions.get(at), claimed));
            tellAct("/actions/" + at + "/on", claimed, actions.get(at), evidence);
        }
        return actions;
    }

    private static void tellAct(String field, Claim.ClaimedAct claimed, Action taken, RowEvidence evidence) {
        if (claimed.on().isEmpty()) {
            evidence.unresolved(field, claimed.printed(), Doubt.MISSING_DATE, LocalText.none());
            return;
        }
        var value = taken.on().map(Object::toString);
        if (claimed.on().equals(taken.on())) evidence.accepted(field, claimed.printed(), value, LocalText.none());
        else evidence.disputed(field, claimed.printed(), value);
    }

    private static int placeOf(Claim.ClaimedAct claimed, List<Action> actions) {
        for (var at = 0; at < actions.size(); at++) if (actions.get(at).act() == claimed.act()) return at;
        return actions.size();
    }

    private static Action dated(Action action, Claim.ClaimedAct claimed) {
        return new Action(action.act(), claimed.on(), action.place(), action.reference(), action.note());
    }

    private static void tellThemes(Claim claim, RowEvidence evidence) {
        claim.unknownThemes()
                .forEach(theme -> evidence.unresolved("/themes", theme, Doubt.UNVERIFIED_CODE, LocalText.none()));
    }

    /// Where the row stood when the record was last told of it; nothing when the record has not heard of
    /// it, or heard of several rows of this source and cannot tell which this one was.
    private Optional<String> toldBefore(Agreement stands, Claim claim) {
        var told = RowEvidence.ofSource(stands, source())
                .map(Evidence::locator)
                .distinct()
                .toList();
        if (told.size() == 1) return Optional.of(told.getFirst());
        return told.stream().filter(claim.row().locator()::equals).findFirst();
    }

    /// The evidence of others, and of other rows of this source, stays; what this row said before goes.
    private List<Evidence> merged(Agreement stands, Optional<String> before, RowEvidence evidence) {
        var all = new ArrayList<Evidence>();
        stands.evidence().stream()
                .filter(kept -> !kept.source().equals(source()) || !before.equals(Optional.of(kept.locator())))
                .forEach(all::add);
        all.addAll(begunHere(stands) ? 0 : all.size(), evidence.list());
        return all;
    }

    /// Whether the record began with this source.
    boolean begunHere(Agreement stands) {
        return stands.evidence().stream()
                .findFirst()
                .map(Evidence::source)
                .filter(source()::equals)
                .isPresent();
    }

    private SourceId source() {
        return mapping.source().id();
    }

    private Agreement with(
            Agreement stands,
            Form form,
            List<Signatory> parties,
            List<Action> actions,
            List<ThemeId> themes,
            List<Evidence> evidence) {
        var terms = stands.terms();
        var changed = new Terms(
                terms.title(),
                form,
                parties,
                actions,
                terms.publications(),
                terms.relations(),
                themes,
                terms.clauses(),
                evidence);
        return switch (stands) {
            case Agreement.Decentralised local -> new Agreement.Decentralised(local.id(), changed);
            case Agreement.Bilateral bilateral -> new Agreement.Bilateral(bilateral.id(), changed);
            case Agreement.Multilateral multilateral -> new Agreement.Multilateral(multilateral.id(), changed);
        };
    }

    private Agreement begun(AgreementId id, Terms terms) {
        return switch (mapping.kind()) {
            case DECENTRALISED -> new Agreement.Decentralised(id, terms);
            case BILATERAL -> new Agreement.Bilateral(id, terms);
            case MULTILATERAL -> new Agreement.Multilateral(id, terms);
        };
    }
}
