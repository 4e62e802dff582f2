package org.tawama.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Verdict;
import org.tawama.parties.Level;
import org.tawama.parties.Party;
import org.tawama.parties.PartyId;
import org.tawama.registrar.Desk;
import org.tawama.registrar.Kind;
import org.tawama.tables.Claim.Named;
import org.tawama.territories.Territory;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Period;

/// Makes the parties that the register does not know yet, each once: for the place that they answer for, or as printed.
final class NewParties {
    private static final java.util.regex.Pattern ARABIC = java.util.regex.Pattern.compile(".*\\p{IsArabic}.*");

    private static final Set<Doubt> OF_LEVEL = Set.of(Doubt.AMBIGUOUS_DZ_PARTY, Doubt.LEVEL_MISMATCH);

    private final Mapping mapping;
    private final Notes notes;
    private final Set<String> put = new java.util.HashSet<>();

    /// Valid for one portion.
    NewParties(Mapping mapping, Notes notes) {
        this.mapping = mapping;
        this.notes = notes;
    }

    /// The identifier of the party that is meant, which is known, or put on the desk now.
    PartyId idOf(Named named, Match match, Claim claim, Desk desk) {
        return switch (match) {
            case Match.Known known -> new PartyId(known.party().id());
            case Match.OfPlace place -> made("party:" + place.place().id(), named, claim, desk, match);
            case Match.New unknown -> {
                var doubted = unknown.doubt().isPresent();
                yield made(Matching.printedOrigin(mapping, named, doubted), named, claim, desk, match);
            }
        };
    }

    private PartyId made(String origin, Named named, Claim claim, Desk desk, Match match) {
        var before = desk.recordFrom(origin);
        if (put.contains(origin) || before.filter(party -> stands(party, desk)).isPresent()) {
            return new PartyId(before.orElseThrow());
        }
        var id = new PartyId(desk.idFor(Kind.PARTY, origin));
        put.add(origin);
        place(match).ifPresent(place -> putPlace(place, desk));
        desk.put(Kind.PARTY, party(id, named, claim, match), Set.of(origin));
        return id;
    }

    /// A party that was withdrawn is stated anew.
    private static boolean stands(String party, Desk desk) {
        var standing = desk.standing(Kind.PARTY, List.of(party)).get(party);
        return standing != null && !standing.withdrawn();
    }

    /// Places abroad enter the register when a party first answers for one.
    private void putPlace(Territory place, Desk desk) {
        if (!put.add(place.id().text())) return;
        if (desk.standing(Kind.TERRITORY, List.of(place.id().text())).isEmpty()) {
            desk.put(Kind.TERRITORY, place, Set.of());
        }
    }

    private Party party(PartyId id, Named named, Claim claim, Match match) {
        var place = place(match);
        var name = place.map(Territory::name).orElseGet(() -> printed(named));
        var others = new ArrayList<String>();
        if (!name.texts().containsValue(named.name())) others.add(named.name());
        return new Party(
                id,
                level(named, match, place),
                named.country(),
                List.of(new Party.Name(name, Period.always())),
                others,
                place.map(Territory::id),
                Optional.empty(),
                List.of(evidence(named, claim, match)));
    }

    private static Optional<Territory> place(Match match) {
        return match instanceof Match.OfPlace found ? Optional.of(found.place()) : Optional.empty();
    }

    /// What the table says of all its parties is not said of one of whom nobody can tell which authority it is.
    private static Level level(Named named, Match match, Optional<Territory> place) {
        if (match instanceof Match.New open
                && open.doubt().filter(OF_LEVEL::contains).isPresent()) {
            return Level.UNSTATED;
        }
        return named.level()
                .or(() -> place.flatMap(at -> Level.find(at.level().code())))
                .orElse(Level.UNSTATED);
    }

    private LocalText printed(Named named) {
        var language = ARABIC.matcher(named.name()).matches() ? Language.AR : mapping.language();
        return LocalText.of(language, named.name());
    }

    private Evidence evidence(Named named, Claim claim, Match match) {
        return new Evidence(
                "/name",
                Optional.of(named.printed()),
                mapping.source().id(),
                claim.row().locator(),
                Optional.of(claim.row().quote()),
                Verdict.ACCEPTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                match instanceof Match.OfPlace found ? notes.matched(found.confidence()) : LocalText.none());
    }
}
