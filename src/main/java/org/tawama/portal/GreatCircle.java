package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import org.tawama.portal.EqualEarth.Dot;
import org.tawama.vocabulary.Point;

/// The line of a link: the shortest way over the globe, bowed a little so that neighbours fan out instead of hiding
/// one another. Where the way crosses the seam it leaves the map on one side and comes back on the other.
final class GreatCircle {
    private static final double BOW = 0.13;
    private static final int STEPS = 20;

    private GreatCircle() {}

    /// The line as it is drawn, both ends included.
    static List<Dot> dots(Point from, Point to) {
        return bow(between(from, to).stream().map(EqualEarth::project).toList());
    }

    static String path(Point from, Point to) {
        var dots = dots(from, to);
        var path = new StringBuilder();
        var x = Double.NaN;
        for (var dot : dots) {
            var jump = !(Math.abs(dot.x() - x) < EqualEarth.WIDTH / 2);
            path.append(jump ? 'M' : 'L')
                    .append(Math.round(dot.x()))
                    .append(' ')
                    .append(Math.round(dot.y()));
            x = dot.x();
        }
        return path.toString();
    }

    /// Points at equal steps, both ends included. Antipodes have no shortest way: then the ends alone.
    static List<Point> between(Point from, Point to) {
        var a = vector(from);
        var b = vector(to);
        var angle = Math.acos(Math.clamp(a[0] * b[0] + a[1] * b[1] + a[2] * b[2], -1.0, 1.0));
        if (Math.sin(angle) < 1e-9) {
            return List.of(from, to);
        }
        var points = new ArrayList<Point>(STEPS + 1);
        points.add(from);
        for (var step = 1; step < STEPS; step++) {
            var share = (double) step / STEPS;
            var p = Math.sin((1 - share) * angle) / Math.sin(angle);
            var q = Math.sin(share * angle) / Math.sin(angle);
            points.add(point(p * a[0] + q * b[0], p * a[1] + q * b[1], p * a[2] + q * b[2]));
        }
        points.add(to);
        return points;
    }

    private static List<Dot> bow(List<Dot> dots) {
        var first = dots.getFirst();
        var last = dots.getLast();
        var dx = last.x() - first.x();
        var dy = last.y() - first.y();
        for (var i = 1; i < dots.size(); i++) {
            if (Math.abs(dots.get(i).x() - dots.get(i - 1).x()) > EqualEarth.WIDTH / 2) {
                return dots;
            }
        }
        var side = dx < 0 ? -BOW : BOW;
        var bowed = new ArrayList<Dot>(dots.size());
        for (var i = 0; i < dots.size(); i++) {
            var lift = side * Math.sin(Math.PI * i / (dots.size() - 1));
            bowed.add(new Dot(dots.get(i).x() + lift * dy, dots.get(i).y() - lift * dx));
        }
        return bowed;
    }

    private static double[] vector(Point point) {
        var longitude = Math.toRadians(point.longitude());
        var latitude = Math.toRadians(point.latitude());
        return new double[] {
            Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)
        };
    }

    private static Point point(double x, double y, double z) {
        return new Point(Math.toDegrees(Math.asin(Math.clamp(z, -1.0, 1.0))), Math.toDegrees(Math.atan2(y, x)));
    }
}
