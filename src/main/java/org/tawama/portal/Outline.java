package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import org.tawama.portal.EqualEarth.Dot;
import org.tawama.vocabulary.Point;

/// Turns rings on the globe into one SVG path on the plane, in whole units and relative steps.
/// A ring that crosses the seam is cut there into its two sides; a ring around a pole is closed along the pole.
final class Outline {
    private final StringBuilder path = new StringBuilder();
    private double north = Double.POSITIVE_INFINITY;
    private double south = Double.NEGATIVE_INFINITY;
    private double west = Double.POSITIVE_INFINITY;
    private double east = Double.NEGATIVE_INFINITY;

    private Outline() {}

    /// A finished path with the box that holds it.
    record Shape(String path, double west, double north, double east, double south) {
        boolean touches(Frame frame) {
            return east >= frame.x()
                    && west <= frame.x() + frame.width()
                    && south >= frame.y()
                    && north <= frame.y() + frame.height();
        }
    }

    /// Longitude counted from the central meridian without wrapping, and latitude.
    private record Turned(double east, double latitude) {}

    static Shape of(List<List<Point>> rings) {
        var outline = new Outline();
        for (var ring : rings) {
            var unwrapped = unwrap(ring);
            for (var shift : new double[] {-360, 0, 360}) {
                outline.draw(clip(unwrapped, shift));
            }
        }
        return new Shape(outline.path.toString(), outline.west, outline.north, outline.east, outline.south);
    }

    private static List<Turned> unwrap(List<Point> ring) {
        var points = new ArrayList<Turned>(ring.size() + 2);
        for (var point : ring) {
            var east = EqualEarth.turn(point.longitude());
            if (!points.isEmpty()) {
                east += 360 * Math.round((points.getLast().east() - east) / 360);
            }
            points.add(new Turned(east, point.latitude()));
        }
        if (Math.abs(points.getLast().east() - points.getFirst().east()) > 180) {
            var pole = Math.copySign(90, points.getFirst().latitude());
            points.add(new Turned(points.getLast().east(), pole));
            points.add(new Turned(points.getFirst().east(), pole));
        }
        return points;
    }

    /// What of the shifted ring lies between the two sides of the seam.
    private static List<Turned> clip(List<Turned> ring, double shift) {
        var shifted = ring.stream()
                .map(point -> new Turned(point.east() + shift, point.latitude()))
                .toList();
        return cut(cut(shifted, -180, 1), 180, -1);
    }

    private static List<Turned> cut(List<Turned> ring, double edge, int side) {
        var kept = new ArrayList<Turned>(ring.size());
        for (var i = 0; i < ring.size(); i++) {
            var from = ring.get(i);
            var to = ring.get((i + 1) % ring.size());
            var fromInside = side * (from.east() - edge) >= 0;
            var toInside = side * (to.east() - edge) >= 0;
            if (fromInside) {
                kept.add(from);
            }
            if (fromInside != toInside) {
                var share = (edge - from.east()) / (to.east() - from.east());
                kept.add(new Turned(edge, from.latitude() + share * (to.latitude() - from.latitude())));
            }
        }
        return kept;
    }

    private void draw(List<Turned> ring) {
        var dots = ring.stream()
                .map(point -> EqualEarth.projectTurned(point.east(), point.latitude()))
                .toList();
        var steps = new StringBuilder();
        long x = 0;
        long y = 0;
        var corners = 0;
        for (var dot : dots) {
            var dx = Math.round(dot.x()) - x;
            var dy = Math.round(dot.y()) - y;
            if (corners > 0 && dx == 0 && dy == 0) {
                continue;
            }
            steps.append(corners == 0 ? "M" : corners == 1 ? "l" : dx < 0 ? "" : " ");
            steps.append(dx).append(dy < 0 ? "" : " ").append(dy);
            x += dx;
            y += dy;
            corners++;
        }
        if (corners < 3) {
            return;
        }
        path.append(steps).append('z');
        dots.forEach(this::widen);
    }

    private void widen(Dot dot) {
        west = Math.min(west, dot.x());
        east = Math.max(east, dot.x());
        north = Math.min(north, dot.y());
        south = Math.max(south, dot.y());
    }
}
