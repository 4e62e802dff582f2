package org.tawama.tables;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tawama.evidence.Doubt;
import org.tawama.gazetteer.Gazetteer;
import org.tawama.gazetteer.Namesakes;
import org.tawama.gazetteer.PlaceIds;
import org.tawama.parties.Level;
import org.tawama.tables.Claim.Named;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryId;
import org.tawama.territories.TerritoryLevel;
import org.tawama.vocabulary.Folding;
import org.tawama.vocabulary.Point;

/// Finds who is meant. A number decides; a name decides only when nothing else that we know is called so; where several
/// places share it, the row's own position or wilaya may leave one; otherwise it stays open, with the candidates named.
final class Matching {
    /// Two communes of one name lie farther apart than this.
    private static final double NEAR_KM = 20;

    private static final double KM_PER_DEGREE = 111.2;

    private final Gazetteer gazetteer;
    private final Namesakes namesakes;
    private final KnownParties known;

    Matching(Gazetteer gazetteer, Namesakes namesakes, KnownParties known) {
        this.gazetteer = gazetteer;
        this.namesakes = namesakes;
        this.known = known;
    }

    Match match(Named named) {
        return named.number().flatMap(number -> numbered(number, named)).orElseGet(() -> byName(named));
    }

    /// Whoever could be meant if one did not mind namesakes: enough to recognise a pair, for two rare names that an
    /// agreement joins are hardly two others.
    List<KnownParties.Known> possible(Named named) {
        var numbered = named.number().flatMap(number -> numbered(number, named));
        if (numbered.isPresent()) return numbered.get() instanceof Match.Known sure ? List.of(sure.party()) : List.of();
        if (saysAnotherLevel(named)) return List.of();
        return names(named)
                .flatMap(name -> known.named(named.country(), name).stream())
                .map(KnownParties.Candidate::party)
                .filter(party -> fits(party.level(), named) || isTown(party.level(), named))
                .filter(party -> !elsewhere(party, named))
                .distinct()
                .toList();
    }

    /// Whether the row itself puts the commune somewhere else than where this one lies.
    private boolean elsewhere(KnownParties.Known party, Named named) {
        if (!named.home() || party.level() != Level.COMMUNE) return false;
        var place = party.place().flatMap(gazetteer::find);
        return place.filter(commune -> !narrowed(commune, named)).isPresent();
    }

    private Optional<Match> numbered(Claim.Numbered number, Named named) {
        if (number.scheme().equals("party")) {
            return known.find(number.text())
                    .filter(party -> party.country().equals(named.country()))
                    .map(party -> new Match.Known(party, Confidence.IDENTIFIER));
        }
        return place(number)
                .flatMap(gazetteer::find)
                .filter(place -> place.country().equals(named.country()))
                .flatMap(place -> of(place, named, Confidence.IDENTIFIER));
    }

