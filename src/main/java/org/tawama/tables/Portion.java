package org.tawama.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.AgreementId;
import org.tawama.agreements.Side;
import org.tawama.agreements.Signatory;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.importing.Refusal;
import org.tawama.parties.PartyId;
import org.tawama.registrar.Desk;
import org.tawama.registrar.Kind;
import org.tawama.tables.RowOutcome.How;

/// Some hundred rows on the registrar's desk: finds or makes their parties and records. Used once, while nobody else
/// can write.
final class Portion {
    private final Mapping mapping;
    private final Matching matching;
    private final KnownParties known;
    private final Joining joining;
    private final NewParties newParties;
    private final Desk desk;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, String> begunPairs = new LinkedHashMap<>();
    private final Map<String, String> numberedHere = new LinkedHashMap<>();
    private final NearPairs nearPairs;
    private final List<RowOutcome> outcomes = new ArrayList<>();

    /// What is to be stated about a record, all rows of the portion considered.
    private record Draft(Agreement agreement, Set<String> origins) {}

    Portion(Mapping mapping, Matching matching, KnownParties known, Joining joining, NewParties newParties, Desk desk) {
        this.mapping = mapping;
        this.matching = matching;
        this.known = known;
        this.joining = joining;
        this.newParties = newParties;
        this.desk = desk;
        this.nearPairs = new NearPairs(known, kind());
    }

    /// Puts what the claims say on the desk; gives what became of each, in their order.
    List<RowOutcome> put(List<Claim> claims) {
        desk.expect(claims.stream()
                .flatMap(claim -> Stream.concat(Stream.of(claim.origin()), claim.externalOrigins().stream()))
                .toList());
        var ids = claims.stream()
                .flatMap(claim -> desk.recordFrom(claim.origin()).stream())
                .toList();
        var standing = desk.standing(Kind.AGREEMENT, ids);
        claims.forEach(claim -> outcomes.add(taken(claim, standing)));
        drafts.forEach((id, draft) -> desk.put(Kind.AGREEMENT, draft.agreement(), draft.origins()));
        return List.copyOf(outcomes);
    }

    private RowOutcome taken(Claim claim, Map<String, Desk.Standing<Agreement>> standing) {
        try {
            var id = desk.recordFrom(claim.origin());
            if (id.isEmpty() || !standing.containsKey(id.get())) return met(claim);
            return metAgain(claim, id.get(), standing.get(id.get()));
        } catch (IllegalArgumentException impossible) {
            return RowOutcome.refused(claim.row().number(), claim.row().number(), Refusal.of(impossible));
        }
    }

    private RowOutcome metAgain(Claim claim, String id, Desk.Standing<Agreement> standing) {
        var stands = drafts.containsKey(id) ? drafts.get(id).agreement() : standing.value();
        var source = mapping.source().id();
        if (RowEvidence.stands(stands, source, claim.row().quote()) && !standing.withdrawn())
            return outcome(claim, How.KNOWN, stands);
        var parties = joining.begunHere(stands) ? parties(claim) : recognised(claim, stands);
        var changed = joining.begunHere(stands)
                ? joining.again(stands, claim, parties, near(id, parties))
                : joining.joinAgain(stands, claim, parties);
        draft(changed, claim, standing.origins());
        return outcome(claim, How.CHANGED, changed);
    }

    private RowOutcome met(Claim claim) {
        var other = byExternalId(claim).or(() -> byPair(claim)).flatMap(this::find);
        if (other.isPresent() && !distinct(claim, other.get().agreement())) {
            var stands = other.get();
            var joined = joining.join(stands.agreement(), claim, recognised(claim, stands.agreement()));
            draft(joined, claim, stands.origins());
            return outcome(claim, How.JOINED, joined);
        }
        var parties = parties(claim);
        var found = between(parties).flatMap(this::find);
        if (found.isPresent() && !distinct(claim, found.get().agreement())) {
            var joined = joining.join(found.get().agreement(), claim, parties);
            draft(joined, claim, found.get().origins());
            return outcome(claim, How.JOINED, joined);
        }
        var twin = Optional.ofNullable(begunPairs.get(pair(parties))).map(drafts::get);
        if (twin.isPresent() && !distinct(claim, twin.get().agreement())) {
            var joined = joining.join(twin.get().agreement(), claim, parties);
            draft(joined, claim, Set.of());
            return outcome(claim, How.JOINED, joined);
        }
        var id = desk.idFor(Kind.AGREEMENT, claim.origin());
        var begun = joining.begin(new AgreementId(id), claim, parties, inAnotherCountry(claim), near(id, parties));
        nearPairs.begin(id, parties);
        draft(begun, claim, Set.of());
        begunPairs.putIfAbsent(pair(parties), id);
        return outcome(claim, How.NEW, begun);
    }

