package org.tawama.portal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tawama.portal.EqualEarth.Dot;
import org.tawama.vocabulary.Point;

/// Draws wilayas on the outline of the country, as SVG text that the stylesheet's `census-…` classes dress: a circle
/// at the seat of each, its area after the figure; a small ring where the figure is nothing. The base map holds no
/// boundaries of wilayas, and none are made up.
///
/// A picture for the eye: the page gives the same figures in a table.
final class WilayaMap {
    /// The projection's plane is for the world; a country is drawn ten times as fine.
    private static final double FINE = 10;

    private static final int MARGIN = 60;
    private static final double RADIUS_OF_ONE = 15;
    private static final int RADIUS_OF_NONE = 7;

    private WilayaMap() {}

    /// A seat, what it is called, and the figure.
    record Seat(String label, Point point, long count) {}

    /// The country, read once.
    private static final class Ground {
        private static final List<List<Dot>> RINGS = Basemap.load().stream()
                .filter(area -> area.id().equals(java.util.Optional.of(LinkMap.HOME)))
                .flatMap(area -> area.rings().stream())
                .map(ring -> ring.stream().map(WilayaMap::fine).toList())
                .toList();

        private static Stream<Dot> dots() {
            return RINGS.stream().flatMap(List::stream);
        }
    }

    private static Dot fine(Point point) {
        var dot = EqualEarth.project(point);
        return new Dot(dot.x() * FINE, dot.y() * FINE);
    }

    /// @param title what the map shows, in the reader's language
    static String svg(String title, List<Seat> seats) {
        var west = Math.round(Ground.dots().mapToDouble(Dot::x).min().orElse(0)) - MARGIN;
        var north = Math.round(Ground.dots().mapToDouble(Dot::y).min().orElse(0)) - MARGIN;
        var east = Math.round(Ground.dots().mapToDouble(Dot::x).max().orElse(0)) + MARGIN;
        var south = Math.round(Ground.dots().mapToDouble(Dot::y).max().orElse(0)) + MARGIN;
        var svg = new StringBuilder(10_000);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"")
                .append(WorldMap.escape(title))
                .append("\" viewBox=\"0 0 ")
                .append(east - west)
                .append(' ')
                .append(south - north)
                .append("\" direction=\"ltr\"><path class=\"census-land\" d=\"");
        Ground.RINGS.forEach(ring -> draw(svg, ring, west, north));
        svg.append("\"/>");
        // Small circles last, so that none lies hidden under a large one.
        seats.stream()
                .sorted(Comparator.comparingLong(seat -> -seat.count()))
                .forEach(seat -> draw(svg, seat, west, north));
        return svg.append("</svg>").toString();
    }

    private static void draw(StringBuilder svg, List<Dot> ring, long west, long north) {
        var step = "M";
        for (var dot : ring) {
            svg.append(step).append(Math.round(dot.x()) - west).append(' ').append(Math.round(dot.y()) - north);
            step = "L";
        }
        svg.append('z');
    }

    private static void draw(StringBuilder svg, Seat seat, long west, long north) {
        var dot = fine(seat.point());
        var none = seat.count() == 0;
        svg.append("<circle class=\"")
                .append(none ? "census-none" : "census-some")
                .append("\" cx=\"")
                .append(Math.round(dot.x()) - west)
                .append("\" cy=\"")
                .append(Math.round(dot.y()) - north)
                .append("\" r=\"")
                .append(none ? RADIUS_OF_NONE : Math.round(RADIUS_OF_ONE * Math.sqrt(seat.count())))
                .append("\"><title>")
                .append(WorldMap.escape(seat.label()))
                .append("</title></circle>");
    }
}
