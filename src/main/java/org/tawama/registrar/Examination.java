package org.tawama.registrar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tawama.agreements.Agreement;
import org.tawama.bodies.Body;
import org.tawama.documents.Document;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.Recommendation;
import org.tawama.parties.Party;
import org.tawama.publication.GazetteIssue;
import org.tawama.register.Draft;
import org.tawama.register.Ledger;
import org.tawama.scrutiny.Scrutiny;
import org.tawama.territories.Territory;

/// Holds what lies on the desk against the rules, and drafts it. What it needs to know of other records it asks for
/// all of them at once: at most eighteen questions to the ledger, however many records are written, and one
/// more for each storey of a mechanism of bodies.
///
/// Records that nobody put are examined again where a rule asks of them what lies on the desk, see [SessionsTouched].
/// They are stated only when their questions change, and as what they are: examined.
final class Examination {
    /// The act of a statement that nobody made but the rules.
    static final String EXAMINED = "examined";

    /// In which zone a day begins.
    private static final ZoneId ALGIERS = ZoneId.of("Africa/Algiers");

    private final Scrutiny scrutiny;
    private final Ledger ledger;
    private final Map<String, Put<?>> puts;
    private final Function<Put<?>, Draft> drafting;
    private final Map<String, Territory> places;
    private final SessionsBehind sessions;
    private final Founders founders;
    private final SessionsTouched touched;
    private final LocalDate today;
    private final Map<String, List<Doubt>> asked = new HashMap<>();

    /// @param withdrawn sessions that are not on the desk, and whose withdrawal others may rest on
    Examination(
            Scrutiny scrutiny,
            Ledger ledger,
            Map<String, Put<?>> puts,
            Set<String> withdrawn,
            Function<Put<?>, Draft> drafting) {
        this.scrutiny = scrutiny;
        this.ledger = ledger;
        this.puts = puts;
        this.drafting = drafting;
        BodiesAbove.require(ledger, puts);
        this.places = places();
        this.touched = SessionsTouched.of(new OnDesk(ledger, puts), withdrawn);
        var all = new OnDesk(ledger, all());
        this.sessions = SessionsBehind.of(all);
        this.founders = Founders.of(all);
        this.today = LocalDate.ofInstant(ledger.opened(), ALGIERS);
    }

    private Map<String, Put<?>> all() {
        if (touched.again().isEmpty()) return puts;
        var all = new LinkedHashMap<>(puts);
        touched.again().forEach((id, again) -> all.put(id, again.put()));
        return all;
    }

    private record Examined(Put<?> put, Draft draft) {}

    /// Drafts of the values with what the rules find in their evidence, in the same order; before them the rules
    /// themselves as a source, when they speak for the first time; behind them what was examined again.
    ///
    /// Each record is examined alone and drafted on all processors while the ledger looks for others of the same
    /// parties. Few have any, and only these are examined again.
    List<Draft> drafts() {
        var alone = ForkJoinPool.commonPool()
                .submit(() -> puts.values().parallelStream()
                        .map(put -> examined(put, List.of()))
                        .toList());
        var earlier = ofSameParties();
        var examined = new ArrayList<Examined>();
        for (var one : alone.join()) {
            var before = earlier.get(one.put().id());
            examined.add(before == null ? one : examined(puts.get(one.put().id()), before));
        }
        examined.forEach(one -> note(one.put()));
        examined.addAll(again());
        var drafts = new ArrayList<Draft>(examined.size() + 1);
        if (speakFirst(examined)) {
            drafts.add(drafting.apply(new Put<>(Kind.SOURCE, Scrutiny.source(), Set.of(), Set.of())));
        }
        examined.forEach(one -> drafts.add(one.draft()));
        return drafts;
    }

    /// Those of which the rules ask other questions than before.
    private List<Examined> again() {
        var changed = new ArrayList<Examined>();
        for (var again : touched.again().values()) {
            var examined = questioned(again.put(), List.of());
            if (evidence(examined).equals(evidence(again.put()))) continue;
            var reason = Occasion.EXAMINATION.reason(again.about());
            changed.add(new Examined(examined, examined.draft(EXAMINED, Optional.of(reason))));
        }
        return changed;
    }

    private static <T> List<Evidence> evidence(Put<T> put) {
        return put.kind().evidenceOf(put.value());
    }

    /// What the rules ask of each record, once they were asked for [#drafts].
    Map<String, List<Doubt>> asked() {
        return Map.copyOf(asked);
    }

    private <T> void note(Put<T> put) {
        var doubts = evidence(put).stream()
                .filter(item -> item.source().equals(Scrutiny.SOURCE))
                .flatMap(item -> item.question().stream())
                .distinct()
                .toList();
        if (!doubts.isEmpty()) asked.put(put.id(), doubts);
    }

    private boolean speakFirst(List<Examined> examined) {
        return !puts.containsKey(Scrutiny.SOURCE.text())
                && examined.stream().anyMatch(one -> isQuestioned(one.put()))
                && ledger.known(Set.of(Scrutiny.SOURCE.text())).isEmpty();
    }

    private Examined examined(Put<?> put, List<Agreement> earlier) {
        var examined = questioned(put, earlier);
        return new Examined(examined, drafting.apply(examined));
    }

