package org.tawama.gazetteer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.SourceId;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryId;
import org.tawama.territories.TerritoryLevel;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Point;

/// Places outside Algeria, made into records only when somebody asks for them by identifier.
///
/// A reading passes once over each large table and keeps what was asked for.
final class Abroad {
    private static final SourceId GEONAMES = new SourceId("geonames");
    private static final SourceId FOUNDING_PAGE = new SourceId("founding-page-reading");

    private final Map<TerritoryId, List<String>> otherNames;
    private final Map<TerritoryId, TerritoryLevel> levels = new HashMap<>();
    private final Map<String, String> seatsOfBodies = new HashMap<>();

    Abroad(Map<TerritoryId, List<String>> otherNames) {
        this.otherNames = otherNames;
        new Table("gazetteer/first_places.csv")
                .forEach(row -> levels.put(new TerritoryId(row.text("id")), level(row.text("level"))));
        new Table("france/epci_seats.csv").forEach(row -> seatsOfBodies.put(row.text("siren"), row.text("seat")));
    }

    /// @param territories parents before children
    /// @param world what was read of the world on the way, capitals among it
    record Found(List<Territory> territories, WorldPlaces world) {}

    /// The partners of the founding page, with all regions and departments of France.
    Found firstPlaces() {
        var divisions = new FrenchDivisions();
        var reading = new Reading(levels.keySet(), divisions.chiefTowns());
        var own = new Table("gazetteer/own_places.csv").map(Abroad::ownPlace).stream();
        var places = Stream.concat(divisions.places(reading::pointOf).stream(), Stream.concat(reading.places(), own));
        return new Found(territories(places), reading.world);
    }

    /// Those of the places asked for that the large tables hold.
    List<Territory> find(Set<TerritoryId> wanted) {
        return territories(new Reading(wanted, Set.of()).places());
    }

    private List<Territory> territories(Stream<UndatedPlace> places) {
        return places.map(place -> place.territory(otherNames.getOrDefault(place.id(), List.of())))
                .toList();
    }

    /// One pass over the communes of France and one over the world.
    private final class Reading {
        private final Set<TerritoryId> wanted;
        private final FrenchCommunes communes;
        private final WorldPlaces world;

        Reading(Set<TerritoryId> wanted, Set<String> chiefTowns) {
            this.wanted = Set.copyOf(wanted);
            var needed = new HashSet<>(wanted);
            chiefTowns.forEach(insee -> needed.add(PlaceIds.frenchCommune(insee)));
            seatsOfBodies.values().forEach(insee -> needed.add(PlaceIds.frenchCommune(insee)));
            communes = FrenchCommunes.reading(needed::contains);
            var joined = communes.geonamesIds();
            world = WorldPlaces.reading(
                    geonamesId -> joined.contains(geonamesId) || wanted.contains(PlaceIds.populatedPlace(geonamesId)));
        }

        Stream<UndatedPlace> places() {
            var french = communes.communes().values().stream()
                    .filter(commune -> wanted.contains(commune.id()))
                    .map(this::place);
            var bodies =
                    new Table("france/epci.csv").map(this::body).stream().filter(body -> wanted.contains(body.id()));
            var populated =
                    world.places().values().stream().map(this::place).filter(place -> wanted.contains(place.id()));
            return Stream.of(french, bodies, populated).flatMap(found -> found);
        }

        Optional<Point> pointOf(String insee) {
            return communes.find(insee)
                    .flatMap(commune -> commune.point().or(() -> known(commune).map(WorldPlaces.Place::point)));
        }

        /// Paris is in no row of the join on INSEE codes; the capital of France in the world's table is the same place.
        private Optional<WorldPlaces.Place> known(FrenchCommunes.Commune commune) {
            return commune.geonamesId()
                    .flatMap(world::find)
                    .or(() -> world.capital("FR")
                            .filter(capital -> capital.local().equals(commune.name())));
        }

        private UndatedPlace place(FrenchCommunes.Commune commune) {
            var known = known(commune);
            var name = known.map(WorldPlaces.Place::name).orElse(LocalText.of(commune.name(), "", commune.name()));
            return new UndatedPlace(
                    commune.id(),
                    TerritoryLevel.COMMUNE,
                    FrenchDivisions.FRANCE,
                    name.with(Language.FR, commune.name()),
                    commune.name(),
                    Stream.concat(
                                    Stream.of(UndatedPlace.code("insee", commune.insee())),
                                    known.stream().map(place -> UndatedPlace.code("geonames", place.geonamesId())))
                            .toList(),
                    Optional.of(PlaceIds.frenchDepartment(commune.department())),
                    pointOf(commune.insee()),
                    Evidence.printedAt(FrenchDivisions.SOURCE, commune.locator(), commune.printed()));
        }

        private UndatedPlace body(Table.Row row) {
            var siren = row.text("code");
            return new UndatedPlace(
                    PlaceIds.frenchIntercommunality(siren),
                    TerritoryLevel.METROPOLIS,
                    FrenchDivisions.FRANCE,
                    LocalText.of(row.text("nom"), "", row.text("nom")),
                    row.text("nom"),
                    List.of(UndatedPlace.code("siren", siren)),
                    Optional.empty(),
                    Optional.ofNullable(seatsOfBodies.get(siren)).flatMap(this::pointOf),
                    Evidence.printedAt(FrenchDivisions.SOURCE, row.codeIn("epci.json"), row.printed()));
        }

        private UndatedPlace place(WorldPlaces.Place place) {
            var id = PlaceIds.populatedPlace(place.geonamesId());
            return new UndatedPlace(
                    id,
                    levels.getOrDefault(id, TerritoryLevel.PLACE),
                    CountryCode.parse(place.country()),
                    place.name(),
                    place.local(),
                    List.of(UndatedPlace.code("geonames", place.geonamesId())),
                    Optional.empty(),
                    Optional.of(place.point()),
                    Evidence.printedAt(GEONAMES, place.locator(), place.printed()));
        }
    }

    private static UndatedPlace ownPlace(Table.Row row) {
        return new UndatedPlace(
                new TerritoryId(row.text("id")),
                level(row.text("level")),
                CountryCode.parse(row.text("country")),
                LocalText.of(row.text("name_fr"), row.text("name_ar"), row.text("name_en")),
                row.text("name_fr"),
                List.of(),
                Optional.empty(),
                Optional.of(new Point(Double.parseDouble(row.text("lat")), Double.parseDouble(row.text("lon")))),
                Evidence.printedAt(FOUNDING_PAGE, "line " + row.text("line"), row.printed()));
    }

    private static TerritoryLevel level(String code) {
        return TerritoryLevel.find(code)
                .orElseThrow(() -> new IllegalStateException("no level has this code: " + code));
    }
}
