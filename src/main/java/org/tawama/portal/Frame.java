package org.tawama.portal;

import java.util.List;
import org.tawama.portal.EqualEarth.Dot;

/// The part of the plane that is shown.
record Frame(double x, double y, double width, double height) {
    private static final double SMALLEST = 420;
    private static final double MARGIN = 0.07;
    private static final double FLATTEST = 0.46;
    private static final double STEEPEST = 0.75;

    /// All land but Antarctica.
    static Frame world() {
        var south = EqualEarth.projectTurned(0, -57).y();
        return new Frame(0, 0, EqualEarth.WIDTH, Math.rint(south));
    }

    /// The smallest pleasant frame around the dots: never closer than a neighbourhood, never flatter or steeper than a
    /// page can carry, never beyond the world.
    static Frame around(List<Dot> dots) {
        if (dots.isEmpty()) {
            return world();
        }
        var west = dots.stream().mapToDouble(Dot::x).min().orElseThrow();
        var east = dots.stream().mapToDouble(Dot::x).max().orElseThrow();
        var north = dots.stream().mapToDouble(Dot::y).min().orElseThrow();
        var south = dots.stream().mapToDouble(Dot::y).max().orElseThrow();
        var width = Math.max((east - west) * (1 + 2 * MARGIN), SMALLEST);
        var height = Math.max((south - north) * (1 + 2 * MARGIN), width * FLATTEST);
        width = Math.min(Math.max(width, height / STEEPEST), EqualEarth.WIDTH);
        height = Math.min(height, EqualEarth.HEIGHT);
        var x = Math.clamp((west + east - width) / 2, 0, EqualEarth.WIDTH - width);
        var y = Math.clamp((north + south - height) / 2, 0, EqualEarth.HEIGHT - height);
        return new Frame(Math.rint(x), Math.rint(y), Math.rint(width), Math.rint(height));
    }

    String viewBox() {
        return "%d %d %d %d".formatted((long) x, (long) y, (long) width, (long) height);
    }
}
