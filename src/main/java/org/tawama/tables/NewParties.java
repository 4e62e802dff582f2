package org.tawama.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            case Match.OfPlace place -> made("party:" + place.place().id(), named, claim, desk, Optional.of(place));
            case Match.New unknown ->
                made(
                        Matching.printedOrigin(mapping, named, unknown.doubt().isPresent()),
                        named,
                        claim,
                        desk,
                        Optional.empty());
        };
    }

    private PartyId made(String origin, Named named, Claim claim, Desk desk, Optional<Match.OfPlace> place) {
        var stated = desk.recordFrom(origin);
        if (stated.isPresent()) return new PartyId(stated.get());
        var id = new PartyId(desk.idFor(Kind.PARTY, origin));
        if (!put.add(origin)) return id;
        place.ifPresent(match -> putPlace(match.place(), desk));
        desk.put(Kind.PARTY, party(id, named, claim, place), Set.of(origin));
        return id;
    }

    /// Places abroad enter the register when a party first answers for one.
    private void putPlace(Territory place, Desk desk) {
        if (!put.add(place.id().text())) return;
        if (desk.standing(Kind.TERRITORY, List.of(place.id().text())).isEmpty()) {
            desk.put(Kind.TERRITORY, place, Set.of());
        }
    }

    private Party party(PartyId id, Named named, Claim claim, Optional<Match.OfPlace> match) {
        var place = match.map(Match.OfPlace::place);
        var name = place.map(Territory::name).orElseGet(() -> printed(named));
        var others = new ArrayList<String>();
        if (!name.texts().containsValue(named.name())) others.add(named.name());
        return new Party(
                id,
                named.level()
                        .or(() -> place.flatMap(at -> Level.find(at.level().code())))
                        .orElse(Level.UNSTATED),
                named.country(),
                List.of(new Party.Name(name, Period.always())),
                others,
                place.map(Territory::id),
                Optional.empty(),
                List.of(evidence(named, claim, match)));
    }

    private LocalText printed(Named named) {
        var language = ARABIC.matcher(named.name()).matches() ? Language.AR : mapping.language();
        return LocalText.of(language, named.name());
    }

    private Evidence evidence(Named named, Claim claim, Optional<Match.OfPlace> match) {
        return new Evidence(
                "/name",
                Optional.of(named.printed()),
                mapping.source().id(),
                claim.row().locator(),
                Optional.of(claim.row().quote()),
                Verdict.ACCEPTED,
                Optional.empty(),
                Optional.empty(),
                match.map(found -> notes.matched(found.confidence())).orElse(LocalText.none()));
    }
}