    private Optional<String> byExternalId(Claim claim) {
        return claim.externalOrigins().stream()
                .flatMap(origin -> numbered(origin).stream())
                .findFirst();
    }

    /// The record that bears the number, be it one that a row of this portion gave it.
    private Optional<String> numbered(String origin) {
        return Optional.ofNullable(numberedHere.get(origin)).or(() -> desk.recordFrom(origin));
    }

    /// The one agreement that joins parties of these names; nothing when none does, or several do.
    private Optional<String> byPair(Claim claim) {
        var found = new TreeSet<String>();
        for (var one : matching.possible(claim.parties().getFirst())) {
            for (var other : matching.possible(claim.parties().getLast())) {
                found.addAll(known.between(kind(), one.id(), other.id()));
            }
        }
        return found.size() == 1 ? Optional.of(found.first()) : Optional.empty();
    }

    /// The agreements that join parties of these names, the partner in another country than the row says; without one,
    /// the partner's namesakes there, if it has none here.
    private List<String> inAnotherCountry(Claim claim) {
        var partner = claim.parties().getLast();
        var found = new TreeSet<String>();
        for (var one : matching.possible(claim.parties().getFirst())) {
            for (var other : known.namedOutside(partner.country(), partner.name())) {
                found.addAll(known.between(kind(), one.id(), other.id()));
            }
        }
        return found.isEmpty() ? matching.onlyElsewhere(partner) : List.copyOf(found);
    }