    private static Optional<TerritoryId> place(Claim.Numbered number) {
        var text = number.text();
        try {
            return switch (number.scheme()) {
                case "territory" -> Optional.of(new TerritoryId(text));
                case "wilaya" -> Optional.of(PlaceIds.wilaya(Integer.parseInt(text)));
                case "ons" -> Optional.of(PlaceIds.algerianCommune(Integer.parseInt(text)));
                case "insee" -> Optional.of(PlaceIds.frenchCommune(text));
                case "siren" -> Optional.of(PlaceIds.frenchIntercommunality(text));
                case "geonames" -> Optional.of(PlaceIds.populatedPlace(text));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }

    /// The one party of that place, or a new one for it; nothing when several answer for it.
    private Optional<Match> of(Territory place, Named named, Confidence confidence) {
        var parties = known.ofPlace(place.id()).stream()
                .filter(party -> fits(party.level(), named))
                .toList();
        if (parties.size() > 1) return Optional.empty();
        return Optional.of(
                parties.isEmpty()
                        ? new Match.OfPlace(place, confidence)
                        : new Match.Known(parties.getFirst(), confidence));
    }

    private Match byName(Named named) {
        if (saysAnotherLevel(named)) {
            var parties = known.named(named.country(), named.name());
            var places = gazetteer.algerianPlaces(NameKey.bare(named.name()));
            return new Match.New(Optional.of(Doubt.LEVEL_MISMATCH), List.copyOf(answers(parties, places)));
        }
        return names(named)
                .map(name -> named.home() ? home(name, named) : abroad(name, named))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> unknown(named));
    }

    /// Whether the name itself says another level than the table: `Wilaya de Sétif` among communes.
    private static boolean saysAnotherLevel(Named named) {
        return named.home()
                && named.level().filter(level -> contradicts(level, named)).isPresent();
    }

    private static boolean contradicts(Level level, Named named) {
        return level != Level.UNSTATED
                && NameKey.level(named.name()).filter(said -> said != level).isPresent();
    }

    /// The parties of other countries that bear the name, where nobody in the row's own does, as far as we know: one of
    /// the countries may be wrong.
    List<String> onlyElsewhere(Named named) {
        if (named.home()
                || named.number().isPresent()
                || namesakes.known(named.country(), NameKey.bare(named.name()))) {
            return List.of();
        }
        return known.namedOutside(named.country(), named.name()).stream()
                .filter(party -> fits(party.level(), named) || isTown(party.level(), named))
                .map(KnownParties.Known::id)
                .distinct()
                .sorted()
                .toList();
    }

    private Match unknown(Named named) {
        if (named.home()) return new Match.New(Optional.of(Doubt.AMBIGUOUS_DZ_PARTY), List.of());
        if (named.number().isPresent()) return new Match.New(Optional.of(Doubt.UNVERIFIED_CODE), List.of());
        return Match.New.certain();
    }

    /// As printed; then, for a home place, without what stands in brackets. Abroad a bracket may tell two places apart.
    private static Stream<String> names(Named named) {
        var shorter = named.home() ? NameKey.beforeBracket(named.name()) : Optional.<String>empty();
        return Stream.concat(Stream.of(named.name()), shorter.stream());
    }

    private Optional<Match> home(String name, Named named) {
        var places = gazetteer.algerianPlaces(NameKey.bare(name)).stream()
                .filter(place -> fits(level(place), named))
                .toList();
        var parties = known.named(named.country(), name).stream()
                .filter(candidate -> fits(candidate.party().level(), named))
                .filter(candidate ->
                        places.isEmpty() || !leavesOpen(candidate.party().level(), named))
                .toList();
        if (parties.isEmpty() && places.isEmpty()) return Optional.empty();
        var answers = answers(parties, places);
        if (answers.size() == 1) return Optional.of(only(parties, places, named));
        var left = places.stream().filter(place -> narrowed(place, named)).toList();
        if (left.size() == 1 && (named.point().isPresent() || named.within().isPresent())) {
            var match = of(left.getFirst(), named, Confidence.PLACE);
            if (match.isPresent()) return match;
        }
        var communes = places.stream()
                .filter(place -> place.level() == TerritoryLevel.COMMUNE)
                .count();
        var doubt = communes > 1 ? Doubt.AMBIGUOUS_NAME : Doubt.AMBIGUOUS_DZ_PARTY;
        return Optional.of(new Match.New(Optional.of(doubt), List.copyOf(answers)));
    }

    private Match only(List<KnownParties.Candidate> parties, List<Territory> places, Named named) {
        if (parties.size() == 1) return new Match.Known(parties.getFirst().party(), confidence(parties.getFirst()));
        return of(places.getFirst(), named, Confidence.NAME).orElseThrow();
    }

    /// Everything the name may mean, a place and the party that answers for it counted once.
    private static TreeSet<String> answers(List<KnownParties.Candidate> parties, List<Territory> places) {
        var answers = new TreeSet<String>();
        parties.forEach(candidate -> answers.add(candidate.party().id()));
        places.stream()
                .map(Territory::id)
                .filter(place -> parties.stream()
                        .noneMatch(candidate -> candidate.party().place().equals(Optional.of(place))))
                .forEach(place -> answers.add(place.text()));
        return answers;
    }

    private Optional<Match> abroad(String name, Named named) {
        var parties = known.named(named.country(), name).stream()
                .filter(candidate -> fits(candidate.party().level(), named))
                .toList();
        var shared = namesakes.shared(named.country(), NameKey.bare(name));
        if (parties.size() == 1 && !shared) {
            return Optional.of(new Match.Known(parties.getFirst().party(), confidence(parties.getFirst())));
        }
        if (parties.isEmpty() && !shared) return Optional.empty();
        var candidates =
                parties.stream().map(candidate -> candidate.party().id()).toList();
        return Optional.of(new Match.New(Optional.of(Doubt.AMBIGUOUS_NAME), candidates));
    }

    /// Abroad a metropolis is what others call the town: a list of twin towns has Durban where an accord has eThekwini.
    private static boolean isTown(Level level, Named named) {
        return !named.home()
                && level == Level.METROPOLIS
                && named.level().filter(asked -> asked == Level.COMMUNE).isPresent();
    }

    private static boolean fits(Level level, Named named) {
        return level == Level.UNSTATED
                || named.level()
                        .map(asked -> asked == level || asked == Level.UNSTATED)
                        .orElse(true);
    }

    /// Whether the row says what kind of authority it means, and nobody knows what kind the party is: where a place of
    /// that kind bears the name, it is the place that is meant.
    private static boolean leavesOpen(Level level, Named named) {
        return level == Level.UNSTATED
                && named.level().filter(asked -> asked != Level.UNSTATED).isPresent();
    }

    private static Level level(Territory place) {
        return Level.find(place.level().code()).orElse(Level.UNSTATED);
    }

    private boolean narrowed(Territory place, Named named) {
        var inWilaya = named.within().map(wilaya -> lies(place, wilaya)).orElse(true);
        var near = named.point()
                .flatMap(point -> place.point().map(own -> km(point, own) <= NEAR_KM))
                .orElse(named.point().isEmpty());
        return inWilaya && near;
    }

    private boolean lies(Territory place, String wilaya) {
        var above = gazetteer.algerianPlaces(NameKey.bare(wilaya)).stream()
                .filter(found -> found.level() == TerritoryLevel.WILAYA)
                .map(Territory::id)
                .toList();
        return above.contains(place.id())
                || place.parents().stream().anyMatch(parent -> above.contains(parent.territory()));
    }

    private static double km(Point one, Point other) {
        var north = one.latitude() - other.latitude();
        var east = (one.longitude() - other.longitude()) * Math.cos(Math.toRadians(one.latitude()));
        return Math.hypot(north, east) * KM_PER_DEGREE;
    }

    private static Confidence confidence(KnownParties.Candidate candidate) {
        return switch (candidate.name()) {
            case IN_USE -> Confidence.NAME;
            case OTHER -> Confidence.OTHER_NAME;
            case FORMER -> Confidence.FORMER_NAME;
        };
    }

    /// How a party that is recorded as printed is told from every other.
    static String printedOrigin(Mapping mapping, Named named, boolean doubted) {
        var folded = Folding.fold(named.name());
        if (!doubted) return Claims.bounded("party:printed/" + named.country() + "/" + folded);
        var where = named.within()
                .map(Folding::fold)
                .or(() -> named.point().map(Matching::text))
                .map(at -> "@" + at)
                .orElse("");
        return Claims.bounded(mapping.name() + ":party/" + named.country() + "/" + folded + where);
    }

    private static String text(Point point) {
        return point.latitude() + " " + point.longitude();
    }
}
