package org.tawama.vocabulary;

import org.tawama.vocabulary.Impossible.Why;

/// A place on the earth in degrees, WGS 84: latitude north positive, longitude east positive. A settlement's point,
/// fit for a country map, not for survey.
public record Point(double latitude, double longitude) {
    public Point {
        if (!(latitude >= -90 && latitude <= 90)) {
            throw new Impossible(Why.OUT_OF_BOUNDS, "latitude outside -90..90: " + latitude, latitude, -90, 90);
        }
        if (!(longitude >= -180 && longitude <= 180)) {
            throw new Impossible(Why.OUT_OF_BOUNDS, "longitude outside -180..180: " + longitude, longitude, -180, 180);
        }
    }
}