    /// The one agreement that joins these very parties, by whatever names the row knows them.
    private Optional<String> between(List<Joining.Party> parties) {
        var first = parties.getFirst().signatory().party().text();
        var last = parties.getLast().signatory().party().text();
        var found = known.between(kind(), first, last);
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /// The other agreements that may be the same one: of almost the same names, or of the same parties and another date
    /// where this table spells their names otherwise.
    private List<String> near(String id, List<Joining.Party> parties) {
        var near = new TreeSet<>(nearPairs.of(id, parties));
        var first = parties.getFirst().signatory().party().text();
        var last = parties.getLast().signatory().party().text();
        var same = new TreeSet<>(known.between(kind(), first, last));
        Optional.ofNullable(begunPairs.get(pair(parties))).ifPresent(same::add);
        same.remove(id);
        same.stream()
                .filter(other -> find(other)
                        .filter(draft -> isSpeltOtherwise(parties, draft.agreement()))
                        .isPresent())
                .forEach(near::add);
        return List.copyOf(near);
    }

    private boolean isSpeltOtherwise(List<Joining.Party> parties, Agreement agreement) {
        var printed = printed(
                        agreement,
                        evidence -> evidence.source().equals(mapping.source().id()))
                .toList();
        return !printed.isEmpty()
                && !parties.stream().map(party -> party.named().printed()).allMatch(printed::contains);
    }

    private Optional<Draft> find(String id) {
        if (drafts.containsKey(id)) return Optional.of(drafts.get(id));
        return Optional.ofNullable(desk.standing(Kind.AGREEMENT, List.of(id)).get(id))
                .filter(standing -> !standing.withdrawn())
                .map(standing -> new Draft(standing.value(), standing.origins()));
    }

    /// Two rows of one table that give the same act different dates are two agreements by the table's own account.
    private boolean distinct(Claim claim, Agreement agreement) {
        if (RowEvidence.ofSource(agreement, mapping.source().id()).findAny().isEmpty()) return false;
        return claim.acts().stream()
                .anyMatch(act -> agreement.terms().actions().stream()
                        .anyMatch(action ->
                                action.act() == act.act() && !action.on().equals(act.on())));
    }

    /// The parties of the row, new ones put on the desk.
    private List<Joining.Party> parties(Claim claim) {
        var parties = new ArrayList<Joining.Party>();
        for (var named : claim.parties()) {
            var match = matching.match(named);
            parties.add(party(named, match, newParties.idOf(named, match, claim, desk)));
        }
        parties.sort(java.util.Comparator.comparing(party -> party.signatory().side()));
        return parties;
    }

    /// The parties of the row as those of a record that they were recognised by.
    private List<Joining.Party> recognised(Claim claim, Agreement agreement) {
        var parties = new ArrayList<Joining.Party>();
        for (var named : claim.parties()) {
            agreement.terms().parties().stream()
                    .filter(signatory -> (signatory.side() == Side.HOME) == named.home())
                    .findFirst()
                    .ifPresent(signatory ->
                            parties.add(new Joining.Party(signatory, named, match(signatory, named, agreement))));
        }
        return parties;
    }

    /// A number may lead to a record whose party is called otherwise: then one of the two is wrong.
    private Match match(Signatory signatory, Claim.Named named, Agreement agreement) {
        var party = signatory.party().text();
        var called = matching.possible(named).stream().anyMatch(one -> one.id().equals(party))
                || printed(agreement, any -> true)
                        .anyMatch(name -> NameKey.of(name).equals(NameKey.of(named.name())));
        return called
                ? byPair(signatory, named)
                : new Match.New(Optional.of(Doubt.CONFLICTING_EVIDENCE), List.of(party));
    }

    /// What sources print of its parties.
    private static Stream<String> printed(Agreement agreement, Predicate<Evidence> some) {
        return agreement.evidence().stream()
                .filter(evidence -> evidence.field().startsWith("/parties/"))
                .filter(some)
                .flatMap(evidence -> evidence.printed().stream());
    }

    private static Match byPair(Signatory signatory, Claim.Named named) {
        var party = new KnownParties.Known(
                signatory.party().text(),
                named.level().orElse(org.tawama.parties.Level.UNSTATED),
                named.country(),
                Optional.empty());
        return new Match.Known(party, Confidence.PAIR);
    }

    private static Joining.Party party(Claim.Named named, Match match, PartyId id) {
        var side = named.home() ? Side.HOME : Side.PARTNER;
        return new Joining.Party(new Signatory(id, side, Optional.of(named.printed())), named, match);
    }

    private void draft(Agreement agreement, Claim claim, Set<String> before) {
        var origins = new TreeSet<>(before);
        origins.add(claim.origin());
        claim.externalOrigins().stream()
                .filter(origin ->
                        numbered(origin).map(agreement.id().text()::equals).orElse(true))
                .forEach(origin -> {
                    numberedHere.put(origin, agreement.id().text());
                    origins.add(origin);
                });
        Optional.ofNullable(drafts.get(agreement.id().text())).ifPresent(draft -> origins.addAll(draft.origins()));
        drafts.put(agreement.id().text(), new Draft(agreement, origins));
    }

    private RowOutcome outcome(Claim claim, How how, Agreement agreement) {
        var number = claim.row().number();
        var doubts = agreement.evidence().stream()
                .filter(evidence -> evidence.source().equals(mapping.source().id())
                        && evidence.locator().equals(claim.row().locator()))
                .filter(Evidence::open)
                .flatMap(evidence -> evidence.doubt().stream())
                .distinct()
                .toList();
        return new RowOutcome(number, number, how, Optional.of(agreement.id().text()), doubts, Optional.empty());
    }

    private static String pair(List<Joining.Party> parties) {
        return String.join(
                " ",
                new TreeSet<>(parties.stream()
                        .map(party -> party.signatory().party().text())
                        .toList()));
    }

    private String kind() {
        return mapping.kind().name().toLowerCase(java.util.Locale.ROOT);
    }
}