    /// Most records raise no question, and are not made anew.
    private Put<?> questioned(Put<?> put, List<Agreement> earlier) {
        return switch (put.value()) {
            case Agreement agreement -> {
                var evidence = scrutiny.examined(agreement, earlier, today);
                yield evidence == agreement.evidence()
                        ? put
                        : Put.with(Kind.AGREEMENT, agreement.withEvidence(evidence), put);
            }
            case Party party -> {
                var place = party.territory().map(id -> places.get(id.text()));
                var evidence = scrutiny.examined(party, place);
                yield evidence == party.evidence() ? put : Put.with(Kind.PARTY, party.withEvidence(evidence), put);
            }
            case Body body -> {
                var evidence = scrutiny.examined(body);
                yield evidence == body.evidence() ? put : Put.with(Kind.BODY, body.withEvidence(evidence), put);
            }
            case GazetteIssue issue -> {
                var evidence = scrutiny.examined(issue);
                yield evidence == issue.evidence()
                        ? put
                        : Put.with(Kind.GAZETTE_ISSUE, issue.withEvidence(evidence), put);
            }
            case Meeting session -> {
                var evidence = scrutiny.examined(session, touched.numberedLike(session), founders.of(session));
                yield evidence == session.evidence()
                        ? put
                        : Put.with(Kind.MEETING, session.withEvidence(evidence), put);
            }
            case Recommendation recommendation -> {
                var evidence = scrutiny.examined(
                        recommendation,
                        sessions.of(recommendation),
                        sessions.ofRepeated(recommendation),
                        touched.numberedLike(recommendation),
                        today);
                yield evidence == recommendation.evidence()
                        ? put
                        : Put.with(Kind.RECOMMENDATION, recommendation.withEvidence(evidence), put);
            }
            case Document document -> {
                var evidence = scrutiny.examined(document, sessions.of(document), today);
                yield evidence == document.evidence()
                        ? put
                        : Put.with(Kind.DOCUMENT, document.withEvidence(evidence), put);
            }
            default -> put;
        };
    }

    private static <T> boolean isQuestioned(Put<T> put) {
        return evidence(put).stream().anyMatch(item -> item.source().equals(Scrutiny.SOURCE));
    }

    /// The territories that parties on the desk answer for.
    private Map<String, Territory> places() {
        var places = new HashMap<String, Territory>();
        var asked = new TreeSet<String>();
        values(Party.class).flatMap(party -> party.territory().stream()).forEach(id -> {
            if (puts.get(id.text()) instanceof Put<?>(var kind, Territory place, var references, var origins)) {
                places.put(id.text(), place);
            } else {
                asked.add(id.text());
            }
        });
        if (asked.isEmpty()) return places;
        ledger.findAll(asked).forEach((id, revision) -> places.put(id, Kind.TERRITORY.read(id, revision.body())));
        return places;
    }

    /// For each agreement on the desk, those of the same parties that began before it, the earliest first.
    private Map<String, List<Agreement>> ofSameParties() {
        var groups = new LinkedHashMap<Set<String>, Map<String, Agreement>>();
        var couples = new HashSet<Ledger.Couple>();
        values(Agreement.class).forEach(agreement -> {
            groups.computeIfAbsent(parties(agreement), none -> new LinkedHashMap<>())
                    .put(agreement.id().text(), agreement);
            couples.add(couple(agreement));
        });
        for (var revision : ledger.referringToBoth(couples)) {
            if (!revision.kind().equals(Kind.AGREEMENT.code())) continue;
            if (Withdrawals.isOne(revision) || puts.containsKey(revision.record())) continue;
            var agreement = Kind.AGREEMENT.read(revision.record(), revision.body());
            Optional.ofNullable(groups.get(parties(agreement)))
                    .ifPresent(group -> group.put(revision.record(), agreement));
        }
        return inOrder(groups.values());
    }

    private Map<String, List<Agreement>> inOrder(Collection<Map<String, Agreement>> groups) {
        var several = groups.stream().filter(group -> group.size() > 1).toList();
        if (several.isEmpty()) return Map.of();
        var began = ledger.firstEntries(
                several.stream().flatMap(group -> group.keySet().stream()).toList());
        var earlier = new HashMap<String, List<Agreement>>();
        for (var group : several) {
            // Those that begin on this desk come last, in the order in which they were put.
            var ordered = group.values().stream()
                    .sorted(Comparator.comparing(
                            agreement -> began.getOrDefault(agreement.id().text(), Long.MAX_VALUE)))
                    .toList();
            for (var place = 1; place < ordered.size(); place++) {
                earlier.put(ordered.get(place).id().text(), ordered.subList(0, place));
            }
        }
        return earlier;
    }

    private static Ledger.Couple couple(Agreement agreement) {
        var parties = agreement.terms().parties();
        return new Ledger.Couple(
                parties.getFirst().party().text(), parties.getLast().party().text());
    }

    private static Set<String> parties(Agreement agreement) {
        var parties = new HashSet<String>();
        agreement
                .terms()
                .parties()
                .forEach(signatory -> parties.add(signatory.party().text()));
        return parties;
    }

    private <T> Stream<T> values(Class<T> type) {
        return puts.values().stream().map(Put::value).filter(type::isInstance).map(type::cast);
    }
}
