package org.tawama.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.tawama.territories.Country;
import org.tawama.territories.Territory;
import org.tawama.vocabulary.Point;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// GeoJSON (RFC 7946): a feature a record, on one line each, with the record's JSON as its properties.
///
/// A place is a point; a link is a line from its home side to its partner side, or several; a record whose place we do
/// not know has a null geometry, as RFC 7946 wants it, and is not left out. Coordinates are longitude, latitude.
record GeojsonFormat() implements Format {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Override
    public String mediaType() {
        return "application/geo+json";
    }

    @Override
    public String title() {
        return "GeoJSON";
    }

    @Override
    public String extension() {
        return "geojson";
    }

    @Override
    public void write(Cover cover, Iterator<? extends Sheet> sheets, OutputStream out) {
        try {
            write(out, "{\"type\":\"FeatureCollection\",\"features\":[");
            while (sheets.hasNext()) {
                write(out, "\n" + feature(sheets.next()));
                if (sheets.hasNext()) write(out, ",");
            }
            write(out, "\n]}");
            out.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode feature(Sheet sheet) {
        var feature = JSON.objectNode().put("type", "Feature").put("id", sheet.id());
        geometry(sheet).ifPresentOrElse(known -> feature.set("geometry", known), () -> feature.putNull("geometry"));
        feature.set("properties", Json.of(sheet));
        return feature;
    }

    private static Optional<ObjectNode> geometry(Sheet sheet) {
        return switch (sheet) {
            case AgreementSheet agreement -> lines(points(agreement.home()), points(agreement.partners()));
            case PartySheet party -> party.territory().flatMap(GeojsonFormat::point);
            case TerritorySheet territory -> territory.territory().point().map(GeojsonFormat::point);
            case CountrySheet country -> country.country().point().map(GeojsonFormat::point);
            case BodySheet body -> each(body.present());
            case MeetingSheet meeting ->
                meeting.country().flatMap(Country::point).map(GeojsonFormat::point);
            case RecommendationSheet ignored -> Optional.empty();
            case ThemeSheet ignored -> Optional.empty();
            case GazetteSheet ignored -> Optional.empty();
            case DocumentSheet ignored -> Optional.empty();
            case SourceSheet ignored -> Optional.empty();
            case DoubtSheet ignored -> Optional.empty();
        };
    }

    /// Where the parties of one side are; a party without a place of its own stands where its country's point is.
    private static List<Point> points(List<PartyLine> side) {
        return side.stream()
                .map(line -> line.territory()
                        .map(Place::territory)
                        .flatMap(Territory::point)
                        .or(() -> line.country().flatMap(Country::point)))
                .flatMap(Optional::stream)
                .toList();
    }

    /// A point for each country; of a body no place is known but these.
    private static Optional<ObjectNode> each(List<Country> countries) {
        var points =
                countries.stream().flatMap(country -> country.point().stream()).toList();
        if (points.isEmpty()) return Optional.empty();
        var all = JSON.objectNode().put("type", "MultiPoint");
        var positions = all.putArray("coordinates");
        points.forEach(point -> positions.add(position(point)));
        return Optional.of(all);
    }

    private static Optional<ObjectNode> lines(List<Point> from, List<Point> to) {
        if (from.isEmpty() || to.isEmpty()) return Optional.empty();
        if (from.size() == 1 && to.size() == 1) return Optional.of(line(from.getFirst(), to.getFirst()));
        var collection = JSON.objectNode().put("type", "GeometryCollection");
        var geometries = collection.putArray("geometries");
        from.forEach(start -> to.forEach(end -> geometries.add(line(start, end))));
        return Optional.of(collection);
    }

    private static ObjectNode line(Point from, Point to) {
        var line = JSON.objectNode().put("type", "LineString");
        line.putArray("coordinates").add(position(from)).add(position(to));
        return line;
    }

    private static Optional<ObjectNode> point(Place place) {
        return place.territory().point().map(GeojsonFormat::point);
    }

    private static ObjectNode point(Point point) {
        return JSON.objectNode().put("type", "Point").set("coordinates", position(point));
    }

    private static ArrayNode position(Point point) {
        return JSON.arrayNode().add(point.longitude()).add(point.latitude());
    }
}
