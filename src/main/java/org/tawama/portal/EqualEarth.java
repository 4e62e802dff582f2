package org.tawama.portal;

import org.tawama.vocabulary.Point;

/// The Equal Earth projection (Šavrič, Patterson and Jenny, 2018): areas are true, so that Africa is as large as it is.
/// Centred on 11° east, which puts the seam at 169° west, in the Bering Strait, where it cuts no country.
///
/// The plane is [#WIDTH] units wide; `x` grows eastward and `y` southward from the corner at the north-west.
final class EqualEarth {
    static final double WIDTH = 4000;
    private static final double CENTRE = 11;
    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    private static final double M = Math.sqrt(3) / 2;
    private static final double SCALE = WIDTH / (2 * Math.PI / (M * A1));
    private static final double TOP = y(90);
    static final double HEIGHT = 2 * TOP * SCALE;

    private EqualEarth() {}

    /// A point of the plane.
    record Dot(double x, double y) {}

    static Dot project(Point point) {
        return projectTurned(turn(point.longitude()), point.latitude());
    }

    /// Degrees east of the central meridian, from −180 (inclusive) to 180 (exclusive).
    static double turn(double longitude) {
        var east = (longitude - CENTRE) % 360;
        if (east < -180) {
            return east + 360;
        }
        return east >= 180 ? east - 360 : east;
    }

    static Dot projectTurned(double eastOfCentre, double latitude) {
        var t = Math.asin(M * Math.sin(Math.toRadians(latitude)));
        var t2 = t * t;
        var t6 = t2 * t2 * t2;
        var x = Math.toRadians(eastOfCentre) * Math.cos(t) / (M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)));
        return new Dot(WIDTH / 2 + x * SCALE, (TOP - y(latitude)) * SCALE);
    }

    private static double y(double latitude) {
        var t = Math.asin(M * Math.sin(Math.toRadians(latitude)));
        var t2 = t * t;
        var t6 = t2 * t2 * t2;
        return t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
    }
}
