package org.tawama.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tawama.vocabulary.Point;

/// The countries of the world as rings of points, decoded from TopoJSON: arcs are shared between neighbours, quantised
/// and written as differences; a negative index `i` means arc `~i` walked backwards.
final class Basemap {
    private static final String FILE = "/data/basemap/countries-110m.json";
    private final List<List<Point>> arcs;

    private Basemap(List<List<Point>> arcs) {
        this.arcs = arcs;
    }

    /// One feature. `id` is the ISO 3166-1 numeric code with leading zeros, and absent where the base map gives none.
    /// Holes are rings like any other: an even-odd fill leaves them open.
    record Area(Optional<String> id, List<List<Point>> rings) {
        Area {
            rings = rings.stream().map(List::copyOf).toList();
        }
    }

    static List<Area> load() {
        try (var stream = Basemap.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("the base map is not on the class path: " + FILE);
            }
            return decode(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<Area> decode(String topoJson) {
        var topology = map(JsonScan.read(topoJson));
        var transform = map(get(topology, "transform"));
        var scale = list(get(transform, "scale"));
        var translate = list(get(transform, "translate"));
        var arcs = list(get(topology, "arcs")).stream()
                .map(arc -> unfold(list(arc), scale, translate))
                .toList();
        var basemap = new Basemap(arcs);
        return list(get(map(get(map(get(topology, "objects")), "countries")), "geometries")).stream()
                .map(geometry -> basemap.area(map(geometry)))
                .toList();
    }

    private static List<Point> unfold(List<Object> differences, List<Object> scale, List<Object> translate) {
        var points = new ArrayList<Point>(differences.size());
        double x = 0;
        double y = 0;
        for (var difference : differences) {
            x += number(list(difference).get(0));
            y += number(list(difference).get(1));
            points.add(new Point(
                    within(y * number(scale.get(1)) + number(translate.get(1)), 90),
                    within(x * number(scale.get(0)) + number(translate.get(0)), 180)));
        }
        return points;
    }

    /// Quantised coordinates miss the edge of the globe by a rounding error.
    private static double within(double degrees, double bound) {
        return Math.clamp(degrees, -bound, bound);
    }

    private Area area(Map<String, Object> geometry) {
        var id = Optional.ofNullable(geometry.get("id")).map(String::valueOf);
        var rings = new ArrayList<List<Point>>();
        switch (String.valueOf(geometry.get("type"))) {
            case "Polygon" -> list(get(geometry, "arcs")).forEach(ring -> rings.add(ring(list(ring))));
            case "MultiPolygon" ->
                list(get(geometry, "arcs"))
                        .forEach(polygon -> list(polygon).forEach(ring -> rings.add(ring(list(ring)))));
            default -> {}
        }
        return new Area(id, rings);
    }

    private List<Point> ring(List<Object> indexes) {
        var points = new ArrayList<Point>();
        for (var index : indexes) {
            var number = (int) number(index);
            var arc = number < 0 ? arcs.get(~number).reversed() : arcs.get(number);
            points.addAll(points.isEmpty() ? arc : arc.subList(1, arc.size()));
        }
        return points;
    }

    private static Object get(Map<String, Object> members, String name) {
        return Optional.ofNullable(members.get(name))
                .orElseThrow(() -> new IllegalArgumentException("the base map has no \"" + name + "\""));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    private static double number(Object value) {
        return (Double) value;
    }
}
